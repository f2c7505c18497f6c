/** Arabic: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': 'فتح الصفحة',
  'mail.why': 'تصلك هذه الرسالة لأن العنوان {email} مستخدم في {site}.',
  'mail.why-request': 'تصلك هذه الرسالة بشأن طلب قُدِّم في {site} بالعنوان {email}.',
  'mail.answer': 'يمكنك الرد على هذه الرسالة مباشرة: يُضاف ما تكتبه إلى الطلب.',
  'letter.mail-test.subject': 'رسالة تجريبية من {site}',
  'letter.mail-test.text':
    'طلب القائمون على {site} هذه الرسالة للتحقق من وصول البريد.\n\nلقد وصلت. يؤدي الزر أدناه إلى السجل.\n\n{link}',
};
