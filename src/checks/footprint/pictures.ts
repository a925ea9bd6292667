import type { FootprintFacts } from '../../facts/footprint.ts';
import type { PictureRecord } from '../../facts/footprint/pictures.ts';
import type { Say } from './say.ts';

/** Joint guidance of 2023-10-18: one identity, several faces. No picture is no fault, and people judge likeness, never the tool. */
export function picturesAgree({ pictures, otherName }: FootprintFacts): Say<'pictures-agree'> {
  const showing = (shows: PictureRecord['shows']): readonly string[] => pictures.filter((one) => one.shows === shows).map(({ pointer }) => `${pointer}/photoShows`);
  const [same, another] = [showing('same-person'), showing('another-person')];
  if (another.length > 0) return { reason: same.length > 0 ? 'different-people' : 'another-person', values: {}, evidence: [...another, ...same] };
  const elsewhere = pictures.filter((one) => one.elsewhere === 'other-name').map(({ pointer }) => `${pointer}/photoElsewhere`);
  if (elsewhere.length > 0) return otherName === undefined ? { reason: 'other-name', values: {}, evidence: elsewhere } : { reason: 'former-name', values: {}, evidence: [...elsewhere, otherName] };
  if (same.length > 0) return { reason: 'one-person', values: { count: same.length }, evidence: same };
  const fine = pictures.filter((one) => one.shows === undefined && one.elsewhere !== undefined).map(({ pointer }) => `${pointer}/photoElsewhere`);
  if (fine.length > 0) return { reason: 'found-same-name', values: {}, evidence: fine };
  const open = showing('cannot-tell');
  return open.length > 0 ? { reason: 'cannot-tell', values: {}, evidence: open } : undefined;
}

/** FBI notice of 2025-01-23 and joint guidance of 2023-10-18: made faces. A file that a portrait app retouched is still a photo. */
export function photoGenuine({ pictures }: FootprintFacts): Say<'photo-genuine'> {
  const made = pictures.filter(({ shows }) => shows === 'stock-or-generated');
  const posed = made.filter(({ developer }) => !developer).map(({ pointer }) => `${pointer}/photoShows`);
  if (posed.length > 0) return { reason: 'stock-or-generated', values: { count: posed.length }, evidence: posed };
  const real = pictures.filter(({ shows }) => shows === 'same-person').map(({ pointer }) => `${pointer}/photoShows`);
  if (real.length > 0) return { reason: 'real', values: {}, evidence: real };
  const [drawn] = made;
  if (drawn) return { reason: 'developer-picture', values: {}, evidence: [`${drawn.pointer}/photoShows`] };
  const marked = pictures.find(({ generator }) => generator !== undefined);
  return marked?.generator === undefined ? undefined : { reason: 'made-by-program', values: { program: marked.generator }, evidence: [`${marked.pointer}/photoFile`] };
}
