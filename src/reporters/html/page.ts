import type { Language } from '../../model/vocabulary.ts';
import { h, type Markup } from './markup.ts';
import { policyFor } from './style.ts';

export interface PageParts {
  readonly language: Language;
  /** Version of the tool. */
  readonly version: string;
  readonly title: string;
  /** The one style sheet. */
  readonly style: string;
}

/** One page that loads nothing and runs nothing, around its content. */
export function page(content: Markup, { language, version, title, style }: PageParts): string {
  return h`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="knowhire ${version}">
<title>${title}</title>
<style>${{ html: style }}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`.html;
}
