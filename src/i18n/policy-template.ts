import type { Language } from '../model/vocabulary.ts';

const EN = `# What must hold before a candidate goes on. Checked by: knowhire gate vendors/ --policy policy.yaml
# A policy can ask for more than the rule set, never for less. Ids of checks: knowhire list
schema: knowhire/policy/1
name: Vendor onboarding

# How far the hiring is: paper, interview, offer or after-hire. Later checks are not due yet.
stage: offer

# Documents to work by: kr, us, jp … or ids. All without this line.
# advisories: [kr, us]

# Checks that must be settled, whichever way.
require:
  - interview/video-held
  - identity/id-matches-contract

# Checks that must not be a concern or refused; with forbidDoubt also not in doubt.
forbid:
  - payment/method
forbidDoubt: false

# How well a check must be shown at least: claimed, attested, documented or verified.
grades:
  identity/id-matches-contract: documented

# Highest band that passes: none or low. From elevated on a person is always needed.
band: low

# Least share of the due diligence, in percent. The rule set's own without this line.
# assurance: 80

# worst: a case whose open questions could still turn out grave does not pass.
gate: best

# Highest age in days.
maxAge:
  answers: 365
  reference: 365

# true: whoever makes a finding milder needs a second person.
fourEyes: true

# Accepted findings, relative to this file; write them with: knowhire waive
# waivers: waivers.yaml
waiverMaxDays: 180

# new: with --baseline, only what is new or worse counts.
failOn: all
`;

const KO = `# 지원자가 다음 단계로 가기 전에 갖추어야 할 조건입니다. 실행: knowhire gate vendors/ --policy policy.yaml
# 정책은 규칙 모음보다 엄격하게만 정할 수 있습니다. 점검 ID 목록: knowhire list
schema: knowhire/policy/1
name: 공급업체 인력 등록

# 채용 단계: paper, interview, offer, after-hire. 이후 단계의 점검은 아직 요구하지 않습니다.
stage: offer

# 기준 문서: kr, us, jp … 또는 문서 ID. 이 줄이 없으면 모든 문서를 적용합니다.
# advisories: [kr, us]

# 결과와 관계없이 반드시 확인을 마쳐야 하는 점검
require:
  - interview/video-held
  - identity/id-matches-contract

# 우려나 거부가 있어서는 안 되는 점검. forbidDoubt가 true이면 의심스러운 경우도 통과하지 못합니다.
forbid:
  - payment/method
forbidDoubt: false

# 점검별 최소 확인 수준: claimed, attested, documented, verified
grades:
  identity/id-matches-contract: documented

# 통과할 수 있는 가장 높은 등급: none 또는 low. elevated부터는 항상 사람이 판단합니다.
band: low

# 최소 확인도(%). 이 줄이 없으면 규칙 모음의 기준을 따릅니다.
# assurance: 80

# worst: 남은 질문의 결과에 따라 심각해질 수 있는 경우에도 통과하지 못합니다.
gate: best

# 최대 경과 일수
maxAge:
  answers: 365
  reference: 365

# true: 우려를 완화할 때 두 번째 사람의 확인이 필요합니다.
fourEyes: true

# 예외 목록. 이 파일을 기준으로 한 경로이며 knowhire waive로 작성합니다.
# waivers: waivers.yaml
waiverMaxDays: 180

# new: --baseline과 함께 쓰면 새로 생기거나 나빠진 것만 집계합니다.
failOn: all
`;

const TEMPLATES: Readonly<Record<Language, string>> = { en: EN, ko: KO };

/** A commented policy to adjust. Its ids are those of the shipped checks. */
export function policyTemplate(language: Language): string {
  return TEMPLATES[language];
}
