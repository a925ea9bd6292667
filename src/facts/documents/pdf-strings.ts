/** PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, annex D.2). */
const PDF_DOC: Readonly<Record<number, string>> = {
  0x80: '\u2022', 0x81: '\u2020', 0x82: '\u2021', 0x83: '\u2026', 0x84: '\u2014', 0x85: '\u2013', 0x86: '\u0192', 0x87: '\u2044',
  0x88: '\u2039', 0x89: '\u203a', 0x8a: '\u2212', 0x8b: '\u2030', 0x8c: '\u201e', 0x8d: '\u201c', 0x8e: '\u201d', 0x8f: '\u2018',
  0x90: '\u2019', 0x91: '\u201a', 0x92: '\u2122', 0x93: '\ufb01', 0x94: '\ufb02', 0x95: '\u0141', 0x96: '\u0152', 0x97: '\u0160',
  0x98: '\u0178', 0x99: '\u017d', 0x9a: '\u0131', 0x9b: '\u0142', 0x9c: '\u0153', 0x9d: '\u0161', 0x9e: '\u017e', 0xa0: '\u20ac',
};
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const LONGEST_STRING = 4_000;

/** Reads the literal or hexadecimal string that starts at `at` in the bytes of an object, given as Latin-1. */
export function readPdfString(text: string, at: number): string | undefined {
  if (text.charAt(at) === '(') return decode(literal(text, at));
  const hex = /^<([0-9A-Fa-f\s]{0,8000})>/.exec(text.slice(at, at + 8_002))?.[1]?.replace(/\s/g, '');
  return hex === undefined ? undefined : decode(fromHex(hex));
}

/** ISO 32000-1, 7.3.4.2: brackets nest, a backslash escapes a sign, an octal number or a line break. */
function literal(text: string, at: number): string {
  let depth = 0;
  let result = '';
  for (let index = at; index < text.length && result.length < LONGEST_STRING; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\\') {
      const escape = /^(?:[0-7]{1,3}|\r\n|[\s\S])/.exec(text.slice(index + 1, index + 4))?.[0] ?? '';
      result += unescape(escape);
      index += escape.length;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0) break;
    if (index > at) result += sign;
  }
  return result;
}

function unescape(escape: string): string {
  if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) % 256);
  if (/^[\r\n]/.test(escape)) return '';
  return ESCAPES[escape] ?? escape;
}

function fromHex(hex: string): string {
  return hex.replace(/[0-9A-Fa-f]{1,2}/g, (pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)));
}

/** UTF-16 and UTF-8 announce themselves by a byte order mark. */
function decode(bytes: string): string {
  const raw = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
  if (bytes.startsWith('\u00fe\u00ff')) return new TextDecoder('utf-16be').decode(raw);
  if (bytes.startsWith('\u00ff\u00fe')) return new TextDecoder('utf-16le').decode(raw);
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return new TextDecoder().decode(raw);
  return bytes.replace(/[\x80-\xa0]/g, (sign) => PDF_DOC[sign.charCodeAt(0)] ?? '');
}
