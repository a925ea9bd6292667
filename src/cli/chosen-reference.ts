import type { Reference } from '../facts/reference.ts';
import { openReference } from '../io/reference.ts';

export interface ReferenceChoice {
  readonly sdn?: string;
  readonly countryMmdb?: string;
  readonly asnMmdb?: string;
  readonly cityMmdb?: string;
}

/** The knowledge of the world with the user's own files in place of the tool's. A sanctions list is read only when one is given. */
export async function chosenReference({ sdn, countryMmdb, asnMmdb, cityMmdb }: ReferenceChoice): Promise<Reference> {
  return openReference({
    ...(countryMmdb !== undefined && { countryMmdb }),
    ...(asnMmdb !== undefined && { asnMmdb }),
    ...(cityMmdb !== undefined && { cityMmdb }),
    ...(sdn !== undefined && { sdn: await (await import('../io/sdn-list.ts')).readSdnList({ list: sdn }) }),
  });
}
