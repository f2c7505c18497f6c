/** Arabic: the terms of the field, each explained in a sentence. */
import type { glossary as english } from '../en/glossary.ts';

export const glossary: Readonly<Record<keyof typeof english, string>> = {
  'glossary.title': 'المصطلحات',
  'glossary.description': 'مصطلحات نظام ISSN بكلمات بسيطة.',
  'glossary.what-is': 'ما معنى «{term}»؟',
  'glossary.more': 'مصطلحات أخرى',
  'glossary.issn.name': 'ISSN',
  'glossary.issn.text':
    'الرقم الدولي الموحد للدوريات: ثماني خانات تعرّف موردًا مستمرًا واحدًا على وسيط واحد. وليس للرقم نفسه معنى.',
  'glossary.issn-l.name': 'ISSN-L',
  'glossary.issn-l.text':
    'رقم ISSN الربط: الرقم الواحد الذي يدل على المورد في جميع وسائطه. وهو رقم ISSN لنسخة الوسيط التي سُجلت أولًا.',
  'glossary.continuing-resource.name': 'المورد المستمر',
  'glossary.continuing-resource.text':
    'منشور ليست له نهاية مقررة: المجلات العلمية والصحف والمجلات العامة وسلاسل الكتب، ومواقع الويب أو قواعد البيانات التي تُحدَّث باستمرار.',
  'glossary.key-title.name': 'العنوان المفتاح',
  'glossary.key-title.text':
    'الاسم الفريد للمورد في السجل، وهو مرتبط برقم ISSN الخاص به. وإذا تشابه عنوانا موردين، ميّزت بينهما كلمات بين قوسين.',
  'glossary.title-proper.name': 'العنوان الفعلي',
  'glossary.title-proper.text': 'العنوان الرئيسي كما يرد على المنشور نفسه.',
  'glossary.abbreviated-key-title.name': 'العنوان المفتاح المختصر',
  'glossary.abbreviated-key-title.text':
    'العنوان المفتاح بعد اختصار كلماته وفق القائمة الدولية لمختصرات كلمات العناوين (ISO 4)، ويُستعمل في الاستشهادات المرجعية.',
  'glossary.parallel-title.name': 'العنوان الموازي',
  'glossary.parallel-title.text': 'العنوان بلغة أخرى كما يورده المنشور نفسه.',
  'glossary.variant-title.name': 'الشكل المختلف للعنوان',
  'glossary.variant-title.text': 'شكل آخر قد يُعرف به العنوان، مثل الشكل الوارد على الغلاف.',
  'glossary.medium.name': 'الوسيط',
  'glossary.medium.text':
    'ما يحمل المورد: الطباعة، أو الإنترنت، أو حامل رقمي مثل القرص. ولكل نسخة وسيط رقم ISSN خاص بها.',
  'glossary.issuing-body.name': 'الهيئة المُصدِرة',
  'glossary.issuing-body.text': 'الجهة المسؤولة عن المحتوى، وقد تكون غير الناشر.',
  'glossary.check-digit.name': 'رقم التحقق',
  'glossary.check-digit.text':
    'الخانة الأخيرة من رقم ISSN، وتُحسب من الأرقام السبعة التي قبلها. وهي تكشف معظم أخطاء الكتابة فورًا. والحرف X يعني عشرة.',
  'glossary.cluster.name': 'ISSN التجمّع',
  'glossary.cluster.text':
    'رقم يجمع موارد مترابطة، وله بادئة تبين كيف تترابط: ISSN-L لوسائط المورد الواحد، وISSN-H لعناوينه المتعاقبة.',

  'glossary.issn-centre.name': 'مركز ISSN',
  'glossary.issn-centre.text':
    'الجهة التي تمنح أرقام ISSN في بلد أو إقليم وتتعهد تسجيلاتها، ويدل عليها رمزها. ورمز المركز الدولي هو 0.',
  'glossary.block.name': 'كتلة الأرقام',
  'glossary.block.text': 'نطاق من الأرقام يمنحه مركز ISSN واحد. ولا يقع رقم في كتلتين، ولا يُمنح رقم مرتين.',
  'glossary.custody.name': 'العهدة',
  'glossary.custody.text': 'مسؤولية مركز ISSN عن رقم وعن تسجيلته. وقد تنتقل إلى مركز آخر، ويبقى الرقم كما هو.',
  'glossary.record.name': 'التسجيلة',
  'glossary.record.text': 'وصف المورد في السجل، ويتعهده مركز ISSN التابع له.',
  'glossary.register.name': 'مؤكَّد',
  'glossary.register.text': 'اطلعت شبكة ISSN على المنشور وراجعت تسجيلته. وليس في ذلك حكم على جودته.',
  'glossary.provisional.name': 'مؤقت',
  'glossary.provisional.text': 'مُنح قبل النشر، ويصبح مؤكَّدًا بعد صدور العدد الأول.',
  'glossary.legacy.name': 'موروث',
  'glossary.legacy.text': 'تسجيلة من السنوات الأولى للسجل. الرقم صالح، وقد يكون الوصف ناقصًا.',
  'glossary.unreported.name': 'غير مُبلَّغ عنه',
  'glossary.unreported.text': 'محجوز لمركز ISSN، أو منحه المركز، ولا تسجيلة له في السجل بعد.',
  'glossary.cancelled.name': 'ملغى',
  'glossary.cancelled.text': 'سُحب لصالح رقم آخر، مثلًا لأن المورد كان قد مُنح رقمين.',
  'glossary.suppressed.name': 'مُبطَل',
  'glossary.suppressed.text': 'سُحب لأن المورد لم يصدر قط، أو لأنه ليس موردًا مستمرًا.',
  'glossary.incorrect-issn.name': 'رقم ISSN خاطئ',
  'glossary.incorrect-issn.text': 'رقم طُبع على المنشور خطأً. وقد لا يكون رقمًا صحيحًا أصلًا، أو يكون رقم عنوان آخر.',
  'glossary.coden.name': 'CODEN',
  'glossary.coden.text': 'رمز من ست خانات للدوريات، كان مستعملًا في العلوم قبل انتشار ISSN.',
  'glossary.marc.name': 'MARC 21',
  'glossary.marc.text':
    'الشكل الذي تتبادل به المكتبات التسجيلات: حقول تحت تيجان من ثلاثة أرقام، تنقسم إلى حقول فرعية تدل عليها حروف.',
  'glossary.unimarc.name': 'UNIMARC',
  'glossary.unimarc.text':
    'شكل الإفلا (IFLA) لتبادل التسجيلات، وتستعمله المكتبات في فرنسا وإيطاليا والبرتغال وروسيا وغيرها. وتيجانه غير تيجان MARC 21: فالعنوان فيه 200، وهنا 245.',
};
