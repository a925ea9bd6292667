import type { BatchWords } from './batch-words.ts';
import { grouped } from './grouped.ts';
import { percentDone, spokenTime, type BatchProgress } from './progress-figures.ts';

export const batchKo: BatchWords = {
  phases: { looking: '지원자 파일 찾는 중', assessing: '평가 중', linking: '지원자 간 연관성 비교 중', writing: '보고서 작성 중' },
  progress: (phase, progress) =>
    [
      `${phase}: ${progress.total === undefined ? `${grouped(progress.done)}명` : `${grouped(progress.total)}명 중 ${grouped(progress.done)}명`}${percent(progress)}`,
      `초당 ${grouped(Math.round(progress.rate))}명`,
      ...(progress.secondsLeft === undefined ? [] : [`${spokenTime(progress.secondsLeft, UNITS)} 남음`]),
    ].join(' · '),
  assessed: (count) => `지원자 ${grouped(count)}명을 평가했습니다.`,
  counts: (proceed, incomplete, review, escalate) => `판단: 상급 판단 ${grouped(escalate)}명, 재검토 ${grouped(review)}명, 확인 부족 ${grouped(incomplete)}명, 진행 ${grouped(proceed)}명.`,
  unreadable: (count) => `읽지 못한 항목 ${grouped(count)}건. 해당 지원자는 평가하지 않았으니 고친 뒤 다시 실행하십시오.`,
  moreUnreadable: (count) => `… 그 밖에 ${grouped(count)}건은 요약에서 확인하십시오.`,
  skipped: (path) => `${path} 파일은 프로필이 아니어서 제외했습니다.`,
  links: (counting, explained) =>
    `지원자 간 연관성: 담당자가 확인할 사항 ${grouped(counting)}건${explained === 0 ? '' : `, 사유가 기록된 사항 ${grouped(explained)}건`}. 연관성은 확인할 질문일 뿐 판정이 아닙니다.`,
  clusters: (count, largest) => (count === 1 ? `연관 그룹 1개(${grouped(largest)}명).` : `연관 그룹 ${grouped(count)}개(가장 큰 그룹 ${grouped(largest)}명).`),
  byMany: (count) => `매우 많은 지원자가 함께 쓰는 값 ${grouped(count)}개는 특정인을 가리키지 않아 연관성으로 보지 않았습니다.`,
  duplicates: (count, first) => `두 번 이상 나온 ID ${grouped(count)}개(${count === 1 ? first : `예: ${first}`}). 지원자마다 서로 다른 ID를 쓰거나 중복 입력을 지우십시오.`,
  reports: (folder) => `보고서: ${folder}`,
  summaryAt: (path) => `요약: ${path}`,
  resumed: (parts, candidates) => `이어서 실행: 이미 끝난 구간 ${grouped(parts)}개(지원자 ${grouped(candidates)}명)는 그대로 사용합니다.`,
  alreadyFinished: (folder) => `${folder} 폴더의 작업은 이미 끝나 더 할 일이 없습니다.`,
  nothingToResume: (folder) => `${folder} 폴더에는 중단된 작업이 없습니다. 새로 시작하려면 --resume을 빼고 실행하십시오.`,
  cannotResume: (folder) => `처음 시작할 때와 달라진 점이 있어 ${folder} 폴더의 작업을 이어갈 수 없습니다.`,
  resumeFaults: {
    'input-changed': (values) => `  ${values['path'] ?? ''} 파일이 그 뒤에 바뀌었습니다`,
    'input-gone': (values) => `  ${values['path'] ?? ''} 파일이 없어졌습니다`,
    'input-added': (values) => `  ${values['path'] ?? ''} 파일이 새로 생겼습니다`,
    'option-changed': (values) => `  ${values['option'] ?? ''} 옵션: 이전 값 ${values['was'] ?? '없음'}, 현재 값 ${values['is'] ?? '없음'}`,
    'ruleset-changed': (values) => `  규칙 모음: 이전 ${values['was'] ?? ''}, 현재 ${values['is'] ?? ''}`,
    'version-changed': (values) => `  knowhire 버전: 이전 ${values['was'] ?? ''}, 현재 ${values['is'] ?? ''}`,
    'reference-changed': (values) => `  참조 자료 “${values['name'] ?? ''}” 내용이 그 뒤에 바뀌었습니다`,
    'standard-input': () => '  표준 입력은 다시 읽을 수 없습니다. 먼저 파일로 저장하십시오',
    'broken-state': (values) => `  작업 상태를 기록한 ${values['path'] ?? ''} 파일을 읽을 수 없습니다`,
  },
  resumeCure: '아무것도 바꾸지 않았습니다. 달라진 점을 되돌리거나 --out으로 다른 폴더를 지정해 새로 시작하십시오.',
  interrupted: (done) => `중단했습니다. 지원자 ${grouped(done)}명의 결과는 저장되어 있고, 쓰다 만 파일은 없습니다.`,
  interruptedAtOnce: '첫 구간이 끝나기 전에 중단했습니다. 쓰다 만 파일은 없습니다.',
  goOn: (command) => `이어서 실행하려면: ${command}`,
  folderNotEmpty: (folder) => `${folder} 폴더가 비어 있지 않습니다. --out으로 다른 폴더를 지정하거나, 중단된 작업을 이어가려면 --resume을 붙이십시오.`,
  folderUnfinished: (folder) => `${folder} 폴더에 중단된 작업이 있습니다. 이어가려면 --resume을 붙이고, 아니면 --out으로 다른 폴더를 지정하십시오.`,
  folderBusy: (folder) => `다른 작업이 ${folder} 폴더에 기록하고 있습니다. 끝날 때까지 기다리거나 --out으로 다른 폴더를 지정하십시오.`,
  keptAfterFault: '끝난 결과는 저장되어 있고 쓰다 만 파일은 없습니다.',
  workerLost: '작업 스레드가 예기치 않게 끝났습니다. 메모리가 부족했을 수 있습니다. --workers 수를 줄이거나 메모리를 늘려 보십시오.',
  passedOver: (path, headings) => `${path}: 알 수 없는 열은 읽지 않았습니다: ${headings}.`,
  outNeeded: '보고서를 둘 폴더(--out 폴더), 또는 표준 출력에 한 줄씩 쓰는 --format ndjson',
  standardInputOnce: '단독으로 한 번만 쓰는 표준 입력(-)',
};

const UNITS = { hours: '시간', minutes: '분', seconds: '초' } as const;

function percent(progress: BatchProgress): string {
  const done = percentDone(progress);
  return done === undefined ? '' : `(${done}%)`;
}
