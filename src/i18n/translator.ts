import type { Clause } from '../model/advisory.ts';
import type { Check } from '../model/check.ts';
import { NOTHING_ON_FILE } from '../model/finding.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge, Locale } from '../model/knowledge.ts';
import type { Group, Language } from '../model/vocabulary.ts';
import { MESSAGES, type Messages } from './messages.ts';

/** The words of a check in one language. */
export interface CheckTexts {
  readonly title: string;
  readonly question: string;
  readonly why: string;
  readonly how: readonly string[];
  readonly settles: string;
  readonly innocent: readonly string[];
  readonly answers: { readonly clear: string; readonly concern: string; readonly partial?: string | undefined; readonly refused?: string | undefined };
  readonly rationale: string;
  readonly ownSource?: string | undefined;
}

/** Country names by ISO code, for both languages. */
export type CountryNames = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Every word that a reader meets, in one language. English stands in for what a locale lacks. */
export interface Translator {
  readonly language: Language;
  readonly ui: Messages;
  readonly check: (id: string) => CheckTexts;
  /** The sentence of an automated finding; `wrap` dresses values that come from the profile. */
  readonly reason: (finding: Finding, wrap?: (value: string) => string) => string | undefined;
  readonly theme: (id: string) => string;
  readonly group: (id: Group) => string;
  readonly compound: (id: string) => { readonly title: string; readonly source: string };
  readonly advisory: (id: string) => { readonly title: string; readonly shortTitle: string; readonly completeness: string };
  readonly clause: (clause: Clause) => { readonly text: string; readonly context?: string | undefined; readonly fairness?: string | undefined };
  readonly country: (code: string) => string;
}

export function createTranslator(knowledge: Knowledge, language: Language, countries: CountryNames): Translator {
  const locale: Locale | undefined = knowledge.locales[language];
  const checks = new Map<string, Check>(knowledge.checks.map((check) => [check.id, check]));
  const country = (code: string): string => countries[language][code] ?? code;
  return {
    language,
    ui: MESSAGES[language],
    check: (id) => locale?.checks[id] ?? known(checks.get(id), id),
    reason: (finding, wrap = (value) => value) => {
      if (finding.reason === undefined) return undefined;
      if (finding.reason === NOTHING_ON_FILE) return MESSAGES[language].finding.nothingOnFile;
      const text = locale?.checks[finding.checkId]?.reasons?.[finding.reason] ?? checks.get(finding.checkId)?.reasons?.[finding.reason]?.text;
      return text === undefined ? undefined : fill(text, finding.values ?? {}, country, wrap);
    },
    theme: (id) => locale?.themes[id] ?? knowledge.themes.find((theme) => theme.id === id)?.title ?? id,
    group: (id) => locale?.scoring.groups[id]?.title ?? knowledge.scoring.groups[id].title,
    compound: (id) => locale?.scoring.compounds[id] ?? known(knowledge.scoring.compounds.find((compound) => compound.id === id), id),
    advisory: (id) => locale?.advisories[id] ?? known(knowledge.advisories.find((advisory) => advisory.id === id), id),
    clause: (clause) => clauseTexts(clause, knowledge, locale),
    country,
  };
}

/** A clause whose text stands in another document's file is translated there too. */
function clauseTexts(clause: Clause, knowledge: Knowledge, locale: Locale | undefined): ReturnType<Translator['clause']> {
  if (locale === undefined) return clause;
  const home = clause.shared ? knowledge.advisories.find((one) => one.clauses.some((other) => other.id === clause.id && !other.shared))?.id : clause.advisory;
  return locale.advisories[home ?? clause.advisory]?.clauses[clause.id] ?? clause;
}

function known<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`the knowledge has no "${id}"`);
  return value;
}

const COUNTRY_PLACES: readonly string[] = ['country', 'countries', 'claimed', 'observed', 'expected', 'other'];
const COUNTRY_CODES = /^[A-Z]{2}(, [A-Z]{2})*$/;

function fill(text: string, values: Readonly<Record<string, string | number>>, country: (code: string) => string, wrap: (value: string) => string): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (typeof value === 'number') return String(value);
    if (COUNTRY_PLACES.includes(name) && COUNTRY_CODES.test(value)) return value.split(', ').map(country).join(', ');
    return wrap(value);
  });
}
