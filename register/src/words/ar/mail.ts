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
  'letter.mail-not-taken.subject': 'لم تُضَف إجابتك عن الطلب {reference}',
  'letter.mail-not-taken.text':
    'أجبت عن رسالة بشأن الطلب {reference}. تعذرت إضافة ما كتبته: النص فارغ أو طويل جدًا، أو أن الطلب لم يعد يقبل الرسائل.\n\nيرجى كتابته في صفحة الطلب.\n\n{link}',
  'letter.mail-of-centre.subject': 'يرجى الرد من مكتب المركز: الطلب {reference}',
  'letter.mail-of-centre.text':
    'أجبت عن رسالة بشأن الطلب {reference}. لم تُضَف إجابتك: ما يقوله المركز يُكتب في مكتبه بعد تسجيل الدخول، حتى لا يكتب أحد باسمه.\n\n{link}',
  'letter.mail-files-left.subject': 'لم تُقبل بعض ملفات الطلب {reference}',
  'letter.mail-files-left.text':
    'أُضيف ما كتبته بشأن الطلب {reference}. لم تُقبل هذه الملفات: {files}. نوعها غير مقبول، أو حجمها كبير جدًا، أو عددها كبير.\n\nتُقبل ملفات PDF والصور والنص العادي، خمسة مع كل رسالة. يمكنك أيضًا إضافتها في صفحة الطلب.\n\n{link}',
};
