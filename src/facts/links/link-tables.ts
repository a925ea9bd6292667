/** A mail provider's rule on spellings of one mailbox. */
export interface MailRule {
  /** Name of the domain that stands for all domains of the mailbox. */
  readonly domain: string;
  readonly tags: boolean;
  /** Characters before the @ that make no difference. */
  readonly ignored: string;
}

/** A site on which people have a name, and where that name stands in its addresses. */
export interface LinkSite {
  readonly site: string;
  readonly names: readonly string[];
  readonly hosts: readonly string[];
  /** Paths with `*` for the handle, such as "in/*". */
  readonly paths: readonly string[];
  /** Domains before which the handle stands, such as "github.io". */
  readonly below: readonly string[];
}

export interface StreetTables {
  /** Way of writing to short form. */
  readonly words: Readonly<Record<string, string>>;
  /** Words that show a street where a number stands before them, and behind them. */
  readonly streetsAfterNumber: readonly string[];
  readonly streetsBeforeNumber: readonly string[];
  readonly streetEndings: readonly string[];
  readonly units: readonly string[];
  readonly korean: { readonly roads: readonly string[]; readonly lots: readonly string[]; readonly towns: readonly string[]; readonly regions: readonly string[]; readonly counters: readonly string[] };
  readonly han: { readonly counters: readonly string[]; readonly streets: readonly string[] };
}

/** Values that stand for nothing; `run` is how many equal or counting digits at the end make a number one. */
export interface PlaceholderTables {
  readonly words: readonly string[];
  readonly mailboxes: readonly string[];
  readonly serials: readonly string[];
  readonly run: number;
}

/** What bringing shared values to one writing needs to know, compiled from `checklists/reference/links/`. */
export interface LinkTables {
  /** By every domain of a provider. */
  readonly mail: Readonly<Record<string, MailRule>>;
  readonly placeholders: PlaceholderTables;
  readonly sites: readonly LinkSite[];
  readonly reservedNames: readonly string[];
  readonly byPhone: readonly string[];
  readonly streets: StreetTables;
}
