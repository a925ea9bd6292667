import { grouped } from './grouped.ts';

const candidates = (count: number): string => (count === 1 ? '1 candidate' : `${grouped(count)} candidates`);
const identifiers = (count: number): string => (count === 1 ? '1 identifier' : `${grouped(count)} identifiers`);

/** What `knowhire registry` says, in English. */
export const registryEn = {
  made: (place: string) => `Made the registry ${place}.`,
  newKey: (file: string) => `Its key is in ${file}. Keep a copy apart from the registry: without the key nothing can be found, and whoever has both can try numbers out.`,
  usedKey: (file: string) => `It uses the key that was in ${file}.`,
  added: (count: number, place: string) => `${candidates(count)} added to ${place}.`,
  unreadable: (count: number) => (count === 1 ? '1 entry could not be read and was left out.' : `${grouped(count)} entries could not be read and were left out.`),
  nothingFound: (candidate: string, place: string) => `Nothing of ${candidate} is known in ${place}.`,
  found: (candidate: string, count: number, place: string) => `${candidate} shares ${count === 1 ? 'one thing' : `${grouped(count)} things`} with candidates in ${place}:`,
  share: (kind: string, shown: string, other: string, seen: string, names: string) => `  ${kind} ${shown}: also of ${other}, known since ${seen}, ${names}`,
  alike: (percent: number) => `, about ${percent} % alike`,
  reason: (reason: string) => ` (${reason})`,
  crowd: (kind: string, shown: string, count: string) => `  ${kind} ${shown}: also of ${count}; that says something of the value, not of the people`,
  exactly: (count: number) => `${grouped(count)} others`,
  atLeast: (count: number) => `${grouped(count)} others or more`,
  question: 'A link is a question for a person and not a verdict.',
  pair: (kind: string, a: string, b: string, names: string) => `${a}  ${b}  ${kind}  ${names}`,
  crowdLink: (kind: string, count: number) => `${kind}: shared by ${grouped(count)}`,
  noLinks: 'No two candidates share anything.',
  stats: {
    place: 'registry', id: 'id', store: 'store', schema: 'version of the tables', created: 'made on', candidates: 'candidates', identifiers: 'identifiers', texts: 'texts and photos by which changed copies are found',
    withoutRetention: 'candidates without a deletion date', due: 'candidates due for deletion', bytes: 'size in bytes', keys: 'keys',
  },
  keyLine: (id: string, state: string, created: string, people: number, values: number) => `  ${id}  ${state}, made on ${created}: ${candidates(people)}, ${identifiers(values)}`,
  keyStates: { active: 'in use', old: 'old', retired: 'retired' },
  rotated: (file: string) => `The registry has a new key; it is in ${file}. Copy that file to wherever the registry is used.`,
  hanging: (people: number, values: number) =>
    people + values === 0
      ? 'Nothing stands under an old key any more: knowhire registry rotate --retire'
      : `${candidates(people)} and ${identifiers(values)} still stand under an old key. They move when the candidate is added again, and go when the deletion date comes; knowhire registry rotate --retire removes them.`,
  nothingToRetire: 'There is no old key.',
  askRetire: (people: number, values: number) => `Remove ${identifiers(values)} and what else of ${candidates(people)} stands under old keys, for good? (yes/no) `,
  retired: (people: number, values: number) => `The old keys are gone, with ${identifiers(values)}; of ${candidates(people)} nothing was left.`,
  due: (date: string, candidate: string) => `due      ${date}  ${candidate}`,
  deleted: (date: string, candidate: string) => `deleted  ${date}  ${candidate}`,
  nothingDue: (asOf: string) => `No candidate is due for deletion on ${asOf}.`,
  notThere: (candidate: string, place: string) => `There is no candidate ${candidate} in ${place}.`,
  held: (candidate: string) => `held     ${candidate}`,
  ask: (count: number) => `Delete what is stored of ${candidates(count)}, for good? (yes/no) `,
  yes: ['yes', 'y'],
  onlyListed: 'Nothing was deleted. Run the command again with --yes to delete.',
  removed: (people: number, values: number) => `Deleted ${candidates(people)} with ${identifiers(values)}.`,
  compacted: 'The file was written anew: nothing of it is left in free pages or in the log.',
  vacuumed: 'The server was told to clear the room. Its log, its replicas and its backups keep what they have until they are renewed.',
  notCompacted: 'Others were using the file, so traces may be left in free pages and in the log. Run the command again when nobody is using it.',
  beyond: 'Copies of the file, backups, reports and the profiles themselves are not reached; see to them, too.',
} as const;
