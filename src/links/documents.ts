import { normaliseDocumentNumber } from '../facts/documents/document-number.ts';
import { isMrzProblem, readMrz } from '../facts/documents/mrz.ts';
import { countryCodes } from '../facts/location/country.ts';
import { threshold } from '../facts/reference.ts';
import type { Profile } from '../model/profile/schema.ts';
import type { Identifier, LinkInput } from './identifier.ts';
import { placeholders } from './placeholders.ts';

type IdentityDocument = NonNullable<NonNullable<Profile['identity']>['documents']>[number];

const MASKED = /[*•●·_?…]|[Xx]{3}/;
const PLAIN = /^[A-Z0-9]+$/;

/**
 * Numbers of identity documents, each with issuing country and kind: other countries and offices give out equal numbers. The end of a
 * number identifies nobody. The number of a contract is taken for that of the one document whose own number is not on file.
 */
export function documents(input: LinkInput, add: (identifier: Identifier) => void): void {
  const { profile, reference } = input;
  const papers = profile.identity?.documents ?? [];
  const found = new Set<string>();
  const take = (paper: Pick<IdentityDocument, 'issuingCountry' | 'kind'>, number: string | undefined, pointer: string): void => {
    if (number === undefined || found.has(number)) return;
    found.add(number);
    const [country = ''] = paper.issuingCountry === undefined ? [] : countryCodes(paper.issuingCountry, reference.location.countries);
    add({ kind: 'document', value: `${country} ${paper.kind ?? ''} ${number}`, pointer });
  };
  papers.forEach((paper, at) => {
    take(paper, wholeNumber(paper.number, input), `/identity/documents/${at}/number`);
    take(paper, wholeNumber(numberOfMrz(paper), input), `/identity/documents/${at}/mrz`);
  });
  const open = papers.filter(({ number }) => wholeNumber(number, input) === undefined);
  take(open.length === 1 ? (open[0] ?? {}) : {}, wholeNumber(profile.contract?.party?.documentNumber, input), '/contract/party/documentNumber');
}

function wholeNumber(number: string | undefined, { reference }: LinkInput): string | undefined {
  if (number === undefined || MASKED.test(number)) return undefined;
  const plain = PLAIN.test(number) ? number : normaliseDocumentNumber(number);
  const { isRun, isWord } = placeholders(reference.themes.links.placeholders);
  if (plain.length < threshold(reference, 'links', 'document-number-length') || !/\d/.test(plain)) return undefined;
  return isRun(plain) || isWord(plain) ? undefined : plain;
}

function numberOfMrz({ mrz, number }: IdentityDocument): string | undefined {
  if (mrz === undefined) return undefined;
  if (number !== undefined && holds(mrz, number)) return undefined;
  const read = readMrz(mrz);
  return isMrzProblem(read) ? undefined : read.fields.documentNumber;
}

/** The printed number stands in the zone as it is; reading the zone would give nothing new. */
function holds(mrz: string | readonly string[], number: string): boolean {
  return (typeof mrz === 'string' ? [mrz] : mrz).some((line) => line.includes(number));
}
