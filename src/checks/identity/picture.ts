import type { IdentityFacts } from '../../facts/identity.ts';
import type { PictureTraces } from '../../facts/identity/picture-traces.ts';
import type { Say } from './say.ts';

/**
 * Korean advisory of 2022-12-08: photos exchanged with an image editor. Traces of a copy lose their weight once more than the copy was seen;
 * scanners, phone galleries and messengers leave none that count.
 */
export function imageUntouched({ pictures }: IdentityFacts): Say<'image-untouched'> {
  const open = pictures.filter(({ seenGenuine }) => seenGenuine === undefined);
  const generated = open.find(({ generator }) => generator !== undefined);
  if (generated?.generator !== undefined) return { reason: 'generated', values: { program: generated.generator }, evidence: [generated.pointer] };
  const edited = open.find(({ editor }) => editor !== undefined);
  if (edited?.editor !== undefined) return { reason: 'editor', values: { program: edited.editor }, evidence: [edited.pointer] };
  return halfOpen(open) ?? settled(pictures);
}

function halfOpen(open: readonly PictureTraces[]): Say<'image-untouched'> {
  const filled = open.find(({ filledIn }) => filledIn);
  if (filled) return { reason: 'part-filled-in', values: {}, evidence: [filled.pointer] };
  const rewritten = open.find(({ pdfEditor }) => pdfEditor !== undefined);
  if (rewritten?.pdfEditor !== undefined) return { reason: 'pdf-editor', values: { program: rewritten.pdfEditor }, evidence: [rewritten.pointer] };
  const odd = open.find(({ capturedAfterChange }) => capturedAfterChange);
  return odd && { reason: 'times-odd', values: {}, evidence: [odd.pointer] };
}

function settled(pictures: readonly PictureTraces[]): Say<'image-untouched'> {
  const explained = pictures.find((one) => one.seenGenuine !== undefined && hasTrace(one));
  if (explained?.seenGenuine !== undefined) return { reason: 'original-seen', values: {}, evidence: [explained.pointer, explained.seenGenuine] };
  const clean = pictures.find(({ unread, stripped }) => !unread && !stripped);
  if (clean) return { reason: 'no-trace', values: {}, evidence: [clean.pointer] };
  const first = pictures[0];
  return first && { reason: first.unread ? 'file-not-read' : 'nothing-left', values: {}, evidence: [first.pointer] };
}

function hasTrace({ generator, filledIn, editor, pdfEditor, capturedAfterChange }: PictureTraces): boolean {
  return generator !== undefined || filledIn || editor !== undefined || pdfEditor !== undefined || capturedAfterChange;
}

/** US guidance of 2022-05-16: refuse pictures of low quality. Asking again is all that follows. */
export function imageReadable({ documents, pictures }: IdentityFacts): Say<'image-readable'> {
  const good = documents.find(({ document }) => document.imageQuality === 'good');
  if (good) return { reason: 'readable', values: {}, evidence: [`${good.pointer}/imageQuality`] };
  const poor = documents.filter(({ document }) => document.imageQuality !== undefined);
  const small = pictures.find(({ tooSmall }) => tooSmall !== undefined);
  const [first] = poor;
  const seen = documents.find(({ seenGenuine }) => seenGenuine !== undefined)?.seenGenuine;
  if (seen !== undefined && (first || small)) return { reason: 'original-seen', values: {}, evidence: [seen] };
  if (first) return { reason: 'poor', values: {}, evidence: poor.map(({ pointer }) => `${pointer}/imageQuality`) };
  return small?.tooSmall && { reason: 'too-small', values: small.tooSmall, evidence: [small.pointer] };
}
