import { currencyOf } from '../facts/payment/sanctions-index.ts';
import { draftEntry, publicationDate, withDate, type EntryDraft, type SdnCollector } from './sdn-list-collector.ts';

/** SDN.XML: sdnList > sdnEntry (uid, firstName, lastName, sdnType, programList, akaList > aka, idList > id). */
export function plainCollector(): SdnCollector {
  const entries: EntryDraft[] = [];
  let publishedOn: string | undefined;
  let fields = new Map<string, string>();
  let current = draftEntry('');

  function closeField(name: string, text: string, parent: string): void {
    if (name === 'Publish_Date') publishedOn = publicationDate(text);
    else if (name === 'program') current.programs.push(text);
    else if (parent === 'sdnEntry' || parent === 'aka' || parent === 'id') fields.set(`${parent}/${name}`, text);
  }

  return {
    open(name) {
      if (name === 'sdnEntry') {
        current = draftEntry('');
        fields = new Map();
      }
    },
    close(name, text, parent) {
      if (name === 'aka' || name === 'id') {
        addPart(current, name, fields);
        for (const key of [...fields.keys()]) if (key.startsWith(`${name}/`)) fields.delete(key);
      } else if (name === 'sdnEntry') {
        entries.push(complete(current, fields));
      } else closeField(name, text, parent);
    },
    finish: () => withDate(entries, publishedOn),
  };
}

function addPart(entry: EntryDraft, part: 'aka' | 'id', fields: ReadonlyMap<string, string>): void {
  if (part === 'aka') {
    const name = fullName(fields, 'aka');
    if (name !== '') entry.names.push(name);
    return;
  }
  const currency = currencyOf(fields.get('id/idType') ?? '');
  const address = fields.get('id/idNumber') ?? '';
  if (currency !== undefined && address !== '') entry.addresses.push({ currency, address });
}

function complete(entry: EntryDraft, fields: ReadonlyMap<string, string>): EntryDraft {
  const name = fullName(fields, 'sdnEntry');
  return {
    ...entry,
    uid: fields.get('sdnEntry/uid') ?? '',
    type: fields.get('sdnEntry/sdnType') ?? '',
    names: name === '' ? entry.names : [name, ...entry.names],
  };
}

function fullName(fields: ReadonlyMap<string, string>, owner: string): string {
  return [fields.get(`${owner}/lastName`), fields.get(`${owner}/firstName`)].filter((part) => part !== undefined && part !== '').join(', ');
}
