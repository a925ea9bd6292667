// Rows to aligned columns, words to the left and numbers to the right.

/** @param {readonly string[]} heads @param {readonly (readonly (string | number)[])[]} rows @returns {string} */
export function table(heads, rows) {
  const texts = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, at) => Math.max(...texts.map((row) => row[at]?.length ?? 0)));
  const line = (row) => row.map((text, at) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at]))).join('  ').trimEnd();
  return [line(texts[0]), line(widths.map((width) => '-'.repeat(width))), ...texts.slice(1).map(line)].join('\n');
}

/** @param {number} value @param {number} digits after the point */
export const fixed = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '-');

/** @param {number} bytes */
export const megabytes = (bytes) => fixed(bytes / 2 ** 20, 0);
