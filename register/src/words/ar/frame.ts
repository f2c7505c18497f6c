/** Arabic: the frame around the pages that people work in. */
import type { frame as english } from '../en/frame.ts';

export const frame: Readonly<Record<keyof typeof english, string>> = {
  // Between facts of a line that are no sentence.
  'list.separator': '، ',
  'nav.request': 'طلب ISSN',
  'nav.sign-in': 'تسجيل الدخول',
  'nav.requests': 'طلباتي',
  'nav.desk': 'مكتب العمل',
  'nav.account': 'الحساب',
  'nav.languages': 'هذه الصفحة بلغة أخرى',
  'error.forbidden.title': 'هذه الصفحة ليست متاحة لك',
  'error.forbidden.text': 'ليس لحسابك هذا الحق. لم يُغيَّر شيء.',
  'error.forbidden.try':
    'إن كان لديك حساب آخر فسجّل الدخول به. وإن كنت بحاجة إلى هذا الحق فاطلبه من المسؤول عن مركزك أو مؤسستك.',
  'error.forged.title': 'هذا النموذج لم يأتِ من هذا الموقع',
  'error.forged.text': 'حمايةً لك لا تُقبل النماذج إلا من صفحاتنا. لم يُغيَّر شيء.',
  'error.forged.try': 'افتح الصفحة من هنا وأرسل النموذج مرة أخرى.',
};
