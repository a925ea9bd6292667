import { describe, expect, test } from 'vitest';
import { openBlocks } from '../../src/links/block.ts';
import { findNear } from '../../src/links/find-near.ts';
import { textComparison, textReader } from '../../src/links/likeness.ts';
import { createLinkRecorder } from '../../src/links/recorder.ts';
import { surveyTexts } from '../../src/links/survey.ts';
import { testReference } from '../reference.ts';
import { madeUpTexts, resume, reworded, written, type Sentences } from './made-up-texts.ts';

const SEED = [0x12345678, 0x9abcdef0] as const;
const STRANGERS = 800;
const EACH = 12;
const made = madeUpTexts(5);
const texts: string[] = [];
const pairs = new Map<string, string>();

function plant(kind: string, ...group: readonly string[]): void {
  const first = texts.length;
  texts.push(...group);
  group.forEach((_, a) => group.forEach((__, b) => void (a < b && pairs.set(`${first + a} ${first + b}`, kind))));
}

const base = (): Sentences => made.sentences(8 + Math.floor(made.chance() * 8));
const own = (count: number): Sentences => made.sentences(count);
/** Of what is written here, copies: the second is made of the sentences of the first. */
const COPIES: Readonly<Record<string, (text: Sentences) => string>> = {
  'a tenth of the words changed': (text) => written(reworded(text, 0.1, made)),
  'sentences in another order': (text) => written([...text].reverse()),
  'some sentences added before and behind': (text) => written([...own(2), ...text, ...own(1)]),
  'some sentences left out': (text) => written(text.filter((_, at) => at % 6 !== 5)),
  'no stops': (text) => text.flat().join(' '),
  'a list instead of a paragraph, in capitals': (text) => text.map((words) => `- ${words.join(' ').toUpperCase()}`).join('\n'),
  'half sentences': (text) => text.map((words) => `${words.slice(0, 5).join(' ')}. ${words.slice(5).join(' ')}.`).join('\n'),
};
for (let round = 0; round < EACH; round += 1) {
  for (const [kind, copy] of Object.entries(COPIES)) {
    const text = base();
    plant(kind, written(text), copy(text));
  }
}
const STRANGE: Readonly<Record<string, () => readonly string[]>> = {
  'boilerplate of half a text': () => {
    const shared = own(5);
    return [0, 1, 2, 3].map(() => written([...shared, ...own(6)]));
  },
  'a template filled with other words': () => {
    const template = own(9).map((words) => words.map((word) => (made.chance() < 0.45 ? undefined : word)));
    return [0, 1, 2, 3].map(() => written(template.map((words) => words.map((word) => word ?? made.word()))));
  },
};
for (let round = 0; round < EACH; round += 1) for (const [kind, strangers] of Object.entries(STRANGE)) plant(kind, ...strangers());
const PUBLIC = 'a public template that eighty use';
const shared = own(8);
plant(PUBLIC, ...Array.from({ length: 80 }, () => written([...shared, ...own(2)])));
while (texts.length < STRANGERS) texts.push(written(base()));

const reference = testReference();
const common = surveyTexts(texts.map(resume), texts.length, SEED, reference);

function nearPairs(size: number): readonly string[] {
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < texts.length; from += size) {
    const recorder = createLinkRecorder({ seed: SEED, near: true, boilerplate: common, reference });
    const part = texts.slice(from, from + size);
    part.forEach((text, local) => recorder.add(local, [], resume(text)));
    blocks.push(recorder.finish(part.length));
  }
  return findNear(openBlocks({ count: blocks.length, size: (block) => blocks[block]?.length ?? 0, read: (block, from, to) => (blocks[block] as Uint8Array).slice(from, to) }), reference).map(({ a, b }) => `${a} ${b}`);
}

function alike(a: string, b: string): readonly number[] {
  const read = textReader(common, SEED);
  return textComparison(reference)(read(resume(a)), read(resume(b))).map(({ likeness }) => likeness);
}

const near = nearPairs(100);
const linked = near.filter((pair) => {
  const [a = '', b = ''] = pair.split(' ').map((at) => texts[Number(at)]);
  return alike(a, b).length > 0;
});
const foundOf = (kind: string): readonly string[] => linked.filter((pair) => pairs.get(pair) === kind);

describe('near texts among many', () => {
  test.each(Object.keys(COPIES))('found: %s', (kind) => expect(foundOf(kind).length).toBeGreaterThanOrEqual(EACH - 1));
  test.each([...Object.keys(STRANGE), PUBLIC])('not found: %s', (kind) => expect(foundOf(kind)).toEqual([]));
  test('not found: two who have nothing to do with each other', () => expect(linked.filter((pair) => !pairs.has(pair))).toEqual([]));
  test('the pairs are the same however the batch is cut', () => {
    expect(nearPairs(1000)).toEqual(near);
    expect(nearPairs(33)).toEqual(near);
  });
});

describe('likeness', () => {
  test('is the same from both sides', () => {
    for (const pair of near) {
      const [a = '', b = ''] = pair.split(' ').map((at) => texts[Number(at)]);
      expect(alike(a, b)).toEqual(alike(b, a));
    }
  });

  test('is 1 for equal words and falls with every changed word', () => {
    const text = base();
    expect(alike(written(text), written(text, '\n').toUpperCase())).toEqual([1]);
    const [few = 0] = alike(written(text), written(reworded(text, 0.05, made)));
    const [more = 0] = alike(written(text), written(reworded(text, 0.15, made)));
    expect(few).toBeLessThan(1);
    expect(more).toBeLessThan(few);
  });

  test('of a text without any word of its own is none', () => {
    const everybody = own(8);
    const known = surveyTexts(Array.from({ length: 200 }, () => resume(written([...everybody, ...own(1)]))), 200, SEED, reference);
    const read = textReader(known, SEED);
    expect(textComparison(reference)(read(resume(written(everybody))), read(resume(written(everybody))))).toEqual([]);
  });
});
