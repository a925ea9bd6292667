import type { BaseFacts } from '../base.ts';
import { collect } from '../lists.ts';
import type { SoftwareTrace } from '../documents/software-traces.ts';
import { isRead, type ReadFileEvidence } from '../file-evidence.ts';
import type { DocumentRecord } from './documents.ts';

/** What the file of one document says about its own making. */
export interface PictureTraces {
  readonly pointer: string;
  /** The file could not be opened or is neither a picture nor a PDF. */
  readonly unread: boolean;
  /** Name of a program that makes pictures from descriptions. */
  readonly generator: string | undefined;
  /** A phone gallery or an editor marks that a part was filled in by a trained model. */
  readonly filledIn: boolean;
  /** Name of a program that can paint over or paste into a picture. */
  readonly editor: string | undefined;
  /** Name of a program that can rewrite a PDF. */
  readonly pdfEditor: string | undefined;
  readonly capturedAfterChange: boolean;
  readonly stripped: boolean;
  readonly tooSmall: { readonly width: number; readonly height: number } | undefined;
  readonly seenGenuine: string | undefined;
}

/** A mark that phones leave when somebody erased an object; the file is a photo nevertheless. */
const FILLED_IN = 'declared-composite';

export function pictureTraces({ files }: BaseFacts, documents: readonly DocumentRecord[]): readonly PictureTraces[] {
  if (files.size === 0) return [];
  return collect(documents, (record) => {
    const pointer = `${record.pointer}/file`;
    const evidence = files.get(pointer);
    return evidence && { ...NOTHING, ...(isRead(evidence) ? readTraces(evidence) : { unread: true }), pointer, seenGenuine: record.seenGenuine };
  });
}

type Traces = Omit<PictureTraces, 'pointer' | 'seenGenuine'>;
const NOTHING: Traces = { unread: false, generator: undefined, filledIn: false, editor: undefined, pdfEditor: undefined, capturedAfterChange: false, stripped: false, tooSmall: undefined };

function readTraces({ image, pdf }: ReadFileEvidence): Partial<Traces> {
  if (image !== undefined && !('problem' in image)) {
    const { width, height, tooSmallToJudge } = image;
    return {
      ...synthetic(image.generatorTraces),
      editor: image.editorTraces[0]?.name,
      capturedAfterChange: image.capturedAfterChange === true,
      stripped: image.stripped,
      tooSmall: tooSmallToJudge === true && width !== undefined && height !== undefined ? { width, height } : undefined,
    };
  }
  if (pdf === undefined || 'problem' in pdf) return { unread: true };
  const stripped = pdf.producer === undefined && pdf.creator === undefined && pdf.createdAt === undefined && pdf.modifiedAt === undefined;
  return { ...synthetic(pdf.generatorTraces), pdfEditor: pdf.editorTraces[0]?.name, stripped };
}

function synthetic(traces: readonly SoftwareTrace[]): Pick<Traces, 'generator' | 'filledIn'> {
  const filledIn = traces.some(({ id }) => id === FILLED_IN);
  const made = traces.filter(({ id }) => id !== FILLED_IN);
  // A phone's own model signs beside the mark; it did not make the photo.
  return { filledIn, generator: filledIn ? undefined : made[0]?.name };
}
