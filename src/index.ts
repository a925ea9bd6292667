export { assessCase } from './assess/index.ts';
export type { Assessment } from './model/assessment.ts';
export type { Finding } from './model/finding.ts';
export type { Profile } from './model/profile/schema.ts';
export type { Report } from './model/report.ts';
export type { NameComparison } from './facts/names/types.ts';
export { compareNames } from './io/compare-names.ts';
