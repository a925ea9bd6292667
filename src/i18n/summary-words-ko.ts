import { grouped } from './grouped.ts';
import type { SummaryWords } from './summary-words.ts';

export const summaryKo: SummaryWords = {
  title: (total) => `지원자 ${grouped(total)}명 평가 요약`,
  run: (asOf, stage) => `기준일 ${asOf} · ${stage}`,
  verdictCount: (verdict, count) => `${verdict} ${grouped(count)}명`,
  order: '먼저 살펴볼 순서대로 나열했습니다. 사람의 순위가 아니며 이 순서로 탈락하는 사람은 없습니다. 지원자마다 별도의 보고서가 있습니다.',
  nobody: '평가한 지원자가 없습니다.',
  headings: {
    first: '먼저 할 일', candidates: '지원자 목록(확인이 시급한 순)', mustHaves: '빠진 필수 확인', links: '지원자 간 연관성',
    apart: '두 지원자 사이에만 있는 연관성', earlier: '이전 지원자와의 연관성', unreadable: '읽지 못한 항목', duplicates: '두 번 이상 쓰인 ID', made: '이 요약의 작성 기준',
  },
  first: {
    escalate: (count) => `상급 판단이 필요한 지원자가 ${grouped(count)}명입니다. 해당 보고서를 가장 먼저 읽고, 책임자가 판단할 때까지 다음 절차를 멈추십시오.`,
    review: (count) => `재검토가 필요한 지원자가 ${grouped(count)}명입니다. 다음 절차로 넘어가기 전에 다른 담당자가 살펴보고 지원자의 설명을 들으십시오.`,
    clusters: (count) => `사유가 기록되지 않은 연관 그룹이 ${grouped(count)}개 있습니다. 같은 그룹의 파일은 한 사람이 함께 읽으십시오.`,
    mustHave: (checks, missing, total) => `가장 많이 빠진 필수 확인(${grouped(total)}명 중 ${grouped(missing)}명): ${checks.map((check) => `“${check}”`).join(', ')}. 해당 지원자를 모아 한꺼번에 확인하십시오.`,
    unreadable: (count) => `읽지 못한 항목이 ${grouped(count)}건 있습니다. 해당 지원자는 평가하지 않았으니 고친 뒤 다시 실행하십시오.`,
    nothing: '먼저 살펴볼 사항이 없습니다. 모든 지원자를 평소 절차대로 진행하십시오.',
  },
  columns: {
    candidate: '지원자', file: '파일', verdict: '판단', concern: '우려', assurance: '확인도', missing: '빠진 필수 확인', links: '확인할 연관성', cluster: '연관 그룹', check: '필수 확인', lack: '빠진 지원자', of: '비율',
  },
  rowsLeftOut: (count) => `이하 지원자 ${grouped(count)}명은 여기에 싣지 않았습니다.`,
  itemsLeftOut: (count) => `이 밖의 ${grouped(count)}건은 여기에 싣지 않았습니다.`,
  missingNone: '없음',
  percent: (number) => `${number}%`,
  linkCounts: (open, explained, namesakes) =>
    [
      `사람이 확인할 사항은 ${grouped(open)}건입니다.`,
      ...(explained > 0 ? [`사유가 기록되었거나 같은 사람이 다시 지원한 경우는 ${grouped(explained)}건입니다.`] : []),
      ...(namesakes > 0 ? [`이름과 생년월일만 같은 경우(대부분 동명이인)는 ${grouped(namesakes)}건입니다.`] : []),
    ].join(' '),
  withRegistry: '등록부에 있는 이전 지원자와도 비교했습니다.',
  withoutRegistry: '이번에 평가한 지원자끼리만 비교했습니다.',
  notCompared: '지원자끼리 비교하지 않았습니다.',
  noLinks: '사람이 확인할 만한 연관성은 없습니다.',
  cluster: (number, count) => `연관 그룹 ${number}: 지원자 ${grouped(count)}명`,
  drawing: (number, count, lines) => `연관 그룹 ${number} 그림: 지원자 ${grouped(count)}명, 선 ${grouped(lines)}개. 아래 표와 같은 내용입니다.`,
  legend: '실선: 기록된 사유 없음. 점선: 사유가 기록되었거나 같은 이름.',
  earlierBox: '둥근 상자: 등록부에서 찾은 이전 지원자.',
  earlierCircle: '빈 원: 등록부에서 찾은 이전 지원자.',
  drawnOnly: (drawn, all) => `지원자 ${grouped(all)}명 중 연관성이 많은 ${grouped(drawn)}명만 그렸습니다.`,
  linesLeftOut: (count) => `${grouped(count)}건은 그림에 넣지 않았습니다.`,
  notDrawn: '이 그룹은 그림 없이 표로만 싣습니다.',
  moreCandidates: (count) => `외 ${grouped(count)}명`,
  usedTimes: (id, count) => `${id}: ${grouped(count)}건`,
  duplicatesMean: 'ID마다 처음 나온 항목만 평가했고, 뒤에 나온 항목은 구분할 수 없어 읽지 못한 항목으로 처리했습니다. 지원자마다 서로 다른 ID를 쓰거나 중복 입력을 지우십시오.',
  documents: (advisories) => `적용한 문서: ${advisories}.`,
  audience: (audience) => `적용 대상: ${audience}.`,
  audiences: { 'hiring-company': '채용 기업', 'freelance-platform': '프리랜서 플랫폼', 'payment-platform': '지급 플랫폼', 'account-holder': '계정 소유자' },
  everyAudience: '전체',
  retain: (date) => `${date}까지 삭제해야 합니다. 수록된 지원자의 삭제일 가운데 가장 이른 날짜입니다.`,
  csv: {
    candidate: '지원자 ID', requisition: '채용 건', file: '파일', line: '줄', verdict: '판단', band: '등급', atLeast: '우려 최소', atMost: '우려 최대', assurance: '확인도(%)', missing: '빠진 필수 확인', links: '확인할 연관성',
    cluster: '연관 그룹', linkedWith: '상대 지원자', note: '비고',
  },
};
