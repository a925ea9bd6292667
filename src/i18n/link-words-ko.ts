import { grouped } from './grouped.ts';
import type { LinkWords } from './link-words.ts';

export const linkKo: LinkWords = {
  kinds: {
    phone: '전화번호', email: '이메일', 'bank-account': '은행 계좌', wallet: '가상자산 지갑', document: '서류', address: '주소', device: '기기', ip: 'IP',
    photo: '사진', 'resume-text': '이력서 문구', 'bid-text': '입찰 문구', handle: '온라인 계정', 'name-and-birth-date': '이름과 생년월일', 'similar-photo': '거의 같은 사진',
  },
  names: { same: '같은 이름', different: '다른 이름', unsure: '불분명' },
  explanations: {
    spouse: '배우자', family: '가족', household: '같은 집에 거주', 'employer-of-record': '같은 고용 대행사', agency: '같은 인력업체', employer: '같은 고용주', platform: '같은 플랫폼',
    'shared-network': '여럿이 함께 쓰는 네트워크', recorded: '파일에 사유 기록',
  },
  unexplained: '기록 없음',
  alike: (percent) => `${percent}% 일치`,
  columns: { shared: '겹치는 정보', other: '상대 지원자', both: '지원자', names: '이름', reason: '알려진 사유', where: '이 파일의 위치', since: '최초 확인일' },
  question: '정보가 겹친다는 것은 사람이 확인할 질문일 뿐 판정이 아닙니다. 두 지원자를 한 사람으로 합치지 않으며 파일, 평가, 보고서는 각각 따로 둡니다.',
  weightless: '사유가 기록된 항목은 계속 표시하되 점수에는 넣지 않습니다. 이름과 생년월일만 같은 경우는 대부분 동명이인이므로 역시 점수에 넣지 않습니다.',
  registry: '최초 확인일이 적힌 상대 지원자는 등록부에서 찾았습니다. 해당 ID로 담당자에게 파일을 요청하십시오.',
  next: '확인 방법',
  steps: [
    '한 사람이 두 파일을 나란히 놓고 읽습니다.',
    '상대방이 누구인지 밝히지 않고 두 지원자에게 따로 묻습니다.',
    '흔한 사유가 확인되면 두 파일의 `sharedWith`에 `explained`로 적습니다. 그 뒤로는 점수에 들어가지 않습니다.',
    '이름이 다르고 사유도 확인되지 않으면, 지급·장비 발송·접근 권한 부여 전에 다른 담당자가 함께 검토합니다.',
  ],
  oneMore: (count) => `이 밖의 ${grouped(count)}건은 JSON에서 확인하십시오.`,
  byMany: '여럿이 함께 쓰는 값',
  byManyMeans: '매우 많은 지원자에게 나타나는 값이라 사무실, 통신사, 임시값처럼 값 자체의 특징으로 보았습니다. 특정 지원자의 연관성으로 보지 않습니다.',
  inCases: (kind, shown, count) => `${kind} ${shown}: 지원자 ${grouped(count)}명의 파일`,
};
