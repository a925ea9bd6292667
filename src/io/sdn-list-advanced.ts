import { currencyOf } from '../facts/payment/sanctions-index.ts';
import { draftEntry, withDate, type EntryDraft, type SdnCollector } from './sdn-list-collector.ts';

/**
 * SDN_ADVANCED.XML: value sets first, then DistinctParty (names, features), then SanctionsEntry (programs), all joined by ids.
 * A wallet address is the VersionDetail of a Feature whose FeatureType is called "Digital Currency Address - …".
 */
export function advancedCollector(): SdnCollector {
  const currencies = new Map<string, string>();
  const typeNames = new Map<string, string>();
  const typeOfSubType = new Map<string, string>();
  const byProfile = new Map<string, EntryDraft>();
  const entries: EntryDraft[] = [];
  const date = new Map<string, string>();
  let id = '';
  let parts: string[] = [];
  let currency: string | undefined;
  let current: EntryDraft | undefined;
  let measured: EntryDraft | undefined;
  let isMainName = false;

  function closeName(): void {
    const name = parts.join(' ');
    if (current === undefined || name === '') return;
    if (isMainName) current.names.unshift(name);
    else current.names.push(name);
  }

  return {
    open(name, attributes) {
      if (name === 'FeatureType' || name === 'PartyType') id = attributes['ID'] ?? '';
      else if (name === 'PartySubType') typeOfSubType.set(attributes['ID'] ?? '', attributes['PartyTypeID'] ?? '');
      else if (name === 'DistinctParty') entries.push((current = draftEntry(attributes['FixedRef'] ?? '')));
      else if (name === 'Profile' && current !== undefined) {
        byProfile.set(attributes['ID'] ?? '', current);
        current.type = attributes['PartySubTypeID'] ?? '';
      } else if (name === 'Alias') isMainName = attributes['Primary'] === 'true';
      else if (name === 'DocumentedName') parts = [];
      else if (name === 'Feature') currency = currencies.get(attributes['FeatureTypeID'] ?? '');
      else if (name === 'SanctionsEntry') measured = byProfile.get(attributes['ProfileID'] ?? '');
    },
    close(name, text, parent) {
      if (name === 'FeatureType') {
        const code = currencyOf(text);
        if (code !== undefined) currencies.set(id, code);
      } else if (name === 'PartyType') typeNames.set(id, text);
      else if (name === 'NamePartValue' && text !== '') parts.push(text);
      else if (name === 'DocumentedName') closeName();
      else if (name === 'VersionDetail' && currency !== undefined && text !== '') current?.addresses.push({ currency, address: text });
      else if (name === 'Feature') currency = undefined;
      else if (name === 'DistinctParty') current = undefined;
      else if (name === 'Comment' && parent === 'SanctionsMeasure' && text !== '') measured?.programs.push(text);
      else if (parent === 'DateOfIssue') date.set(name, text);
    },
    finish() {
      for (const entry of entries) entry.type = typeNames.get(typeOfSubType.get(entry.type) ?? '') ?? '';
      return withDate(entries, issueDate(date));
    },
  };
}

function issueDate(date: ReadonlyMap<string, string>): string | undefined {
  const [year, month, day] = [date.get('Year') ?? '', date.get('Month') ?? '', date.get('Day') ?? ''];
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
