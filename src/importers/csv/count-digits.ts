const ZERO = 48;
const NINE = 57;
const LAST_LATIN = 0x24f;
const HANGUL = [0xac00, 0xd7a3] as const;

/** Whether a text may hold so many digits of any script; a quick look that never says no wrongly. */
export function mayHoldDigits(text: string, fewest: number): boolean {
  if (text.length < fewest) return false;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= ZERO && code <= NINE) || (code > LAST_LATIN && (code < HANGUL[0] || code > HANGUL[1]))) count += 1;
  }
  return count >= fewest;
}
