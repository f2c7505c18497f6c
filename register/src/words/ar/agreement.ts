/** Arabic: agreements with publishers, and credits. */
import type { agreement as english } from '../en/agreement.ts';

export const agreement: Readonly<Record<keyof typeof english, string>> = {
  'letter.agreement-active.subject': 'الاتفاق مع {centre} نافذ الآن',
  'letter.agreement-active.text':
    'الاتفاق {agreement} بين {publisher} و{centre} نافذ الآن. يمكن أن تُؤخذ أرقام ISSN المؤقتة من الكتلة المخصّصة دون انتظار، ببرنامج أو بملف.\n\nيصير كل رقم مؤكَّدا عندما تُظهر أن منشوره قد صدر.\n\n{link}',
  'letter.agreement-suspended.subject': 'عُلّق الاتفاق مع {centre}',
  'letter.agreement-suspended.text':
    'عُلّق الاتفاق {agreement} بين {publisher} و{centre}. لا تؤخذ أرقام بموجبه حتى يُستأنف. تبقى الأرقام المأخوذة، ويمكن تأكيدها.\n\nالسبب: {reason}\n\n{link}',
  'letter.agreement-ended.subject': 'انتهى الاتفاق مع {centre}',
  'letter.agreement-ended.text':
    'انتهى الاتفاق {agreement} بين {publisher} و{centre}. لا تؤخذ بموجبه أرقام أخرى. تبقى الأرقام المأخوذة، ويمكن تأكيدها. لعنوان جديد أرسل طلبا.\n\nالسبب: {reason}\n\n{link}',
  'letter.agreement-quota-near.subject': 'أوشكت حصة هذه السنة على النفاد',
  'letter.agreement-quota-near.text':
    'الاتفاق {agreement} بين {publisher} و{centre}. الأرقام المأخوذة هذه السنة: {used, number} من {quota, number}. إذا نفدت الحصة فلا يؤخذ غيرها حتى السنة القادمة، ما لم يتفق الطرفان على حصة أكبر.\n\n{link}',
  'letter.agreement-block-near-end.subject': 'أوشكت كتلة الأرقام على النفاد',
  'letter.agreement-block-near-end.text':
    '{left, plural, =0 {لم يبق أي رقم} zero {لم يبق أي رقم} one {بقي رقم واحد} two {بقي رقمان} few {بقيت # أرقام} many {بقي # رقما} other {بقي # رقم}} في كتلة الاتفاق {agreement} بين {publisher} و{centre}. هيئة التسجيل تمنح كتلة جديدة، ثم يذكرها المركز في الاتفاق.\n\n{link}',
  'letter.agreement-sample-result.subject': 'نتيجة العيّنة',
  'letter.agreement-sample-result.text':
    'فحص {centre} عيّنة من {size, plural, zero {# أرقام} one {رقم واحد} two {رقمين} few {# أرقام} many {# رقما} other {# رقم}} بموجب الاتفاق {agreement} مع {publisher}. الأخطاء: {wrong, number}. المتفق عليه {limit, number} في المئة على الأكثر.\n\n{much, select, yes {هذا كثير. للمركز أن يعلّق الاتفاق حتى يتضح ما ينبغي فعله.} other {هذا ضمن ما اتُّفق عليه. لا شيء مطلوب.}}\n\n{link}',
  'letter.credit-invoice-paid.subject': 'سُدّدت الفاتورة {invoice}',
  'letter.credit-invoice-paid.text':
    'شكرا. سُدّدت الفاتورة {invoice}، وأُضيف إلى رصيدك: {credits, plural, zero {# أرصدة} one {رصيد واحد} two {رصيدان} few {# أرصدة} many {# رصيدا} other {# رصيد}}.\n\n{link}',
};
