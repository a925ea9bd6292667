export const FILE_KINDS = ['jpeg', 'png', 'gif', 'webp', 'tiff', 'bmp', 'heic', 'avif', 'pdf', 'zip', 'ole', 'svg', 'html', 'text', 'empty', 'unknown'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** `same-family`: a picture named as another kind of picture, which phones, browsers and messengers do all the time. */
export type ExtensionAgreement = 'agrees' | 'same-family' | 'disagrees' | 'not-comparable';

export interface FileKindFacts {
  readonly kind: FileKind;
  readonly extension?: string;
  readonly agreement: ExtensionAgreement;
}

const IMAGES: ReadonlySet<FileKind> = new Set(['jpeg', 'png', 'gif', 'webp', 'tiff', 'bmp', 'heic', 'avif']);
const SIGNATURES: readonly { readonly kind: FileKind; readonly at: number; readonly bytes: readonly number[] }[] = [
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'gif', at: 0, bytes: ascii('GIF8') },
  { kind: 'webp', at: 8, bytes: ascii('WEBP') },
  { kind: 'tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'bmp', at: 0, bytes: ascii('BM') },
  { kind: 'avif', at: 4, bytes: ascii('ftypavi') },
  { kind: 'heic', at: 4, bytes: ascii('ftyphe') },
  { kind: 'heic', at: 4, bytes: ascii('ftypmif1') },
  { kind: 'heic', at: 4, bytes: ascii('ftypmsf1') },
  { kind: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ole', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];
const KINDS_BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  jpg: 'jpeg', jpeg: 'jpeg', jpe: 'jpeg', jfif: 'jpeg', png: 'png', gif: 'gif', webp: 'webp', tif: 'tiff', tiff: 'tiff', bmp: 'bmp',
  heic: 'heic', heif: 'heic', avif: 'avif', pdf: 'pdf', zip: 'zip', docx: 'zip', xlsx: 'zip', pptx: 'zip', hwpx: 'zip', odt: 'zip',
  doc: 'ole', xls: 'ole', ppt: 'ole', hwp: 'ole', msg: 'ole', svg: 'svg', html: 'html', htm: 'html', txt: 'text', md: 'text', csv: 'text',
};
/** PDF readers accept the header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

/** Tells the kind of a file by its first bytes, and whether its name says the same. */
export function readFileKind(bytes: Uint8Array, fileName = ''): FileKindFacts {
  const kind = kindOf(bytes);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  const agreement = agreementOf(kind, extension);
  return extension === undefined ? { kind, agreement } : { kind, extension, agreement };
}

export function isImage(kind: FileKind): boolean {
  return IMAGES.has(kind);
}

function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const match = SIGNATURES.find(({ at, bytes: signature }) => signature.every((byte, index) => bytes[at + index] === byte));
  if (match !== undefined) return match.kind;
  const head = latin1(bytes.subarray(0, PDF_HEADER_WITHIN));
  if (head.includes('%PDF-')) return 'pdf';
  return textKind(head);
}

function textKind(head: string): FileKind {
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head)) return 'unknown';
  if (/^\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(head)) return 'svg';
  return /<(?:!doctype html|html)[\s>]/i.test(head) ? 'html' : 'text';
}

function agreementOf(kind: FileKind, extension: string | undefined): ExtensionAgreement {
  const named = extension !== undefined && Object.hasOwn(KINDS_BY_EXTENSION, extension) ? KINDS_BY_EXTENSION[extension] : undefined;
  if (named === undefined || kind === 'unknown' || kind === 'empty') return 'not-comparable';
  if (named === kind) return 'agrees';
  return isImage(kind) && isImage(named) ? 'same-family' : 'disagrees';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
