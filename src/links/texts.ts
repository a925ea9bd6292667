import { threshold, type Reference } from '../facts/reference.ts';
import type { Profile } from '../model/profile/schema.ts';

/** A text that can be compared with those of others. */
export interface LinkText {
  readonly kind: 'resume-text' | 'bid-text';
  readonly text: string;
  /** JSON pointer. */
  readonly pointer: string;
}

/** The resume and the bids that are long enough to say something. */
export function textsOf({ claims, platformAccounts }: Profile, reference: Pick<Reference, 'themes'>): readonly LinkText[] {
  const found: LinkText[] = [];
  const resume = claims?.resumeText;
  if (resume !== undefined && resume.length >= threshold(reference, 'links', 'resume-length')) found.push({ kind: 'resume-text', text: resume, pointer: '/claims/resumeText' });
  if (platformAccounts === undefined) return found;
  const shortest = threshold(reference, 'links', 'bid-length');
  platformAccounts.forEach(({ bidTexts }, account) => {
    bidTexts?.forEach((text, at) => {
      if (text.length >= shortest) found.push({ kind: 'bid-text', text, pointer: `/platformAccounts/${account}/bidTexts/${at}` });
    });
  });
  return found;
}
