import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { registryLinksOf } from '../../src/cli/registry/found-links.ts';
import { entryOf } from '../../src/cli/registry/question.ts';
import { deriveBase, type BaseFacts } from '../../src/facts/base.ts';
import type { PerceptualHashes } from '../../src/facts/documents/perceptual-hash.ts';
import { openReference } from '../../src/io/reference.ts';
import type { Share } from '../../src/model/links.ts';
import { profileSchema } from '../../src/model/profile/schema.ts';
import type { Registry } from '../../src/registry/index.ts';
import { mirrored, photoFile, PHOTO, somePicture, turned } from '../links/photo-case.ts';
import { collected } from './entries.ts';
import { DAY, PLACES, freshRegistry, isLeftOut } from './places.ts';

const reference = openReference();

function baseOf(id: string, picture: PerceptualHashes, sha256 = `file of ${id}`): BaseFacts {
  const profile = profileSchema.parse({ id, name: `Name of ${id}`, profiles: [{ site: 'example.com', photoFile: 'photo.png' }] });
  return deriveBase({ profile, asOf: DAY, reference, files: photoFile(picture, sha256) });
}

async function opened(kind: (typeof PLACES)[number]): Promise<Registry> {
  const { registry } = await freshRegistry(kind);
  onTestFinished(() => registry.close());
  return registry;
}

async function sharesOf(registry: Registry, base: BaseFacts): Promise<readonly Share[]> {
  return (await registryLinksOf(registry, base)).shares;
}

async function pairs(registry: Registry): Promise<readonly string[]> {
  return (await collected(registry.links({ asOf: DAY }))).flatMap((link) => ('candidates' in link ? [[link.kind, ...link.candidates].join(' ')] : []));
}

async function stored(registry: Registry, ...bases: readonly BaseFacts[]): Promise<void> {
  await registry.add(bases.map((base) => entryOf(base, base.profile.id)));
}

describe.each(PLACES.filter((kind) => !isLeftOut(kind)))('photos that look alike in the registry, %s', (kind) => {
  test('are found as in a batch, from both sides, mirrored ones, too', async () => {
    const registry = await opened(kind);
    const places = fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: 4 });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(places, places, fc.boolean(), async (shapes, edges, isMirrored) => {
        round += 1;
        const copy = turned(somePicture(round), shapes, edges);
        const [a, b] = [baseOf(`a${String(round)}`, somePicture(round)), baseOf(`b${String(round)}`, isMirrored ? mirrored(copy) : copy)];
        await stored(registry, a);
        const [share] = await sharesOf(registry, b);
        expect(share).toMatchObject({ kind: 'similar-photo', candidate: a.profile.id, pointer: PHOTO, names: 'unsure', seen: DAY });
        await stored(registry, b);
        const back = await sharesOf(registry, a);
        expect(back).toMatchObject([{ kind: 'similar-photo', candidate: b.profile.id, likeness: share?.likeness }]);
      }),
      { numRuns: kind === 'embedded' ? 30 : 8 },
    );
    expect(await pairs(registry)).toHaveLength(round);
  }, 60_000);

  test('are none beyond the limits', async () => {
    const registry = await opened(kind);
    await stored(registry, baseOf('a', somePicture(1)), baseOf('b', turned(somePicture(1), [1, 2, 3, 4, 5], [])), baseOf('c', turned(somePicture(1), [], [9, 8, 7, 6, 5])));
    expect(await pairs(registry)).toEqual([]);
  });

  test('the same file is told as the photo, once; erasing reaches all of it', async () => {
    const registry = await opened(kind);
    await stored(registry, baseOf('a', somePicture(1), 'one'), baseOf('b', somePicture(1), 'one'), baseOf('c', turned(somePicture(1), [3], [4])));
    expect((await sharesOf(registry, baseOf('d', somePicture(1), 'one'))).map(({ kind: of, candidate }) => `${of} ${candidate}`).sort()).toEqual(['photo a', 'photo b', 'similar-photo c']);
    expect([...(await pairs(registry))].sort()).toEqual(['photo a b', 'similar-photo a c', 'similar-photo b c']);
    for (const id of ['a', 'b', 'c']) await registry.erase(id);
    expect(await sharesOf(registry, baseOf('d', somePicture(1), 'one'))).toEqual([]);
  });

  test('what is stored is neither of the hashes', async () => {
    const registry = await opened(kind);
    await stored(registry, baseOf('a', somePicture(1)));
    const lines = (await collected(registry.exportAll())).join('');
    expect(lines).toContain('similar-photo');
    for (const hash of Object.values(somePicture(1))) if (typeof hash === 'string') expect(lines).not.toContain(hash);
  });

  test('a picture that very many show links nobody', async () => {
    const registry = await opened(kind);
    await stored(registry, ...Array.from({ length: 60 }, (_, at) => baseOf(`u${String(at)}`, turned(somePicture(1), [at % 8], []))));
    expect((await registryLinksOf(registry, baseOf('x', somePicture(1)))).shares).toEqual([]);
    expect(await pairs(registry)).toEqual([]);
  });
});
