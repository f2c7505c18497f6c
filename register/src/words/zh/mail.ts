/** Chinese: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': '打开页面',
  'mail.why': '您收到此邮件，是因为 {email} 正在 {site} 使用。',
  'mail.why-request': '您收到此邮件，是因为有人在 {site} 提交申请时填写了 {email}。',
  'mail.answer': '您可以直接回复此邮件，回复内容将加入该申请。',
  'letter.mail-test.subject': '来自 {site} 的测试邮件',
  'letter.mail-test.text':
    '{site} 的管理者发送此邮件，以检查邮件能否送达。\n\n邮件已送达。点击下方按钮可前往登记系统。\n\n{link}',
};
