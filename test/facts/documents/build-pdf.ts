import { deflateSync } from 'node:zlib';

export interface PdfParts {
  readonly info?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly pages?: number;
  readonly xmp?: string;
  /** Information of each later saving, appended. */
  readonly updates?: readonly Readonly<Record<string, string>>[];
}

/** A hand-written PDF with a correct cross-reference table. */
export function buildPdf({ info = {}, text = '', pages = 1, xmp, updates = [] }: PdfParts = {}): Uint8Array {
  const content = text === '' ? '' : `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const pageIds = Array.from({ length: pages }, (_, index) => 6 + index);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${xmp === undefined ? '' : `/Metadata ${6 + pages} 0 R`} >>`,
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    dictionary(info),
    ...pageIds.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>'),
    ...(xmp === undefined ? [] : [`<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(xmp)} >>\nstream\n${xmp}\nendstream`]),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = Buffer.byteLength(file);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  let startOfTable = Buffer.byteLength(file);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`;
  for (const update of updates) {
    const at = Buffer.byteLength(file);
    file += `5 0 obj\n${dictionary(update)}\nendobj\n`;
    const next = Buffer.byteLength(file);
    file += `xref\n5 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R /Prev ${startOfTable} >>\nstartxref\n${next}\n%%EOF\n`;
    startOfTable = next;
  }
  return new Uint8Array(Buffer.from(file));
}

/** A PDF of the kind written since version 1.5: everything but the page content in an object stream, the trailer in a packed table. */
export function buildPackedPdf(info: Readonly<Record<string, string>>, text: string): Uint8Array {
  const packed: readonly (readonly [number, string])[] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 6 0 R >>'],
    [4, dictionary(info)],
  ];
  const bodies = packed.map(([, body]) => `${body}\n`);
  const heading = packed.map(([number], index) => `${number} ${bodies.slice(0, index).join('').length}`).join(' ') + ' ';
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      packedStream(5, `/Type /ObjStm /N ${packed.length} /First ${heading.length}`, heading + bodies.join('')),
      packedStream(6, '', `BT /F1 12 Tf (${text}) Tj ET`),
      packedStream(7, '/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R /Info 4 0 R', '\0'.repeat(32)),
      Buffer.from('startxref\n9\n%%EOF\n'),
    ]),
  );
}

export function packedStream(number: number, entries: string, content: string): Buffer {
  const data = deflateSync(Buffer.from(content, 'latin1'));
  return Buffer.concat([Buffer.from(`${number} 0 obj\n<< /Length ${data.length} /Filter /FlateDecode ${entries} >>\nstream\r\n`), data, Buffer.from('\nendstream\nendobj\n')]);
}

function dictionary(entries: Readonly<Record<string, string>>): string {
  return `<< ${Object.entries(entries).map(([key, value]) => `/${key} ${/^[<(\d]/.test(value) ? value : `(${value})`}`).join(' ')} >>`;
}
