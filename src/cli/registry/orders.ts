import type { Language } from '../../model/vocabulary.ts';
import type { RegistryChoice } from './chosen.ts';

/** What the registry is told to do, one order a subcommand. */
export interface Common extends RegistryChoice {
  readonly lang: Language;
  readonly asOf?: string;
}

export interface Formed extends Common {
  readonly format: 'text' | 'json';
}

export interface InitOrder extends Formed {
  readonly do: 'init';
}

export interface AddOrder extends Formed {
  readonly do: 'add';
  readonly inputs: readonly string[];
  readonly ignoreColumns?: boolean;
}

export interface FindOrder extends Formed {
  readonly do: 'find';
  readonly profile: string;
}

export interface StatsOrder extends Formed {
  readonly do: 'stats';
}

export interface LinksOrder extends Formed {
  readonly do: 'links';
}

export interface ExportOrder extends Common {
  readonly do: 'export';
  readonly candidate?: string;
}

export interface RotateOrder extends Formed {
  readonly do: 'rotate';
  readonly retire?: boolean;
  readonly yes?: boolean;
}

export interface PurgeOrder extends Formed {
  readonly do: 'purge';
  readonly candidate?: string;
  readonly due?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export type RegistryOrder = InitOrder | AddOrder | FindOrder | StatsOrder | LinksOrder | ExportOrder | RotateOrder | PurgeOrder;
