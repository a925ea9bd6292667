/** What can be wrong with a table of candidates, as codes of `Problem`. */
export type TableExpectedCode =
  | 'known-heading' | 'one-column' | 'name-column' | 'heading-row' | 'cells' | 'heading-above' | 'well-quoted' | 'clear-date' | 'clear-number' | 'all-digits'
  | 'value-not-formula' | 'all-letters';

export type TableFoundCode =
  | 'heading' | 'headings' | 'cells' | 'cell-without-heading' | 'broken-quotes' | 'either-date' | 'day-number' | 'either-number' | 'rounded-number' | 'lost-zero'
  | 'formula' | 'failed-formula' | 'question-marks';

export type TableCureCode =
  | 'did-you-mean-heading' | 'ignore-column' | 'left-out-column' | 'drop-column' | 'add-name-column' | 'add-headings' | 'match-cells' | 'add-heading'
  | 'fill-cell' | 'mend-quotes' | 'write-year-first' | 'format-as-date' | 'format-as-text' | 'write-plain-number' | 'paste-value' | 'save-as-utf-8-csv';
