/** The notice that a candidate gets before the checks begin, in English. */
export const noticeEn = {
  title: 'Notice to candidates: checks in this hiring process',
  blankCompany: '[company]', blankContact: '[name or office, mail, telephone]',
  responsible: 'Responsible', contact: 'Contact',
  opening: 'Please read this before you send papers or come to an interview, and keep a copy.',
  why: {
    title: 'Why we check',
    text: (company: string) =>
      `Some people obtain remote work under a borrowed or invented identity. The governments of Korea, the United States and other countries have asked companies to make sure of whom they hire and pay. ${company} therefore looks at whether what it has been told about a candidate fits together. Every candidate for the same role gets the same checks, in the same order and at the same stage.`,
  },
  what: {
    title: 'What is checked',
    items: [
      'Identity: whether your name and details agree in application, contract and identity document.',
      'Presence: whether the person in the interview is the person who will do the work.',
      'Place: whether the place where you say you live and work agrees with the address, telephone, time zone and connections that we see.',
      'Payment: whether the account is in your name, and if not, why.',
      'Career: education, employment, certificates, references and the public profiles that you name.',
      'Conditions: the fee and the way of payment, such as payment in advance or in virtual assets.',
      'After hiring only: the use of the company’s devices and accounts, of which you are told separately.',
    ],
  },
  sources: {
    title: 'Where the data come from',
    items: [
      'You: your application, the papers you show and the interviews.',
      'Schools, employers and references that you name; we look up their contact data ourselves.',
      'Public profiles and websites that you name, and the platform or agency through which you applied.',
      'Public registers and sanctions lists.',
      'Our own records of contact with you. A report by a background-check company is bought only after a separate written notice and with your permission.',
    ],
    method: 'The file is assessed by a program on our own computers that sends nothing over the network. It follows fixed written rules that anybody may read; it does not learn, and it does not recognise faces, voices or moods.',
  },
  never: {
    title: 'What never counts',
    text: 'Nationality, origin, place of birth, the origin of a name, language, accent, looks, religion, family, marital status, pregnancy, health, political views and union membership count for nothing and are not asked. Missing data are not held against you. A country plays a part only where two statements contradict each other and nobody has explained why.',
  },
  papers: {
    title: 'What we do not need',
    text: 'Do not send a Korean resident registration number; black out the number on every copy. Any one valid identity document of your choice will do. We keep its kind and at most its last characters. Account data are asked after the offer only.',
  },
  interview: {
    title: 'Interview',
    recordingOff: 'The interview is not recorded. Should that change, we ask you first.',
    recordingOn: 'We would like to record the interview. This happens only with your separate consent, given before we start; you may withdraw it at any time. If you say no, two interviewers take written notes instead, and you have no disadvantage. A recording is kept no longer than the rest of your file.',
    camera: 'If you cannot or would rather not use a camera, tell us. We offer another way: a meeting in person, a confirmation by a notary, or another live check. To choose it is not a refusal, and you need not give medical details.',
  },
  keep: {
    title: 'How long data are kept',
    text: (days: number) =>
      `Your data are deleted at the latest ${days === 1 ? '1 day' : `${days} days`} after the decision about this role; papers that you handed in are returned earlier if you ask. They are kept longer only where a law obliges us, and then for that purpose alone. If you are hired, what belongs to the employment moves to your staff file.`,
  },
  decide: {
    title: 'Who decides',
    text: 'A person decides, never the program. The decision is recorded with name or role, reason and date. Before a finding leads to a decision against you, we tell you the fact it rests on and hear what you have to say.',
  },
  rights: {
    title: 'Your rights',
    lead: 'Write to the contact above. Using these rights does not harm your application. You may',
    items: [
      'see the data that we hold about you and the facts relied on;',
      'have wrong data corrected, and have data deleted where no law says otherwise;',
      'explain a fact, with or without a paper, and have the explanation put on file beside it;',
      'object to a check or to the use of the program;',
      'ask for the reasons of a decision, and for a review by another person;',
      'complain to the data protection authority of your country.',
    ],
    decline: 'You may decline a single request. We then look with you for another way to settle the same question. A question that nobody could settle stays recorded as open; if too much stays open, we may be unable to finish the checks.',
  },
  receipt: { title: 'Received', text: 'This confirms receipt of the notice; it is no consent.', name: 'Name', date: 'Date' },
  oddPeriod: (days: number) => `A period of ${days} days lies outside the 14 to 180 days that Korean law allows an employer to set for returning papers (Fair Hiring Procedure Act, Article 11). Make sure that another law asks for it.\n`,
  counsel: 'This is a plain text to start from and no legal advice. Where the GDPR applies, add the legal basis, the recipients and the supervisory authority; have counsel read it once.\n',
} as const;
