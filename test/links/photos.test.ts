import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PerceptualHashes } from '../../src/facts/documents/perceptual-hash.ts';
import { deriveBase } from '../../src/facts/base.ts';
import { openBlocks } from '../../src/links/block.ts';
import { edgesOfGroup, type Edge } from '../../src/links/edges.ts';
import { findShared } from '../../src/links/find-shared.ts';
import { finishEdges } from '../../src/links/finish-edges.ts';
import { identifierCode } from '../../src/links/identifier-code.ts';
import { identifiersOf, type LinkInput } from '../../src/links/identifiers.ts';
import { linkParty } from '../../src/links/party.ts';
import { photosOf } from '../../src/links/photos.ts';
import { createLinkRecorder } from '../../src/links/recorder.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';
import { testReference } from '../reference.ts';
import { hash, mirrored, photoFile, somePicture, turned } from './photo-case.ts';

const reference = testReference();
const SEED = [0x12345678, 0x9abcdef0] as const;

interface Shown {
  readonly picture: PerceptualHashes;
  readonly sha256?: string;
  readonly name?: string;
  readonly sharedWith?: readonly object[];
}

function inputOf({ picture, sha256, name, sharedWith = [] }: Shown, at: number): LinkInput {
  const profile = profileSchema.parse({ id: `c${String(at)}`, name: name ?? `Name ${String.fromCharCode(65 + at)}`, profiles: [{ site: 'example.com', photoFile: 'photo.png' }], sharedWith });
  return deriveBase({ profile, asOf: '2026-11-21', reference, files: photoFile(picture, sha256 ?? `file ${String(at)}`) });
}

/** The links of a batch, as the command finds them. */
function linked(shown: readonly Shown[], near = true): readonly Edge[] {
  const inputs = shown.map(inputOf);
  const recorder = createLinkRecorder({ seed: SEED, near, boilerplate: new Uint32Array(), reference });
  inputs.forEach((input, local) => recorder.add(local, identifiersOf(input), []));
  const block = recorder.finish(inputs.length);
  const code = identifierCode(SEED);
  const parties = inputs.map((input, at) => linkParty(input, at));
  const edges: Edge[] = [];
  findShared(openBlocks({ count: 1, size: () => block.length, read: (_, from, to) => block.slice(from, to) }), reference, (group) => {
    expect(group.byMany).toBe(false);
    edges.push(...edgesOfGroup(group, group.members.flatMap((member) => parties[member] ?? []), { reference, code }));
  });
  return finishEdges(edges);
}

const places = fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 4 });

describe('photos that look alike', () => {
  test('up to four bits of each hash apart, as they are or mirrored, they are one link, seen from both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), places, places, fc.boolean(), (seed, shapes, edges, isMirrored) => {
        const [own, copy] = [somePicture(seed), turned(somePicture(seed), shapes, edges)];
        const [a, b] = [{ picture: own }, { picture: isMirrored ? mirrored(copy) : copy }];
        const found = linked([a, b]);
        expect(found).toMatchObject([{ kind: 'similar-photo', candidates: ['c0', 'c1'], pointers: ['/profiles/0/photoFile', '/profiles/0/photoFile'] }]);
        expect(found[0]?.likeness).toBeGreaterThan(0.9);
        expect(linked([b, a])[0]?.likeness).toBe(found[0]?.likeness);
      }),
      { numRuns: 60 },
    );
  });

  test('further apart they are none, nor are those of strangers', () => {
    const own = somePicture(7);
    expect(linked([{ picture: own }, { picture: turned(own, [1, 2, 3, 4, 5], []) }])).toEqual([]);
    expect(linked([{ picture: own }, { picture: turned(own, [], [1, 2, 3, 4, 5]) }])).toEqual([]);
    expect(linked(Array.from({ length: 40 }, (_, at) => ({ picture: somePicture(100 + at) })))).toEqual([]);
  });

  test('one file in two profiles is the photo itself and not a likeness', () => {
    expect(linked([{ picture: somePicture(3), sha256: 'one' }, { picture: somePicture(3), sha256: 'one' }]).map(({ kind }) => kind)).toEqual(['photo']);
  });

  test('a reason that is on file for the photo holds for its likeness, too', () => {
    const shown = [{ picture: somePicture(3) }, { picture: turned(somePicture(3), [1], [2]), sharedWith: [{ candidate: 'c0', kind: 'photo', explained: 'twins' }] }];
    expect(linked(shown)).toMatchObject([{ kind: 'similar-photo', explained: 'recorded' }]);
  });

  test('a picture that very many show, changed a little each time, links nobody', () => {
    expect(linked(Array.from({ length: 60 }, (_, at) => ({ picture: turned(somePicture(3), [at % 8], []) })))).toEqual([]);
  });

  test('plain pictures, shades and simple logos are not compared', () => {
    const own = somePicture(5);
    const plain: readonly PerceptualHashes[] = [{ ...own, blank: true }, { ...own, dHash: hash(0n) }, { ...own, dHash: hash(-1n) }, { ...own, dHash: hash(0xffn) }];
    for (const picture of plain) expect(photosOf(inputOf({ picture }, 0))).toEqual([]);
    expect(photosOf(inputOf({ picture: own }, 0))).toHaveLength(1);
  });

  test('without near links they are not looked for', () => {
    expect(linked([{ picture: somePicture(3) }, { picture: turned(somePicture(3), [1], []) }], false)).toEqual([]);
  });
});
