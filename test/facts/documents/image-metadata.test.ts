import { describe, expect, test } from 'vitest';
import { readImageFacts, type ImageFacts } from '../../../src/facts/documents/image-metadata.ts';
import { buildJpeg, buildPng, buildTiff, buildWebp, buildXmp } from './build-images.ts';
import { documentTables as tables } from './tables-for-tests.ts';

async function facts(bytes: Uint8Array): Promise<ImageFacts> {
  const result = await readImageFacts(bytes, tables);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

const ids = (traces: readonly { readonly id: string }[]): readonly string[] => [...new Set(traces.map(({ id }) => id))];

const history = '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:softwareAgent="Adobe Photoshop 25.0" stEvt:when="2026-03-02T10:00:00+09:00"/><rdf:li rdf:parseType="Resource"><stEvt:action>converted</stEvt:action></rdf:li></rdf:Seq></xmpMM:History>';

describe('editors', () => {
  test('Photoshop in EXIF, in XMP and in its history, in a web export', async () => {
    const bytes = buildJpeg({
      exif: { software: 'Adobe Photoshop 25.0 (Windows)' },
      xmp: buildXmp('xmp:CreatorTool="Adobe Photoshop 25.0 (Windows)"', history),
      segments: [[0xec, Buffer.from('Ducky\0\x01')]],
    });
    const found = await facts(bytes);
    expect(found).toMatchObject({ format: 'jpeg', width: 1200, height: 800, software: 'Adobe Photoshop 25.0 (Windows)', creatorTools: ['Adobe Photoshop 25.0 (Windows)'], stripped: false });
    expect(found.xmpHistory).toEqual([{ action: 'saved', softwareAgent: 'Adobe Photoshop 25.0', when: '2026-03-02T10:00:00+09:00' }, { action: 'converted' }]);
    expect(found.editorTraces.map(({ id, field }) => [id, field])).toEqual([
      ['adobe-photoshop', 'exif:Software'],
      ['adobe-photoshop', 'xmp:CreatorTool'],
      ['adobe-photoshop', 'xmp:softwareAgent'],
      ['adobe-photoshop', 'jpeg:segment'],
    ]);
  });

  test('PNG text and WebP', async () => {
    expect(ids((await facts(buildPng({ Software: 'GIMP 2.10' }))).editorTraces)).toEqual(['gimp']);
    expect(ids((await facts(buildPng({ Comment: 'Created with GIMP' }))).editorTraces)).toEqual(['gimp']);
    expect(ids((await facts(buildWebp(buildXmp('xmp:CreatorTool="Pixelmator Pro 3.5"')))).editorTraces)).toEqual(['pixelmator']);
  });
});

describe('innocent programs', () => {
  test.each([
    ['Adobe Photoshop Lightroom Classic 13.0', 'light-and-colour'],
    ['CamScanner 6.5', 'scanning-apps'],
    ['Snapseed 2.0', 'phone-galleries'],
    ['HDR+ 1.0.585804376zd', 'phone-galleries'],
    ['EPSON Scan', 'scanners'],
    ['Windows Photo Editor 10.0.10011.16384', 'light-and-colour'],
    ['KakaoTalk', 'messengers'],
  ])('%s', async (software, id) => {
    const found = await facts(buildJpeg({ exif: { software } }));
    expect(found.editorTraces).toEqual([]);
    expect(found.generatorTraces).toEqual([]);
    expect(ids(found.otherTraces)).toEqual([id]);
  });

  test('a firmware number and a word that only holds a name', async () => {
    for (const software of ['17.4.1', 'S911NKSU3CXK5', 'gimpelware 3', 'Ungimp']) {
      const found = await facts(buildJpeg({ exif: { software } }));
      expect([...found.editorTraces, ...found.generatorTraces, ...found.otherTraces]).toEqual([]);
    }
  });

  test('a caption that talks of a program is no trace', async () => {
    const found = await facts(buildPng({ Title: 'I do not own Adobe Photoshop', Description: 'made by Midjourney? no' }));
    expect([...found.editorTraces, ...found.generatorTraces]).toEqual([]);
  });

  test('a picture with nothing left is stripped, and that is all', async () => {
    for (const bytes of [buildJpeg(), buildPng()]) {
      expect(await facts(bytes)).toMatchObject({ stripped: true, editorTraces: [], generatorTraces: [], otherTraces: [], c2pa: false });
    }
  });
});

describe('marks of synthetic pictures', () => {
  const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype';
  const manifest = (claim: string): [number, Uint8Array] => [0xeb, Buffer.from(`JP\0\0\0\0\0\0\0\0jumbjumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71c2pa\0${claim}`, 'latin1')];

  test.each<[string, Uint8Array, readonly string[]]>([
    ['prompt and sampler in PNG', buildPng({ parameters: 'a face\nSteps: 20, Sampler: Euler a, Seed: 1' }), ['stable-diffusion']],
    ['the same compressed', buildPng({}, { compressed: { parameters: 'a face\nSteps: 20, Sampler: Euler a' } }), ['stable-diffusion']],
    ['the same in a JPEG', buildJpeg({ exif: { userComment: 'a face Steps: 20, Sampler: Euler a' } }), ['stable-diffusion']],
    ['a node graph', buildPng({ prompt: '{"3":{"class_type":"KSampler"}}', workflow: '{"nodes":[]}' }), ['comfyui']],
    ['empty marker chunk', buildPng({ invokeai_metadata: '' }), ['invokeai']],
    ['declared in XMP', buildJpeg({ xmp: buildXmp(`Iptc4xmpExt:DigitalSourceType="${iptc}/trainedAlgorithmicMedia"`) }), ['declared-synthetic']],
    ['declared as an element', buildJpeg({ xmp: buildXmp('', `<Iptc4xmpExt:DigitalSourceType>${iptc}/compositeWithTrainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>`) }), ['declared-composite']],
    ['in a manifest, letter-like length byte before the name', buildJpeg({ segments: [manifest('claim_generatorgChatGPT')] }), ['openai']],
  ])('%s', async (_name, bytes, expected) => {
    const found = await facts(bytes);
    expect(ids(found.generatorTraces)).toEqual(expected);
    expect(found.editorTraces).toEqual([]);
  });

  test('an ordinary camera manifest is noted and no more', async () => {
    const found = await facts(buildJpeg({ segments: [manifest(`${iptc}/digitalCapture`)] }));
    expect(found).toMatchObject({ c2pa: true, generatorTraces: [], editorTraces: [], stripped: false });
  });
});

describe('times', () => {
  test.each([
    ['order kept', '2026:03:01 12:00:00', '+09:00', '2026-03-02T10:00:00+09:00', false],
    ['taken later than changed', '2026:03:05 12:00:00', '+09:00', '2026-03-02T10:00:00+09:00', true],
    ['later on the clock, earlier in truth', '2026:03:02 12:00:00', '+09:00', '2026-03-01T22:05:00-05:00', false],
    ['zone unknown, within a day', '2026:03:02 23:00:00', undefined, '2026-03-02T10:00:00+09:00', false],
    ['zone unknown, three days', '2026:03:05 23:00:00', undefined, '2026-03-02T01:00:00+09:00', true],
  ])('%s', async (_name, captured, capturedOffset, changed, expected) => {
    const exif = capturedOffset === undefined ? { captured } : { captured, capturedOffset };
    const found = await facts(buildJpeg({ exif, xmp: buildXmp(`xmp:ModifyDate="${changed}"`) }));
    expect(found.capturedAfterChange).toBe(expected);
    expect(found.modifiedAt).toBe(changed);
  });

  test('the offset of the camera is kept, and a clock never set is no time', async () => {
    expect((await facts(buildJpeg({ exif: { captured: '2026:03:01 12:00:00', capturedOffset: '+09:00' } }))).capturedAt).toBe('2026-03-01T12:00:00+09:00');
    expect((await facts(buildJpeg({ exif: { captured: '0000:00:00 00:00:00' } }))).capturedAt).toBeUndefined();
    expect((await facts(buildJpeg({ exif: { captured: '2026:02:31 12:00:00' } }))).capturedAt).toBeUndefined();
    expect((await facts(buildJpeg({ exif: { modified: '2026:03:01 12:00:00' } }))).capturedAfterChange).toBeUndefined();
  });
});

test('the place is kept to whole degrees', async () => {
  expect((await facts(buildJpeg({ exif: { gps: [37.5665, 126.978] } }))).gps).toEqual({ latitude: 38, longitude: 127 });
  expect((await facts(buildJpeg({ exif: { gps: [-33.8688, -70.6693] } }))).gps).toEqual({ latitude: -34, longitude: -71 });
  const text = JSON.stringify(await facts(buildJpeg({ exif: { gps: [37.5665, 126.978] } })));
  expect(text).not.toMatch(/37\.5|126\.9/);
});

test('too few pixels to judge', async () => {
  expect((await facts(buildJpeg({ width: 640, height: 400 }))).tooSmallToJudge).toBe(true);
  expect((await facts(buildPng({}, { width: 500, height: 500 }))).tooSmallToJudge).toBe(true);
  expect((await facts(buildPng({}, { width: 1000, height: 630 }))).tooSmallToJudge).toBe(false);
});

test('a resident number in the metadata is masked, control characters go', async () => {
  const { software } = await facts(buildPng({ Software: 'scan 000101-1000001 \u001b[31mred' }));
  expect(software).toBe('scan *** [31mred');
});

test.each([
  ['text', Buffer.from('hello'), 'not-an-image'],
  ['nothing', Buffer.alloc(0), 'not-an-image'],
  ['a JPEG cut after its signature', Buffer.from([0xff, 0xd8, 0xff]), 'unreadable'],
])('%s', async (_name, bytes, problem) => {
  expect(await readImageFacts(new Uint8Array(bytes), tables)).toEqual({ problem });
});

test('a TIFF is read for its tags', async () => {
  const found = await readImageFacts(new Uint8Array(buildTiff({ software: 'GIMP 2.10', captured: '2026:03:01 12:00:00' })), tables);
  expect(found).toMatchObject({ format: 'tiff', software: 'GIMP 2.10', capturedAt: '2026-03-01T12:00:00' });
});
