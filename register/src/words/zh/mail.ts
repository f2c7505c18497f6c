/** Chinese: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': '打开页面',
  'mail.why': '您收到此邮件，是因为 {email} 正在 {site} 使用。',
  'mail.why-request': '您收到此邮件，是因为有人在 {site} 提交申请时填写了 {email}。',
  'mail.answer': '您可以直接回复此邮件，回复内容将加入该申请。',
};
