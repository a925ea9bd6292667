// Chinese sentences of resumes.

import { composed, percent, tech, year } from './slots.mjs';

const SYSTEMS = ['支付', '订单', '推荐', '物流', '搜索', '会员', '风控', '直播', '广告', '结算', '库存', '客服', '数据中台', '权限', '消息', '报表', '营销', '保险', '医疗', '教育'];
const WORKS = ['设计', '开发', '重构', '运维', '测试', '上线', '监控', '迁移', '优化', '评审'];
const WHO = ['产品团队', '两名设计师', '海外同事', '测试组', '安全团队', '五名新人', '外包公司', '数据分析师', '客户方', '运营部门'];
const WAYS = ['代码评审', '自动化测试', '灰度发布', '压测', '值班制度', '缓存', '分库分表', '异步化', '索引优化', '限流降级'];

const DOING = [
  (r) => `负责${r.pick(SYSTEMS)}系统的${r.pick(WORKS)}，使用 ${tech(r)} 和 ${tech(r)}`,
  (r) => `${year(r)} 年加入后，与${r.pick(WHO)}一起把 ${tech(r)} 服务迁移到 ${tech(r)}`,
  (r) => `独立完成${r.pick(SYSTEMS)}平台的${r.pick(WORKS)}和${r.pick(WORKS)}`,
  (r) => `带领 ${r.between(2, 15)} 人用 ${tech(r)} 重写${r.pick(SYSTEMS)}模块`,
  (r) => `在${r.pick(SYSTEMS)}项目中引入 ${tech(r)}，推行${r.pick(WAYS)}`,
  (r) => `针对${r.pick(SYSTEMS)}高峰流量，采用${r.pick(WAYS)}与${r.pick(WAYS)}`,
  (r) => `配合${r.pick(WHO)}梳理${r.pick(SYSTEMS)}流程，编写 ${tech(r)} 工具`,
];
const THEN = [
  (r) => `，性能提升 ${percent(r)}。`,
  (r) => `，历时 ${r.between(2, 18)} 个月。`,
  (r) => `，每月服务 ${r.between(2, 980)} 万用户。`,
  (r) => `，接口延迟从 ${r.between(200, 990)} 毫秒降到 ${r.between(20, 190)} 毫秒。`,
  (r) => `，故障减少 ${r.between(3, 60)} 起。`,
  (r) => `，获得${r.pick(WHO)}好评。`,
  (r) => `，节省服务器 ${r.between(3, 80)} 台。`,
  (r) => `，沉淀文档 ${r.between(5, 90)} 篇。`,
];

/** @type {readonly import('./slots.mjs').Sentence[]} */
export const CHINESE = [
  composed(DOING, THEN),
  composed(DOING, THEN),
  composed(DOING, THEN),
  (r) => `业余时间维护一个 ${tech(r)} 开源项目，获得 ${r.between(3, 900)} 个星标，喜欢${r.pick(['跑步', '摄影', '围棋', '烹饪', '登山', '骑行', '书法', '羽毛球'])}。`,
];

export const CHINESE_COMMON = ['本人工作认真负责，具有良好的沟通能力和团队合作精神。', '热爱技术，学习能力强，能承受一定的工作压力。', '期待与贵公司共同成长。', '以上信息真实有效。', '熟悉常用数据结构与算法，有良好的编码习惯。', '性格开朗，做事踏实，乐于助人。'];
