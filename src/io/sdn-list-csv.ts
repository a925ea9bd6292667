import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { draftEntry, type EntryDraft, type SdnContent } from './sdn-list-collector.ts';
import { SdnListError } from './sdn-list-error.ts';

/** Files without headers. Columns by OFAC's data specification; -0- stands for nothing. */
const COLUMNS = { list: 12, alternates: 5, comments: 2 } as const;
const LONGEST_RECORD = 200_000;

interface CsvRow { readonly info: { readonly lines: number }; readonly record: readonly string[] }
interface CsvFiles { readonly list: string; readonly alternates?: string; readonly comments?: string }

/** A currency and an address as the remarks name them; more than one may stand in a remark. */
const ADDRESS = /Digital Currency Address\s*-\s*([A-Z0-9]{2,10})\s+([^\s;]+)/gi;

/**
 * SDN.CSV with, where given, ALT.CSV (aliases) and SDN_COMMENTS.CSV (the rest of long remarks). The files carry no date, and
 * without both companions aliases and addresses are missing: `complete` says which.
 */
export async function readSdnCsv(files: CsvFiles): Promise<SdnContent> {
  const entries = new Map<string, EntryDraft>();
  const remarks = new Map<string, string>();
  await readRows(files.list, COLUMNS.list, (row) => addEntry(row, entries, remarks));
  if (files.alternates !== undefined) await readRows(files.alternates, COLUMNS.alternates, (row) => addAlternate(row, entries));
  if (files.comments !== undefined) await readRows(files.comments, COLUMNS.comments, ([uid = '', text = '']) => addRemark(remarks, uid, text));
  for (const [uid, text] of remarks) entries.get(uid)?.addresses.push(...addressesIn(text));
  return { source: 'sdn-csv', complete: files.alternates !== undefined && files.comments !== undefined, entries: [...entries.values()] };
}

async function readRows(file: string, columns: number, take: (row: readonly string[]) => void): Promise<void> {
  const parser = parse({ info: true, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true, max_record_size: LONGEST_RECORD });
  const stream = createReadStream(file, { encoding: 'utf8' });
  stream.on('error', (error) => parser.destroy(error));
  try {
    for await (const row of stream.pipe(parser)) takeRow(file, row, columns, take);
  } catch (error) {
    stream.destroy();
    if (error instanceof SdnListError) throw error;
    throw csvError(file, error);
  }
}

/** The published files end with a control-Z on a line of its own. */
function takeRow(file: string, { info, record: cells }: CsvRow, columns: number, take: (row: readonly string[]) => void): void {
  const line = info.lines;
  const [first = ''] = cells;
  if (cells.length === 1 && /^[\u001a\s]*$/.test(first)) return;
  if (/^ent_num$/i.test(first)) return;
  if (!/^\d+$/.test(first)) throw new SdnListError('row', `expected the number of an entry, found "${first.slice(0, 40)}"`, { file, line });
  if (cells.length < columns) throw new SdnListError('row', `expected ${columns} columns, found ${cells.length}`, { file, line });
  take(cells.map((cell) => cell.trim()).map((cell) => (cell === '-0-' ? '' : cell)));
}

function csvError(file: string, error: unknown): SdnListError {
  const detail = error instanceof Error ? error.message : String(error);
  const lines = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : Number.NaN;
  if (!Number.isFinite(lines)) return new SdnListError('unreadable', detail, { file });
  return new SdnListError('malformed', detail, { file, line: lines });
}

function addEntry(row: readonly string[], entries: Map<string, EntryDraft>, remarks: Map<string, string>): void {
  const [uid = '', name = '', type = '', programs = ''] = row;
  const entry = draftEntry(uid);
  entry.type = type === '' ? 'Entity' : type.charAt(0).toUpperCase() + type.slice(1);
  entry.programs.push(...programs.split(/\]\s*\[|;\s*/).map((program) => program.replace(/[[\]]/g, '').trim()).filter(Boolean));
  if (name !== '') entry.names.push(name);
  entries.set(uid, entry);
  addRemark(remarks, uid, row.slice(11).join(','));
}

function addAlternate(row: readonly string[], entries: ReadonlyMap<string, EntryDraft>): void {
  const [uid = '', , , name = ''] = row;
  if (name !== '') entries.get(uid)?.names.push(name);
}

/** Remarks are cut at this length in the main file and go on in the comments file, perhaps in the middle of an address. */
const REMARK_CUT = 900;

/** Only remarks that name an address, or may go on to one, are kept. */
function addRemark(remarks: Map<string, string>, uid: string, text: string): void {
  if (remarks.has(uid)) remarks.set(uid, `${remarks.get(uid) ?? ''}${text}`);
  else if (text.length >= REMARK_CUT || /digital currency address/i.test(text)) remarks.set(uid, text);
}

function addressesIn(text: string): { readonly currency: string; readonly address: string }[] {
  return [...text.matchAll(ADDRESS)].map(([, currency = '', address = '']) => ({ currency: currency.toUpperCase(), address: address.replace(/[.,]+$/, '') }));
}
