/** What a character is to the reading of words. */
export const SKIPPED = 0;
export const SEPARATES = 1;
/** Ends a sentence where a blank or nothing follows. */
export const STOPS = 2;
/** Ends a sentence whatever follows. */
export const BREAKS = 3;
export const SPELLS = 4;
/** A word by itself: scripts that write without blanks. */
export const STANDS = 5;

const ASCII_KINDS = Uint8Array.from({ length: 128 }, (_, code) => kindOfAscii(code));

function kindOfAscii(code: number): number {
  if ((code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)) return SPELLS;
  if (code === 10 || code === 13) return BREAKS;
  if (code === 39) return SKIPPED;
  return code === 33 || code === 46 || code === 58 || code === 59 || code === 63 ? STOPS : SEPARATES;
}

/** Kind of a UTF-16 code. Every letter, mark or sign that is not known to separate is taken to spell, so that no script is left out. */
export function kindOfLetter(code: number): number {
  if (code < 128) return ASCII_KINDS[code] ?? SEPARATES;
  if (code >= 0xac00 && code < 0xd7a4) return SPELLS;
  if (code < 0x2000) return kindBelow2000(code);
  if (code < 0x2070) return code === 0x2028 || code === 0x2029 ? BREAKS : isInvisible(code) || code === 0x2019 ? SKIPPED : SEPARATES;
  if (code < 0x2c00) return SEPARATES;
  if (code >= 0x3000 && code < 0x3040) return code === 0x3002 ? BREAKS : code === 0x3005 ? STANDS : SEPARATES;
  if ((code >= 0x3040 && code < 0x3130) || (code >= 0x31f0 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)) return STANDS;
  if (code >= 0xfe00 && code < 0xfe10) return SKIPPED;
  return code >= 0xff00 ? kindOfWide(code) : SPELLS;
}

function kindBelow2000(code: number): number {
  if (code < 0xc0) return code === 0xad ? SKIPPED : code === 0xaa || code === 0xb5 || code === 0xba ? SPELLS : SEPARATES;
  if (code >= 0x300 && code < 0x370) return SKIPPED;
  return code === 0xd7 || code === 0xf7 ? SEPARATES : code === 0x964 || code === 0x61f || code === 0x6d4 ? BREAKS : SPELLS;
}

function isInvisible(code: number): boolean {
  return (code >= 0x200b && code < 0x2010) || (code >= 0x202a && code < 0x202f) || code >= 0x2060;
}

function kindOfWide(code: number): number {
  if (code === 0xfeff) return SKIPPED;
  if ((code > 0xff0f && code < 0xff1a) || (code > 0xff20 && code < 0xff3b) || (code > 0xff40 && code < 0xff5b) || code > 0xff65) return SPELLS;
  return code === 0xff01 || code === 0xff0e || code === 0xff1f || code === 0xff61 ? BREAKS : SEPARATES;
}

/** Small letters for the alphabets where that is a matter of one bit or of a distance; full-width forms as ASCII. */
export function foldedLetter(code: number): number {
  if (code < 128) return code > 64 && code < 91 ? code + 32 : code;
  if (code < 0xdf) return code >= 0xc0 && code !== 0xd7 ? code + 32 : code;
  if (code >= 0x391 && code < 0x3aa) return code + 32;
  if (code >= 0x400 && code < 0x430) return code < 0x410 ? code + 80 : code + 32;
  if (code >= 0xff00 && code < 0xff5f) return foldedLetter(code - 0xfee0);
  return (code >= 0x100 && code < 0x180) || (code >= 0x1e00 && code < 0x1f00) ? code | 1 : code;
}

/** Both of the above for every UTF-16 code, for reading whole texts; made when first asked for. */
export function letterTables(): { readonly kinds: Uint8Array; readonly folded: Uint16Array } {
  tables ??= { kinds: Uint8Array.from({ length: CODES }, (_, code) => kindOfLetter(code)), folded: Uint16Array.from({ length: CODES }, (_, code) => foldedLetter(code)) };
  return tables;
}

const CODES = 0x10000;
let tables: { readonly kinds: Uint8Array; readonly folded: Uint16Array } | undefined;
