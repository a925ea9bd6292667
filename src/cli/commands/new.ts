import { writeNewProfile } from '../../io/new-profile.ts';
import type { Language } from '../../model/vocabulary.ts';
import { EXIT } from '../exit-codes.ts';
import { write, type World } from '../world.ts';

export interface NewOptions {
  readonly lang: Language;
}

const WRITTEN: Readonly<Record<Language, (file: string) => string>> = {
  en: (file) => `Wrote ${file}. Fill in what you know, leave out the rest, then run: knowhire check ${file}\n`,
  ko: (file) => `${file} 파일을 만들었습니다. 아는 내용만 채우고 나머지는 비워 둔 뒤 실행하십시오: knowhire check ${file}\n`,
};

/** `knowhire new`: a commented template and its schema beside it, so that an editor completes. Never writes over a file. */
export async function newProfile(file: string, { lang }: NewOptions, world: World): Promise<number> {
  writeNewProfile(file, lang);
  await write(world.stderr, WRITTEN[lang](file));
  return EXIT.proceed;
}
