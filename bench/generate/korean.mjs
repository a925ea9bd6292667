// Korean sentences of resumes. Slots stand before fixed particles only, so that every filling reads right.

import { composed, percent, tech, year } from './slots.mjs';
import * as w from './words.mjs';

const DOING = [
  (r) => `${r.pick(w.K_CLIENTS)}에서 ${r.pick(w.K_PRODUCTS)} ${r.pick(w.K_WORK)} 업무를 맡았고`,
  (r) => `${r.pick(w.K_TEAMS)} ${r.pick(w.K_PRODUCTS)} 출시를 준비하면서`,
  (r) => `${tech(r)} 기반 ${r.pick(w.K_PRODUCTS)} ${r.pick(w.K_WORK)} 과정에서`,
  (r) => `${year(r)}년 초에는 ${r.pick(w.K_CLIENTS)} 의뢰로 ${r.pick(w.K_PRODUCTS)} 시제품을 만들었으며`,
  (r) => `${r.pick(w.K_CLIENTS)}의 요청이 급증하자 ${tech(r)} 대신 ${tech(r)} 도입을 제안하여`,
  (r) => `${r.pick(['첫', '두 번째', '가장 긴', '가장 어려웠던', '최근'])} 프로젝트는 ${r.pick(w.K_CLIENTS)}의 ${r.pick(w.K_PRODUCTS)}였는데`,
  (r) => `${r.between(3, 40)}개월 동안 ${r.pick(w.K_PRODUCTS)} 운영을 혼자 담당하며`,
  (r) => `${r.pick(w.K_PRODUCTS)} 개편 때 ${tech(r)}, ${tech(r)} 전환을 주도했고`,
  (r) => `${r.pick(['기획', '디자인', '영업', '고객 지원', '품질'])} 부서와 매주 ${r.pick(w.K_HABITS)} 자리를 마련해`,
];
const HOW = [
  (r) => ` 주로 ${tech(r)} 코드를 작성하면서`,
  (r) => ` ${r.pick(w.K_TEAMS)} 힘을 모아`,
  (r) => ` ${r.pick(w.K_HABITS)} 덕분에`,
  () => '',
  (r) => ` ${tech(r)}, ${tech(r)} 조합으로`,
  (r) => ` ${r.pick(['재택', '사무실', '고객사 현장', '두 지사', '작은 연구실'])} 근무 중에도`,
  (r) => ` ${year(r)}년 말까지`,
];
const THEN = [
  (r) => ` ${r.pick(w.K_RESULTS)} ${percent(r)} 개선했습니다.`,
  (r) => ` ${r.between(2, 900)}개 ${r.pick(['매장', '병원', '지점', '학교', '창고', '대리점', '사업장'])}에서 쓰이고 있습니다.`,
  (r) => ` ${r.between(20, 90)}단계였던 절차를 ${r.between(1, 19)}단계로 줄였습니다.`,
  (r) => ` ${r.pick(w.K_HABITS)}의 중요성을 배웠습니다.`,
  (r) => ` ${r.pick(['합병', '서비스 종료', '조직 개편', '매각', '이직'])} 전까지 안정적으로 유지했습니다.`,
  (r) => ` 부하가 몰릴 때의 ${tech(r)} 문제를 풀었습니다.`,
  (r) => ` ${r.between(2, 6)}년간 장애 ${r.between(1, 9)}건만 겪었습니다.`,
  (r) => ` ${r.pick(w.K_TEAMS)} 좋은 평가를 나누었습니다.`,
];

const free = composed(DOING, HOW, THEN);

/** @type {readonly import('./slots.mjs').Sentence[]} */
export const KOREAN = [
  ...Array(18).fill(free),
  (r) => `${r.pick(w.K_CLIENTS)}의 ${r.pick(w.K_PRODUCTS)} ${r.pick(w.K_WORK)} 업무를 맡아 ${tech(r)}, ${tech(r)} 기반으로 진행했고 ${r.pick(w.K_RESULTS)} ${percent(r)} 개선했습니다.`,
  (r) => `${r.pick(w.K_TEAMS)} 함께 ${r.pick(w.K_PRODUCTS)} 프로젝트에 참여했으며, 현재 월 ${r.between(2, 980)}천 명이 사용하고 있습니다.`,
  (r) => `${year(r)}년에는 ${tech(r)} 서비스 ${r.between(3, 60)}개를 ${tech(r)} 환경으로 ${r.between(2, 18)}개월 만에 이전했습니다.`,
  (r) => `${year(r)}년 ${r.pick(w.K_CLIENTS)}에 합류하여 ${r.pick(w.K_PRODUCTS)} ${r.pick(w.K_WORK)} 담당자로 일하며 ${r.pick(w.K_HABITS)} 문화를 도입했습니다.`,
  (r) => `${r.pick(w.K_PRODUCTS)}에서 ${tech(r)} 부분을 맡아 평균 응답을 ${r.between(200, 990)}ms에서 ${r.between(20, 190)}ms로 낮췄습니다.`,
  (r) => `${r.pick(w.K_CLIENTS)} 프로젝트에서 ${tech(r)}, ${tech(r)}, ${tech(r)} 기술로 ${r.pick(w.K_PRODUCTS)} ${r.pick(w.K_WORK)} 작업을 수행했습니다.`,
  (r) => `${r.pick(w.K_TEAMS)} 오래된 ${r.pick(w.K_PRODUCTS)} 전체를 교체하여 ${r.between(2, 11)}주 만에 ${r.pick(w.K_RESULTS)} ${percent(r)} 줄였습니다.`,
  (r) => `최대 초당 ${r.between(3, 900)}건의 요청을 처리하는 ${r.pick(w.K_PRODUCTS)} 서버를 ${tech(r)} 설정 조정으로 안정화했습니다.`,
  (r) => `${year(r)}년부터 ${tech(r)} 중심으로 일했고 그 전에는 주로 ${tech(r)}, ${tech(r)} 업무를 했습니다.`,
  (r) => `${tech(r)} 관련 발표를 ${r.between(2, 14)}회 했고 ${r.pick(w.K_HABITS)} 주제로 사내 교육을 진행했습니다.`,
  (r) => `쉬는 날에는 ${r.pick(w.K_HOBBIES)}, ${r.pick(w.K_HOBBIES)} 등을 즐깁니다.`,
  (r) => `${year(r)}년 점검에서 ${r.pick(w.K_PRODUCTS)} 취약점 ${r.between(2, 40)}건이 나와 ${r.pick(w.K_TEAMS)} 함께 ${r.between(2, 30)}건을 고쳤습니다.`,
  (r) => `${r.pick(w.K_CLIENTS)}의 ${tech(r)} 전환을 지원하고 ${r.pick(w.K_TEAMS)} 교육을 진행하여 ${r.pick(w.K_RESULTS)} 약 ${percent(r)} 개선했습니다.`,
  (r) => `${r.pick(w.K_PRODUCTS)}에 ${tech(r)} 모니터링을 붙여 장애를 ${r.between(1, 20)}분 안에 알 수 있게 했습니다.`,
  (r) => `개인 프로젝트로 ${tech(r)} 기반의 ${r.pick(w.K_PRODUCTS)} 예제를 만들어 별 ${r.between(3, 900)}개를 받았습니다.`,
  (r) => `${r.pick(w.K_CLIENTS)}에서 ${r.pick(w.K_PRODUCTS)} 배포를 한 달에 ${r.between(2, 40)}회 진행하며 ${r.pick(w.K_HABITS)} 원칙을 지켰습니다.`,
];

export const KOREAN_COMMON = [
  '책임감을 가지고 맡은 일을 끝까지 완수하는 개발자입니다.', '새로운 기술을 배우는 것을 좋아하며 빠르게 적응합니다.', '원활한 의사소통과 협업을 중요하게 생각합니다.', '위에 기재한 사항은 사실과 다름없음을 확인합니다.', '귀사의 발전에 이바지할 수 있는 인재가 되겠습니다.', '즉시 출근이 가능하며 연봉은 회사 내규에 따르겠습니다.', '읽기 좋은 코드와 꼼꼼한 테스트를 지향합니다.', '끊임없이 성장하는 개발자가 되기 위해 노력하고 있습니다.', '성실함과 긍정적인 태도로 팀에 좋은 영향을 주고 싶습니다.', '긴 글 읽어 주셔서 감사합니다.', '자세한 내용은 포트폴리오를 참고해 주시기 바랍니다.', '사용자의 입장에서 생각하고 문제를 해결하려고 합니다.', '학창 시절부터 컴퓨터에 관심이 많아 관련 학과에 진학했습니다.', '어려운 문제를 동료와 함께 풀어 나가는 과정에서 보람을 느낍니다.', '객체 지향 설계와 자료 구조에 대한 이해를 갖추고 있습니다.', '애자일 방식의 협업 경험이 있습니다.', '기본에 충실한 개발자가 되고자 합니다.', '면접 기회를 주시면 성실히 임하겠습니다.',
];
