import type { NameSource } from '../facts/name-statements.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { nameKey } from './name-key.ts';

/**
 * The name together with the date of birth: weak, since at a million candidates every second such pair are namesakes. One key for
 * every writing that has the same letters, whatever their order: "Kim Minjun", "MINJUN KIM", "김민준".
 */
export function births({ profile, names }: LinkInput, add: (identifier: Identifier) => void): void {
  const claimed = profile.claims?.birthDate ?? profile.contract?.party?.birthDate ?? profile.identity?.documents?.find(({ birthDate }) => birthDate !== undefined)?.birthDate;
  if (claimed === undefined) return;
  let last: string | undefined;
  for (const { value, source, pointer } of names) {
    if (value === last || !OWN.has(source)) continue;
    last = value;
    const printed = source === 'document' ? profile.identity?.documents?.[Number(pointer.slice(DOCUMENTS.length, pointer.indexOf('/', DOCUMENTS.length)))]?.birthDate : undefined;
    const key = nameKey(value);
    if (key !== undefined) add({ kind: 'name-and-birth-date', value: `${printed ?? claimed} ${key}`, pointer });
  }
}

const DOCUMENTS = '/identity/documents/';
const OWN: ReadonlySet<NameSource> = new Set(['introduced', 'claim', 'document', 'contract']);
