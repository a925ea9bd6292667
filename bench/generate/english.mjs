// English sentences of resumes: own ones filled from pools, and the phrases that half the world copies.

import { composed, percent, tech, year } from './slots.mjs';
import * as w from './words.mjs';

const DOING = [
  (r) => `${r.pick(w.VERBS)} the ${r.pick(w.PRODUCTS)} of ${r.pick(w.CLIENTS)}`,
  (r) => `At ${r.pick(w.CLIENTS)} I ${r.pick(['ran', 'shaped', 'fixed', 'rebuilt', 'supported', 'tested', 'opened up', 'split up'])} the ${r.pick(w.PRODUCTS)}`,
  (r) => `With ${r.pick(w.TEAMS)} I ${r.pick(['put', 'brought', 'moved', 'pushed', 'carried'])} a ${r.pick(w.PRODUCTS)} into production`,
  (r) => `Day to day I ${r.pick(['write', 'review', 'debug', 'profile', 'deploy'])} ${tech(r)} for a ${r.pick(w.PRODUCTS)}`,
  (r) => `My ${r.pick(['first', 'second', 'main', 'latest', 'longest', 'hardest'])} project was a ${r.pick(w.PRODUCTS)} for ${r.pick(w.CLIENTS)}`,
  (r) => `${r.pick(['Customers', 'Colleagues', 'Partners', 'Auditors', 'Support staff'])} of ${r.pick(w.CLIENTS)} now rely on the ${tech(r)} tools I made`,
  (r) => `When ${r.pick(w.CLIENTS)} outgrew ${tech(r)}, I ${r.pick(['proposed', 'tried', 'chose', 'costed', 'introduced'])} ${tech(r)}`,
  (r) => `${r.between(2, 30)} ${r.pick(['releases', 'migrations', 'audits', 'launches', 'pilots'])} of the ${r.pick(w.PRODUCTS)} went through my hands`,
  (r) => `I started in ${year(r)} as the only ${tech(r)} person at ${r.pick(w.CLIENTS)}`,
  (r) => `For ${r.between(3, 40)} months I kept a ${r.pick(w.PRODUCTS)} running on ${tech(r)}`,
];
const HOW = [
  (r) => `, mostly in ${tech(r)} with ${r.pick(w.HABITS)}`,
  (r) => ` next to ${r.pick(w.TEAMS)}`,
  (r) => ` on ${tech(r)} and ${tech(r)}`,
  (r) => `, using ${tech(r)} instead of ${tech(r)}`,
  (r) => ` during ${year(r)}`,
  () => '',
  (r) => ` while ${r.pick(w.TEAMS)} took care of ${tech(r)}`,
  (r) => ` (${tech(r)}, ${tech(r)}, ${tech(r)})`,
  (r) => ` from ${r.pick(['home', 'the office', 'two offices', 'a small studio', 'the client’s site'])}`,
];
const THEN = [
  (r) => `, and we ${r.pick(w.RESULTS)} by ${percent(r)}.`,
  (r) => `; ${r.between(2, 900)} ${r.pick(['shops', 'clinics', 'branches', 'drivers', 'teachers', 'agents', 'warehouses'])} use it.`,
  () => '.',
  (r) => `, down from ${r.between(20, 90)} ${r.pick(['minutes', 'steps', 'scripts', 'servers', 'tickets', 'errors'])} to ${r.between(1, 19)}.`,
  (r) => `, which taught me a lot about ${r.pick(w.HABITS)}.`,
  (r) => ` until ${r.pick(['a merger', 'the rewrite', 'the sale', 'a reorganisation', 'my move'])} in ${year(r)}.`,
  (r) => `. The hard part was ${tech(r)} under load.`,
  (r) => `, praised by ${r.pick(w.TEAMS)}.`,
  (r) => ` with ${r.between(1, 9)} outages in ${r.between(2, 6)} years.`,
];

const free = composed(DOING, HOW, THEN);

/** @type {readonly import('./slots.mjs').Sentence[]} */
export const ENGLISH = [
  ...Array(18).fill(free),
  (r) => `${r.pick(w.VERBS)} the ${r.pick(w.PRODUCTS)} of ${r.pick(w.CLIENTS)} with ${tech(r)} and ${tech(r)}, which ${r.pick(w.RESULTS)} by ${percent(r)}.`,
  (r) => `Worked with ${r.pick(w.TEAMS)} on a ${r.pick(w.PRODUCTS)} that now serves ${r.between(2, 980)},000 users a month.`,
  (r) => `${r.pick(w.VERBS)} ${r.between(3, 60)} services in ${tech(r)} and moved them from ${tech(r)} within ${r.between(2, 18)} months.`,
  (r) => `In ${year(r)} I joined ${r.pick(w.CLIENTS)} to look after its ${r.pick(w.PRODUCTS)} and introduced ${r.pick(w.HABITS)}.`,
  (r) => `My part of the ${r.pick(w.PRODUCTS)} was the ${tech(r)} layer, where we ${r.pick(w.RESULTS)} from ${r.between(200, 990)} to ${r.between(20, 190)} ms.`,
  (r) => `For ${r.pick(w.CLIENTS)} I ${r.pick(['wrote', 'planned', 'reviewed', 'tested', 'shipped', 'repaired'])} a ${r.pick(w.PRODUCTS)} on ${tech(r)}, ${tech(r)} and ${tech(r)}.`,
  (r) => `Together with ${r.pick(w.TEAMS)} we replaced an ageing ${r.pick(w.PRODUCTS)} and ${r.pick(w.RESULTS)} by ${percent(r)} in ${r.between(2, 11)} weeks.`,
  (r) => `The ${r.pick(w.PRODUCTS)} handled ${r.between(3, 900)} requests a second at peak; I tuned ${tech(r)} and kept ${r.pick(w.HABITS)} alive.`,
  (r) => `Since ${year(r)} I have used ${tech(r)} daily, before that mostly ${tech(r)} and some ${tech(r)}.`,
  (r) => `I gave ${r.between(2, 14)} talks on ${tech(r)} and ran a workshop about ${r.pick(w.HABITS)} for ${r.pick(w.TEAMS)}.`,
  (r) => `Outside work I enjoy ${r.pick(w.HOBBIES)} and ${r.pick(w.HOBBIES)}.`,
  (r) => `An audit in ${year(r)} found ${r.between(2, 40)} weak spots in the ${r.pick(w.PRODUCTS)}; I fixed ${r.between(2, 30)} of them with ${r.pick(w.TEAMS)}.`,
  (r) => `Supported ${r.pick(w.CLIENTS)} during the move to ${tech(r)}, trained ${r.pick(w.TEAMS)} and ${r.pick(w.RESULTS)} by about ${percent(r)}.`,
  (r) => `Set up ${tech(r)} monitoring for the ${r.pick(w.PRODUCTS)}, so that incidents are seen within ${r.between(1, 20)} minutes.`,
  (r) => `A side project of mine, a small ${r.pick(w.PRODUCTS)} in ${tech(r)}, has ${r.between(3, 900)} stars and ${r.between(2, 30)} contributors.`,
  (r) => `${r.pick(['Responsible for', 'In charge of', 'Main contact for', 'Second engineer on'])} ${r.pick(w.PRODUCTS)} releases at ${r.pick(w.CLIENTS)}, ${r.between(2, 40)} a month, with ${r.pick(w.HABITS)}.`,
  (r) => `After ${r.between(2, 9)} years with ${tech(r)} I moved to ${tech(r)} because ${r.pick(w.CLIENTS)} needed a faster ${r.pick(w.PRODUCTS)}.`,
  (r) => `Wrote the import of ${r.between(2, 95)} million records from ${tech(r)} into ${tech(r)} for a ${r.pick(w.PRODUCTS)}.`,
];

export const ENGLISH_COMMON = [
  'I am a hard-working and motivated developer with a passion for clean code.', 'Excellent communication skills and the ability to work independently as well as in a team.', 'Detail-oriented problem solver who enjoys learning new technologies.', 'References are available upon request.', 'I am available to start immediately and can work 40 hours per week.', 'Strong understanding of data structures, algorithms and object-oriented programming.', 'Proven track record of delivering projects on time and within budget.', 'I look forward to hearing from you and discussing how I can contribute to your team.', 'Experienced in agile methodologies such as Scrum and Kanban.', 'Fast learner with a strong sense of responsibility and ownership.', 'I declare that the information given above is true to the best of my knowledge.', 'Comfortable working in a fast-paced start-up environment.', 'My goal is to build reliable software that makes a difference for its users.', 'Fluent in English, both written and spoken.', 'Familiar with version control, continuous integration and automated testing.', 'I take pride in writing well-tested and maintainable code.', 'Able to overlap with US and European time zones.', 'Led cross-functional teams to deliver high-quality products.', 'Passionate about user experience and modern design.', 'Thank you for taking the time to read my application.',
];
