/** Names under which `--format` knows the reporters; the table of reporters is held complete by the compiler. */
export const FORMAT_NAMES = ['md', 'json', 'html', 'sarif', 'junit', 'github-annotations', 'github-summary', 'gitlab', 'tap', 'csv', 'ndjson'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
