// Names as their owners write them, with the spelling that passports use. Pools are skewed: a few surnames are very common.

/** @typedef {{ name: string, legal: string, passport: string, native?: string, login: string }} Person */

const words = (text) => text.split(' ');
const pairs = (text) => words(text).map((entry) => entry.split(':'));

const KOREAN_SURNAMES = pairs('김:Kim 이:Lee 박:Park 최:Choi 정:Jung 강:Kang 조:Cho 윤:Yoon 장:Jang 임:Lim 한:Han 오:Oh 서:Seo 신:Shin 권:Kwon 황:Hwang 안:Ahn 송:Song 류:Ryu 전:Jeon 홍:Hong 고:Ko 문:Moon 양:Yang 손:Son 배:Bae 백:Baek 허:Heo 유:Yoo 남:Nam 심:Shim 노:Noh 하:Ha 곽:Kwak 성:Sung 차:Cha 주:Joo 우:Woo 구:Koo 민:Min 진:Jin 지:Ji 엄:Eom 채:Chae 원:Won 천:Cheon 방:Bang 공:Kong 현:Hyun 변:Byun');
const KOREAN_SYLLABLES = pairs('민:min 지:ji 서:seo 준:jun 현:hyun 수:su 영:young 은:eun 우:woo 진:jin 연:yeon 성:sung 하:ha 재:jae 윤:yun 정:jung 혜:hye 승:seung 경:kyung 미:mi 태:tae 동:dong 호:ho 원:won 아:a 예:ye 주:ju 선:sun 희:hee 나:na 유:yu 채:chae 도:do 건:geon 시:si 율:yul 빈:bin 인:in 규:kyu 찬:chan 석:seok 훈:hoon 상:sang 용:yong 기:ki 람:ram 솔:sol 다:da 해:hae 소:so 라:ra 혁:hyuk');
const CHINESE_SURNAMES = pairs('王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 黄:Huang 赵:Zhao 吴:Wu 周:Zhou 徐:Xu 孙:Sun 马:Ma 朱:Zhu 胡:Hu 郭:Guo 何:He 高:Gao 林:Lin 罗:Luo 郑:Zheng 梁:Liang 谢:Xie 宋:Song 唐:Tang');
const CHINESE_SYLLABLES = pairs('伟:wei 芳:fang 娜:na 敏:min 静:jing 磊:lei 强:qiang 洋:yang 艳:yan 勇:yong 杰:jie 涛:tao 明:ming 超:chao 霞:xia 平:ping 刚:gang 文:wen 华:hua 建:jian 志:zhi 海:hai 晓:xiao 雪:xue 宇:yu 浩:hao 欣:xin 佳:jia 思:si 婷:ting 晨:chen 鹏:peng');
const JAPANESE_SURNAMES = pairs('佐藤:Sato 鈴木:Suzuki 高橋:Takahashi 田中:Tanaka 伊藤:Ito 渡辺:Watanabe 山本:Yamamoto 中村:Nakamura 小林:Kobayashi 加藤:Kato 吉田:Yoshida 山田:Yamada 佐々木:Sasaki 山口:Yamaguchi 松本:Matsumoto 井上:Inoue 木村:Kimura 林:Hayashi 斎藤:Saito 清水:Shimizu');
const JAPANESE_GIVEN = pairs('翔太:Shota 大輔:Daisuke 拓也:Takuya 健太:Kenta 美咲:Misaki 彩:Aya 愛:Ai 直樹:Naoki 陽子:Yoko 智子:Tomoko 蓮:Ren 結衣:Yui 悠斗:Yuto 葵:Aoi 誠:Makoto 恵:Megumi 裕子:Yuko 翼:Tsubasa 亮:Ryo 舞:Mai');
const RUSSIAN_SURNAMES = pairs('Иванов:Ivanov Смирнов:Smirnov Кузнецов:Kuznetsov Попов:Popov Васильев:Vasilev Петров:Petrov Соколов:Sokolov Михайлов:Mikhailov Новиков:Novikov Фёдоров:Fedorov Морозов:Morozov Волков:Volkov Алексеев:Alekseev Лебедев:Lebedev Семёнов:Semenov Егоров:Egorov Павлов:Pavlov Козлов:Kozlov Степанов:Stepanov Николаев:Nikolaev');
const RUSSIAN_GIVEN = pairs('Александр:Aleksandr Дмитрий:Dmitrii Максим:Maksim Сергей:Sergei Андрей:Andrei Алексей:Aleksei Артём:Artem Илья:Ilia Кирилл:Kirill Михаил:Mikhail Никита:Nikita Роман:Roman Егор:Egor Иван:Ivan Павел:Pavel Владимир:Vladimir');
const UKRAINIAN_SURNAMES = pairs('Шевченко:Shevchenko Бондаренко:Bondarenko Коваленко:Kovalenko Бойко:Boiko Ткаченко:Tkachenko Кравченко:Kravchenko Ковальчук:Kovalchuk Олійник:Oliinyk Шевчук:Shevchuk Поліщук:Polishchuk Лисенко:Lysenko Мельник:Melnyk Марченко:Marchenko Савченко:Savchenko Руденко:Rudenko Мороз:Moroz Петренко:Petrenko Клименко:Klymenko Павленко:Pavlenko Кравчук:Kravchuk');
const UKRAINIAN_GIVEN = pairs('Олександр:Oleksandr Андрій:Andrii Сергій:Serhii Дмитро:Dmytro Максим:Maksym Іван:Ivan Тарас:Taras Юрій:Yurii Оксана:Oksana Ірина:Iryna Олена:Olena Наталія:Nataliia Юлія:Yuliia Марія:Mariia Богдан:Bohdan Назар:Nazar');
const ARABIC_SURNAMES = pairs('حسن:Hassan إبراهيم:Ibrahim السيد:Elsayed عبدالله:Abdallah مصطفى:Mostafa خليل:Khalil صالح:Saleh فاروق:Farouk منصور:Mansour سليمان:Soliman رشاد:Rashad الشريف:Elsherif نصار:Nassar حمدي:Hamdy زكي:Zaki سالم:Salem');
const ARABIC_GIVEN = pairs('محمد:Mohamed أحمد:Ahmed محمود:Mahmoud عمر:Omar يوسف:Youssef علي:Ali كريم:Karim خالد:Khaled سارة:Sara نور:Nour مريم:Mariam فاطمة:Fatma ياسمين:Yasmin هدى:Hoda طارق:Tarek عمرو:Amr');
const LATIN = {
  english: [words('Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker Collins Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Kelly Howard Ward Brooks Bennett Gray Hughes'), words('James Michael Robert John David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark Steven Andrew Joshua Kevin Brian Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Emily Ashley Amanda Melissa Rachel Laura Megan Olivia Hannah Grace Ryan Jacob Nicholas Eric Jonathan Justin Brandon Samuel Benjamin Nathan')],
  german: [words('Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause'), words('Lukas Jonas Felix Maximilian Paul Leon Tim Jan Niklas Tobias Stefan Andreas Thomas Michael Anna Laura Julia Lena Sarah Lisa Katharina Sophie Jana Miriam Jürgen Björn')],
  french: [words('Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard André Mercier'), words('Gabriel Louis Raphaël Jules Adam Lucas Hugo Nicolas Julien Antoine Camille Chloé Léa Manon Inès Sarah Marie Élodie Céline François')],
  spanish: [words('García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez Romero Alonso Gutiérrez Navarro Silva Santos Oliveira Costa'), words('Antonio Manuel José Francisco David Javier Daniel Carlos Miguel Alejandro María Carmen Ana Isabel Laura Cristina Marta Lucía Paula Elena')],
  polish: [words('Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Jankowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Pawłowski'), words('Jakub Mateusz Kacper Michał Piotr Paweł Tomasz Krzysztof Marcin Łukasz Anna Katarzyna Magdalena Agnieszka Joanna Monika')],
  indian: [words('Sharma Patel Singh Kumar Reddy Gupta Nair Iyer Rao Das Mehta Joshi Verma Pillai Menon Shah Kulkarni Desai Banerjee Chatterjee Krishnan Naidu'), words('Rahul Amit Priya Anjali Arjun Vikram Sanjay Rajesh Deepa Kavya Suresh Anil Neha Pooja Rohan Karthik Lakshmi Divya Nikhil Aditya Sneha Manoj')],
  vietnamese: [words('Nguyễn Nguyễn Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'), words('Anh Minh Hùng Dũng Tuấn Hải Nam Long Quân Phúc Linh Hương Thảo Trang Hà Ngọc Mai Lan Phương Yến Khánh Đức Sơn Bảo')],
};
const VIETNAMESE_MIDDLE = words('Văn Thị Đức Minh Quang Thanh Hoàng Ngọc Hữu Xuân');

const plainWords = new Map();

/** Latin letters without marks; pools are small, so each word is worked out once. */
function plain(text) {
  return text.split(' ').map(plainWord).join(' ');
}

function plainWord(word) {
  let found = plainWords.get(word);
  if (found === undefined) plainWords.set(word, (found = withoutMarks(word)));
  return found;
}

const withoutMarks = (text) => text.replaceAll('Đ', 'D').replaceAll('đ', 'd').replaceAll('ł', 'l').replaceAll('Ł', 'L').replaceAll('ß', 'ss').normalize('NFD').replace(/[\u0300-\u036f]/g, '');
const title = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function eastern(surnames, syllables, joined) {
  return (r) => {
    const [nativeSurname, surname] = r.skewed(surnames, 3);
    const [first, firstLatin] = r.skewed(syllables, 1.5);
    const [second, secondLatin] = r.skewed(syllables, 1.5);
    const given = title(firstLatin) + (joined ? '' : '-') + secondLatin;
    const native = nativeSurname + first + second;
    return { name: r.chance(0.5) && !joined ? native : `${given} ${surname}`, legal: native, native, passport: `${surname} ${firstLatin}${secondLatin}`.toUpperCase(), login: `${firstLatin}${secondLatin}.${surname}`.toLowerCase() };
  };
}

function twoScripts(surnames, given, surnameFirst) {
  return (r) => {
    const [nativeSurname, surname] = r.skewed(surnames, 1.5);
    const [nativeGiven, latin] = r.skewed(given, 1.5);
    const native = surnameFirst ? `${nativeSurname} ${nativeGiven}` : `${nativeGiven} ${nativeSurname}`;
    return { name: `${latin} ${surname}`, legal: native, native, passport: `${surname} ${latin}`.toUpperCase(), login: `${latin}.${surname}`.toLowerCase() };
  };
}

function latin([surnames, given]) {
  return (r) => {
    const first = r.skewed(given, 1.5);
    const surname = r.skewed(surnames, 1.5);
    const middle = r.chance(0.2) ? ` ${r.pick(given)}` : '';
    const name = `${first} ${surname}`;
    return { name, legal: `${first}${middle} ${surname}`, passport: plain(`${surname} ${first}${middle}`).toUpperCase(), login: `${plain(first)}.${plain(surname)}`.toLowerCase() };
  };
}

function vietnamese(r) {
  const [surnames, given] = LATIN.vietnamese;
  const [surname, middle, first] = [r.pick(surnames), r.skewed(VIETNAMESE_MIDDLE, 1.5), r.pick(given)];
  const full = `${surname} ${middle} ${first}`;
  return { name: r.chance(0.4) ? `${plain(first)} ${plain(surname)}` : full, legal: full, native: full, passport: plain(full).toUpperCase(), login: `${plain(first)}.${plain(surname)}`.toLowerCase() };
}

const MAKERS = {
  korean: eastern(KOREAN_SURNAMES, KOREAN_SYLLABLES, false),
  chinese: eastern(CHINESE_SURNAMES, CHINESE_SYLLABLES, true),
  japanese: twoScripts(JAPANESE_SURNAMES, JAPANESE_GIVEN, true),
  russian: twoScripts(RUSSIAN_SURNAMES, RUSSIAN_GIVEN, false),
  ukrainian: twoScripts(UKRAINIAN_SURNAMES, UKRAINIAN_GIVEN, false),
  arabic: twoScripts(ARABIC_SURNAMES, ARABIC_GIVEN, false),
  english: latin(LATIN.english),
  german: latin(LATIN.german),
  french: latin(LATIN.french),
  spanish: latin(LATIN.spanish),
  polish: latin(LATIN.polish),
  indian: latin(LATIN.indian),
  vietnamese,
};

/** @param {keyof typeof MAKERS} people @param {import('./random.mjs').Random} r @returns {Person} */
export function person(people, r) {
  return MAKERS[people](r);
}
