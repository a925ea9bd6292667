/** The sheet by which a candidate learns which facts need an explanation, in English. */
export const disclosureEn = {
  title: 'Facts that need your explanation',
  to: 'For', file: 'File', made: 'As of',
  opening: 'While checking the file we met the facts below, which do not yet fit together or which we could not settle. They say nothing about who you are, and each can have an ordinary reason. Please tell us what is right, correct what is wrong, and add a paper where you have one. Nobody decides on these facts before hearing you.',
  none: 'No fact in the file needs an explanation from you.',
  fact: 'What the file says', values: 'Values it rests on', common: 'Ordinary reasons, for example', answer: 'What would settle it', onFile: 'Your explanation that is on file',
  yours: 'Your answer', paper: 'Paper attached',
  otherPerson: 'a value in another file, which is not shown to protect that person',
  masked: 'Numbers and addresses are shown in part only, to protect you.',
  /** Words that would name a suspicion rather than a fact; a text with one of them gives way to the neutral sentences below. */
  branding: 'DPRK|North Korea|sanction|suspicio|fraud',
  neutralTitle: (theme: string) => `${theme}: a value to be explained`,
  neutralFact: 'The file holds a value whose meaning for this hiring is not clear yet.',
  neutralAnswer: 'Your account of where the value comes from, with a paper where there is one.',
  neutralTheme: 'Lists and registers',
  rights: 'Your rights',
  rightsItems: [
    'You may see everything that we hold about you, have it corrected, and object to a check.',
    'You may answer in writing or in a talk, and bring somebody along.',
    'If a paper takes time to get, tell us by when; that is no disadvantage.',
    'A person decides, and you may ask for the reasons and for a review by another person.',
    'Nationality, origin, language, accent and looks play no part.',
  ],
  reply: (date: string) => `Please answer by: ${date}`, signed: 'Name and date',
  several: 'the id of one candidate; a sheet never shows two people',
  grave: 'This case calls for the person responsible first. Take legal advice before you hand over the sheet: where a report to an authority is likely, the facts may have to stay confidential.\n',
} as const;
