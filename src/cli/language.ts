import type { Language } from '../model/vocabulary.ts';

/** Language of the locale in the order in which POSIX reads it; English where it is none of ours. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return locale?.toLowerCase().startsWith('ko') === true ? 'ko' : 'en';
}
