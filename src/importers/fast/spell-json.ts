/** A value as `JSON.stringify` writes it, with a blank behind commas and colons or without, other scripts as they are or as \uXXXX. */
export function spellJson(value: unknown, blank: 0 | 1, isEscaped: boolean): string {
  if (blank === 0 && !isEscaped) return JSON.stringify(value);
  const space = blank === 1 ? ' ' : '';
  if (Array.isArray(value)) return `[${value.map((item) => spellJson(item, blank, isEscaped)).join(`,${space}`)}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, item]) => `${spellJson(key, blank, isEscaped)}:${space}${spellJson(item, blank, isEscaped)}`);
    return `{${members.join(`,${space}`)}}`;
  }
  const written = JSON.stringify(value);
  return isEscaped ? written.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`) : written;
}
