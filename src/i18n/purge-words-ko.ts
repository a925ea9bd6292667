import type { PurgeWords } from './purge-words.ts';

export const purgeKo: PurgeWords = {
  kinds: { profile: '프로필', answers: '답변', report: '보고서', rendering: '보고서 문서', evidence: '증거 파일' },
  dueLine: (date, kind, path) => `기한 지남  ${date}  ${kind}  ${path}`,
  deletedLine: (date, kind, path) => `삭제함     ${date}  ${kind}  ${path}`,
  failedLine: (date, kind, path, why) => `남김       ${date}  ${kind}  ${path}  (${why})`,
  changed: '그사이 내용이 바뀜',
  nothing: (asOf) => `${asOf} 기준으로 삭제할 파일이 없습니다.`,
  count: (count, asOf) => `${asOf} 기준으로 삭제 기한이 지난 파일이 ${count}개 있습니다.`,
  ask: (count) => `파일 ${count}개를 완전히 삭제하시겠습니까? (예/아니요) `,
  yes: ['예', '네'],
  onlyListed: '아무것도 삭제하지 않았습니다. 삭제하려면 --yes를 붙여 다시 실행하십시오.',
  beyond: '백업, 다른 곳의 사본, 버전 관리 이력까지는 지우지 못합니다. 따로 파기하십시오.',
  left: (path, why) => `그대로 둠  ${path}: ${why}`,
  why: {
    unreadable: '프로필, 답변 파일, 보고서로 읽을 수 없습니다',
    'several-cases': '기한이 지난 건과 남은 건이 함께 있습니다. 지난 건을 빼고 다시 만든 뒤 삭제하십시오',
    'batch-folder': '이 일괄 심사에 기한이 지난 지원자가 있고, 같은 폴더의 결과와 연관성 파일에도 그 정보가 남아 있습니다. 지난 지원자를 빼고 다시 실행한 뒤 폴더 전체를 삭제하십시오',
    'rendering-unmatched': '기한은 지났지만 누구의 보고서인지 증명하는 파일이 없습니다. 직접 확인하십시오',
    outside: '증거로 적혀 있으나 그 파일을 적은 파일의 폴더 밖에 있습니다',
    link: '증거로 적혀 있으나 심볼릭 링크라서 따라가지 않습니다',
    kind: '증거로 적혀 있으나 지원자가 내는 파일의 형식이 아닙니다. 직접 확인하십시오',
    changed: '증거로 적혀 있으나 기록된 내용과 다릅니다',
    needed: '증거로 적혀 있으나 기한이 남은 다른 파일에서도 쓰고 있습니다',
  },
  undated: (count, first) => `삭제일이 없는 파일이 ${count}개 있습니다. 예: ${first}`,
  links: (count) => `심볼릭 링크 ${count}개는 따라가지 않았습니다.`,
};
