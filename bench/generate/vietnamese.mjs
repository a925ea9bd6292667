// Vietnamese sentences of resumes.

import { composed, percent, tech, year } from './slots.mjs';

const THINGS = ['hệ thống thanh toán', 'dịch vụ đặt hàng', 'ứng dụng ngân hàng', 'nền tảng học trực tuyến', 'hệ thống kho', 'công cụ tìm kiếm', 'trang quản trị', 'cổng khách hàng', 'dịch vụ giao hàng', 'ứng dụng đặt phòng', 'kho dữ liệu', 'hệ thống bán vé', 'trợ lý trò chuyện', 'phần mềm kế toán'];
const WHO = ['nhóm thiết kế', 'đội kiểm thử', 'khách hàng Nhật', 'phòng kinh doanh', 'đồng nghiệp từ xa', 'ba lập trình viên trẻ', 'bộ phận bảo mật', 'nhóm dữ liệu'];
const DUTIES = ['kiểm thử', 'giám sát', 'triển khai', 'đánh giá mã nguồn', 'viết tài liệu', 'tối ưu truy vấn', 'hỗ trợ vận hành', 'phân tích yêu cầu'];

const DOING = [
  (r) => `Phát triển ${r.pick(THINGS)} bằng ${tech(r)} và ${tech(r)}`,
  (r) => `Năm ${year(r)} tôi cùng ${r.pick(WHO)} chuyển ${r.pick(THINGS)} từ ${tech(r)} sang ${tech(r)}`,
  (r) => `Phụ trách ${r.pick(DUTIES)} và ${r.pick(DUTIES)} cho ${r.pick(THINGS)}`,
  (r) => `Thiết kế lại ${r.pick(THINGS)} theo yêu cầu của ${r.pick(WHO)}`,
  (r) => `Xây dựng công cụ ${tech(r)} giúp ${r.pick(WHO)} ${r.pick(DUTIES)}`,
  (r) => `Hướng dẫn ${r.between(2, 12)} bạn mới dùng ${tech(r)} khi làm ${r.pick(THINGS)}`,
];
const THEN = [
  (r) => `, cải thiện hiệu năng ${percent(r)}.`,
  (r) => ` trong ${r.between(2, 18)} tháng.`,
  (r) => `, phục vụ ${r.between(2, 980)} nghìn người dùng.`,
  (r) => `, độ trễ giảm từ ${r.between(200, 990)} xuống ${r.between(20, 190)} ms.`,
  () => '.',
  (r) => `, tiết kiệm ${percent(r)} chi phí máy chủ.`,
  (r) => ` với ${r.between(3, 60)} dịch vụ nhỏ.`,
];

/** @type {readonly import('./slots.mjs').Sentence[]} */
export const VIETNAMESE = [composed(DOING, THEN)];

export const VIETNAMESE_COMMON = ['Tôi là người chăm chỉ, có trách nhiệm và ham học hỏi.', 'Có khả năng làm việc độc lập và theo nhóm.', 'Rất mong nhận được phản hồi từ quý công ty.', 'Tôi cam đoan những thông tin trên là đúng sự thật.', 'Sẵn sàng làm thêm giờ khi dự án cần.'];
