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
  'letter.mail-not-taken.subject': '您对申请 {reference} 的回复未能加入',
  'letter.mail-not-taken.text':
    '您回复了关于申请 {reference} 的邮件。您写的内容未能加入该申请：内容为空或过长，或该申请现在不接收消息。\n\n请在申请页面上填写。\n\n{link}',
  'letter.mail-of-centre.subject': '请在工作台回复：申请 {reference}',
  'letter.mail-of-centre.text':
    '您回复了关于申请 {reference} 的邮件。该回复未加入：中心的意见须登录后在工作台填写，以免他人冒用中心名义。\n\n{link}',
  'letter.mail-files-left.subject': '申请 {reference} 的部分文件未被接收',
  'letter.mail-files-left.text':
    '您关于申请 {reference} 的内容已加入。以下文件未被接收：{files}。其类型不被接收，或文件过大、过多。\n\n可接收 PDF 文件、图片和纯文本，每条消息最多五个。您也可以在申请页面上添加。\n\n{link}',
};
