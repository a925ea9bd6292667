import type { NameComparison } from './names/types.ts';
import type { MrzStates } from './documents/mrz-agreement.ts';
import type { DocumentTables, NumberShapes, ValidityTable } from './documents/tables.ts';
import type { LinkTables } from './links/link-tables.ts';
import type { LocationTables } from './location/tables.ts';
import type { MarketTables } from './fee/market-tables.ts';
import type { SanctionsIndex } from './payment/sanctions.ts';
import type { PaymentTables } from './payment/tables.ts';

/** A technology or company and the first year in which anybody outside could have used or joined it. */
export interface Origin {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'technology' | 'company';
  readonly year: number;
}

/** Small tables of single themes, compiled from `checklists/reference/<theme>/`. */
export interface ThemeTables {
  /** By theme, then by name; each value's unit, source and reason stand in the YAML file. */
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly origins: readonly Origin[];
  readonly remotePorts: readonly { readonly port: number; readonly tool: string }[];
  readonly remoteTools: readonly string[];
  readonly mail: {
    readonly free: readonly string[];
    readonly relay: readonly string[];
    /** Domains of throw-away addresses, in code-unit order. */
    readonly disposable: readonly string[];
  };
  readonly links: LinkTables;
}

/** What reading evidence files needs, and the tables of validity, number shapes and issuing states. */
export interface DocumentReference extends DocumentTables {
  readonly validity: ValidityTable;
  readonly numberShapes: NumberShapes;
  readonly mrzStates: MrzStates;
}

/** All knowledge of the world that facts may consult, handed in; nothing is read from a file here. */
export interface Reference {
  readonly compareNames: (a: string, b: string) => NameComparison;
  readonly location: LocationTables;
  readonly payment: PaymentTables;
  readonly market: MarketTables;
  readonly documents: DocumentReference;
  readonly themes: ThemeTables;
  /** A sanctions list that the user supplied; without one nothing is screened. */
  readonly sdn?: SanctionsIndex;
}

/** A threshold of `checklists/reference/<theme>/thresholds.yaml`. A missing one is a fault of the data, not of the case. */
export function threshold(reference: Pick<Reference, 'themes'>, theme: string, name: string): number {
  const value = reference.themes.thresholds[theme]?.[name];
  if (value === undefined) throw new Error(`checklists/reference/${theme}/thresholds.yaml has no "${name}"`);
  return value;
}
