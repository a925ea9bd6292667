import { currencyOf } from '../facts/payment/sanctions-index.ts';
import { draftEntry, publicationDate, withDate, type EntryDraft, type SdnCollector } from './sdn-list-collector.ts';

const DATES: readonly string[] = ['dataAsOf', 'datePublished'];

/** SDN_ENHANCED.XML: sanctionsData > entities > entity (generalInfo, sanctionsPrograms, names, features). */
export function enhancedCollector(): SdnCollector {
  const entries: EntryDraft[] = [];
  let current: EntryDraft | undefined;
  let publishedOn: string | undefined;
  let currency: string | undefined;
  let isMainName = false;

  function addName(text: string): void {
    if (current === undefined || text === '') return;
    if (isMainName) current.names.unshift(text);
    else current.names.push(text);
  }

  return {
    open(name, attributes, parent) {
      if (name === 'entity' && parent === 'entities') entries.push((current = draftEntry(attributes['id'] ?? '')));
      else if (name === 'name' && parent === 'names') isMainName = false;
      else if (name === 'feature') currency = undefined;
    },
    close(name, text, parent) {
      if (DATES.includes(name) && parent === 'publicationInfo') publishedOn ??= publicationDate(text);
      else if (name === 'isPrimary' && parent === 'name') isMainName = text === 'true';
      else if (name === 'formattedFullName') addName(text);
      else if (name === 'type' && parent === 'feature') currency = currencyOf(text);
      else if (name === 'value' && parent === 'feature' && currency !== undefined && text !== '') current?.addresses.push({ currency, address: text });
      else if (name === 'entityType' && current !== undefined) current.type = text;
      else if (name === 'sanctionsProgram') current?.programs.push(text);
      else if (name === 'entity' && parent === 'entities') current = undefined;
    },
    finish: () => withDate(entries, publishedOn),
  };
}
