import type { FormatName } from '../model/format-names.ts';
import type { Reporter } from './context.ts';
import { csv } from './csv.ts';
import { githubAnnotations } from './github-annotations.ts';
import { githubSummary } from './github-summary.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html/index.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown/index.ts';
import { ndjson } from './ndjson.ts';
import { sarif } from './sarif/index.ts';
import { tap } from './tap.ts';

/** Every format by the name under which `--format` knows it. */
export const REPORTERS = {
  md: markdown,
  json,
  html,
  sarif,
  junit,
  'github-annotations': githubAnnotations,
  'github-summary': githubSummary,
  gitlab,
  tap,
  csv,
  ndjson,
} as const satisfies Readonly<Record<FormatName, Reporter>>;
