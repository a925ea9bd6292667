import { grouped } from './grouped.ts';
import type { RegistryWords } from './registry-words.ts';

export const registryKo: RegistryWords = {
  made: (place) => `등록부를 만들었습니다: ${place}`,
  newKey: (file) => `키 파일은 ${file}입니다. 사본을 등록부와 떨어진 곳에 보관하십시오. 키가 없으면 조회할 수 없고, 등록부와 키를 함께 가진 사람은 번호를 대입해 볼 수 있습니다.`,
  usedKey: (file) => `${file}에 있던 키를 사용합니다.`,
  added: (count, place) => `지원자 ${grouped(count)}명을 등록했습니다: ${place}`,
  unreadable: (count) => `읽지 못한 항목 ${grouped(count)}건은 제외했습니다.`,
  nothingFound: (candidate, place) => `${candidate}와(과) 겹치는 정보가 없습니다: ${place}`,
  found: (candidate, count, place) => `${candidate}와(과) 겹치는 정보 ${grouped(count)}건(${place}):`,
  share: (kind, shown, other, seen, names) => `  ${kind} ${shown}: ${other}와(과) 겹침, 최초 확인일 ${seen}, ${names}`,
  reason: (reason) => ` (${reason})`,
  crowd: (kind, shown, count) => `  ${kind} ${shown}: 다른 지원자 ${count}에게도 있음. 특정인이 아니라 값 자체의 특징으로 봅니다`,
  exactly: (count) => `${grouped(count)}명`,
  atLeast: (count) => `${grouped(count)}명 이상`,
  question: '정보가 겹친다는 것은 사람이 확인할 질문일 뿐 판정이 아닙니다.',
  alike: (percent) => `, 약 ${percent}% 일치`,
  pair: (kind, a, b, names) => `${a}  ${b}  ${kind}  ${names}`,
  crowdLink: (kind, count) => `${kind}: ${grouped(count)}명이 함께 사용`,
  noLinks: '서로 정보가 겹치는 지원자가 없습니다.',
  stats: {
    place: '등록부', id: 'ID', store: '저장 방식', schema: '테이블 버전', created: '생성일', candidates: '지원자', identifiers: '식별정보', texts: '고친 사본을 찾는 데 쓰는 글과 사진',
    withoutRetention: '삭제일이 없는 지원자', due: '삭제 기한이 지난 지원자', bytes: '크기(바이트)', keys: '키',
  },
  keyLine: (id, state, created, people, values) => `  ${id}  ${state}, ${created} 생성: 지원자 ${grouped(people)}명, 식별정보 ${grouped(values)}건`,
  keyStates: { active: '사용 중', old: '이전 키', retired: '폐기됨' },
  rotated: (file) => `등록부의 키를 바꾸었습니다. 새 키는 ${file}에 있습니다. 등록부를 쓰는 모든 곳에 이 파일을 복사하십시오.`,
  hanging: (people, values) =>
    people + values === 0
      ? '이전 키로 저장된 내용이 더 이상 없습니다: knowhire registry rotate --retire'
      : `이전 키로 저장된 내용이 지원자 ${grouped(people)}명, 식별정보 ${grouped(values)}건 남아 있습니다. 지원자를 다시 등록하면 새 키로 옮겨지고 삭제일이 되면 지워집니다. knowhire registry rotate --retire로 바로 지울 수 있습니다.`,
  nothingToRetire: '이전 키가 없습니다.',
  askRetire: (people, values) => `이전 키로 저장된 식별정보 ${grouped(values)}건과 지원자 ${grouped(people)}명의 나머지 내용을 완전히 삭제하시겠습니까? (예/아니요) `,
  retired: (people, values) => `이전 키와 식별정보 ${grouped(values)}건을 삭제했습니다. 남은 정보가 없어 함께 삭제된 지원자는 ${grouped(people)}명입니다.`,
  due: (date, candidate) => `기한 지남  ${date}  ${candidate}`,
  deleted: (date, candidate) => `삭제함     ${date}  ${candidate}`,
  nothingDue: (asOf) => `${asOf} 기준으로 삭제할 지원자가 없습니다.`,
  notThere: (candidate, place) => `등록부에 없는 지원자입니다: ${candidate} (${place})`,
  held: (candidate) => `보관 중    ${candidate}`,
  ask: (count) => `지원자 ${grouped(count)}명의 저장 내용을 완전히 삭제하시겠습니까? (예/아니요) `,
  yes: ['예', '네'],
  onlyListed: '아무것도 삭제하지 않았습니다. 삭제하려면 --yes를 붙여 다시 실행하십시오.',
  removed: (people, values) => `지원자 ${grouped(people)}명과 식별정보 ${grouped(values)}건을 삭제했습니다.`,
  compacted: '파일을 새로 써서 빈 페이지와 로그에도 흔적이 남지 않았습니다.',
  vacuumed: '서버에 공간 정리를 요청했습니다. 서버의 로그, 복제본, 백업에는 갱신될 때까지 남아 있습니다.',
  notCompacted: '다른 작업이 파일을 쓰고 있어 빈 페이지나 로그에 흔적이 남았을 수 있습니다. 아무도 쓰지 않을 때 다시 실행하십시오.',
  beyond: '파일 사본, 백업, 보고서, 프로필 파일까지는 지우지 못합니다. 따로 파기하십시오.',
};
