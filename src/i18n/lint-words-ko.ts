import type { LintWords } from './lint-words.ts';

export const lintKo: LintWords = {
  question: (place, check, words, topic, laws, instead) => `${place}: ${check} 항목은 물을 수 없는 내용(${topic}, “${words}”)을 묻습니다. 근거: ${laws}. 대신: ${instead}`,
  fine: (checks, files) => `파일 ${files}개의 점검 ${checks}개에 문제가 없습니다.`,
  found: (questions, problems) => `물을 수 없는 질문 ${questions}건, 형식 문제 ${problems}건을 찾았습니다.`,
  more: '그 밖의 문제는 표시하지 않았습니다.',
  limits: '낱말 목록은 영어와 한국어의 뚜렷한 표현만 찾습니다. 질문을 직접 읽고 확인하십시오.',
};
