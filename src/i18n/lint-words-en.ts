/** What `knowhire lint` says, in English. */
export const lintEn = {
  question: (place: string, check: string, words: string, topic: string, laws: string, instead: string) =>
    `${place}: ${check} asks about ${topic} (“${words}”), which may not be asked: ${laws}. Instead: ${instead}`,
  fine: (checks: number, files: number) => `${checks === 1 ? '1 check' : `${checks} checks`} in ${files === 1 ? '1 file' : `${files} files`}: nothing to object to.`,
  found: (questions: number, problems: number) => `Found: ${questions} ${questions === 1 ? 'question' : 'questions'} on protected topics, ${problems} ${problems === 1 ? 'problem' : 'problems'} of form.`,
  more: 'Further problems were not listed.',
  limits: 'The word lists find plain wording in English and Korean only; read the questions yourself, too.',
} as const;
