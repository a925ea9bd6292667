import { open } from 'node:fs/promises';
import { indexSanctions } from '../facts/payment/sanctions-index.ts';
import type { SanctionsIndex } from '../facts/payment/sanctions.ts';
import { SdnListError } from './sdn-list-error.ts';
import { readSdnCsv } from './sdn-list-csv.ts';
import { readSdnXml } from './sdn-list-xml.ts';

export { SdnListError, type SdnProblem } from './sdn-list-error.ts';

export interface SdnFiles {
  /** SDN.XML, SDN_ADVANCED.XML, SDN_ENHANCED.XML or SDN.CSV, as published by OFAC. The first bytes tell which. */
  readonly list: string;
  /** ALT.CSV: the aliases of an SDN.CSV. */
  readonly alternates?: string;
  /** SDN_COMMENTS.CSV: what did not fit into the remarks of an SDN.CSV. */
  readonly comments?: string;
}

/**
 * Reads an OFAC list that the user downloaded and makes it ready for look-ups. The file is streamed; memory grows with the names
 * and addresses kept, not with the file. Throws SdnListError with the line for a broken or hostile file and for a list without entries.
 */
export async function readSdnList(files: SdnFiles): Promise<SanctionsIndex> {
  const head = await readHead(files.list);
  const isXml = /^\s*</.test(head);
  const { entries, ...about } = isXml ? await readSdnXml(files.list) : await readSdnCsv(files);
  if (entries.length === 0) throw new SdnListError('empty', 'the list holds no entry; download it again', { file: files.list });
  return indexSanctions(entries, about);
}

async function readHead(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
      return buffer.toString('utf8', 0, bytesRead).replace(/^\ufeff/, '');
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new SdnListError('unreadable', error instanceof Error ? error.message : String(error), { file });
  }
}
