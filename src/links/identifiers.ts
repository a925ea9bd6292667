import { accounts } from './accounts.ts';
import { addresses } from './addresses.ts';
import { births } from './births.ts';
import { devices } from './devices.ts';
import { documents } from './documents.ts';
import { filePrints } from './file-prints.ts';
import { handles } from './handles.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { mails } from './mails.ts';
import { networks } from './networks.ts';
import { phoneReader, phones } from './phones.ts';
import { similarPhotos } from './photos.ts';

export type { Identifier, LinkInput } from './identifier.ts';

/**
 * Everything by which a candidate can be tied to another, each once, at the first place where it stands. Fillers, ends of numbers
 * and what many share by nature are left out. Whose name stands on an account makes no difference here.
 */
export function identifiersOf(input: LinkInput): readonly Identifier[] {
  const found: Identifier[] = [];
  const add = (identifier: Identifier): void => {
    for (const known of found) if (known.value === identifier.value && known.kind === identifier.kind) return;
    found.push(identifier);
  };
  const phoneOf = phoneReader(input);
  phones(input, phoneOf, add);
  mails(input, add);
  accounts(input, add);
  documents(input, add);
  addresses(input, add);
  devices(input, add);
  handles(input, phoneOf, add);
  filePrints(input, add);
  similarPhotos(input, add);
  births(input, add);
  // Up to thousands, so they are told apart by themselves.
  networks(input, (identifier) => found.push(identifier));
  return found;
}
