/** Arabic: the frame of every page, the home page, and the pages that say what went wrong. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.name': 'Masthead',
  'site.title': '{page} · Masthead',
  'site.skip': 'انتقل إلى المحتوى',
  'site.no-quality': 'يعرّف رقم ISSN المنشور، ولا يدل على جودته ولا على مالكه.',

  'site.foot': 'Masthead هو نظام ISSN وفق المعيار ISO 3297 في برمجيات مفتوحة.',

  'nav.label': 'هذا الموقع',
  'nav.browse': 'جميع العناوين',
  'nav.glossary': 'المصطلحات',
  'nav.checker': 'الفحص',
  'nav.about': 'عن السجل',
  'nav.programs': 'للبرامج',

  'home.title': 'Masthead: سجل الدوريات وأرقام ISSN',
  'home.description':
    'ابحث عن المجلات العلمية والصحف وسلاسل الكتب ومواقع الويب بالعنوان أو برقم ISSN، وانظر تاريخ كل رقم.',
  'home.standard': 'ISO 3297',
  'home.subtitle': 'سجل الدوريات وأرقامها',
  'home.open': 'متاح للجميع',
  'home.examples': 'جرّب {words}، أو الرقم {number}، أو العبارة {phrase}.',
  'home.holdings':
    'يضم السجل اليوم <b>{titles, number}</b> {titles, plural, zero {عنوان} one {عنوان} two {عنوان} few {عناوين} many {عنوانًا} other {عنوان}} تحت <b>{numbers, number}</b> {numbers, plural, zero {رقم} one {رقم} two {رقم} few {أرقام} many {رقمًا} other {رقم}}، من <b>{countries, number}</b> {countries, plural, zero {بلد} one {بلد} two {بلد} few {بلدان} many {بلدًا} other {بلد}}.',
  'home.demonstration':
    'هذا عرض تجريبي: يمنح <a>مركزه الخاص</a> الأرقام من {first} إلى {last}، وهو نطاق لم تمنح شبكة ISSN فيه رقمًا قط. وليس أي منها رقم ISSN حقيقيًا.',
  'home.newest': 'أحدث ما في السجل',
  'home.all-titles': 'اعرض جميع العناوين',
  'door.find.title': 'ابحث',
  'door.find.text':
    'ابحث بالعنوان أو بالرقم. والرقم غير الصحيح له جواب أيضًا: ما الخطأ فيه، وأي رقم هو المقصود على الأرجح.',
  'door.find.action': 'تصفح جميع العناوين',
  'door.request.title': 'اطلب رقمًا',
  'door.request.text': 'هل تصدر منشورًا مستمرًا؟ يمنحه مركز ISSN في بلدك رقمًا. انظر ما الذي ينبغي أن تجهزه.',
  'door.request.action': 'ما يلزم للطلب',
  'door.integrate.title': 'اربط نظامك',
  'door.integrate.text': 'كل تسجيلة متاحة بأشكال كثيرة على عنوان واحد، ويمكن حصاد السجل كله بواسطة OAI-PMH.',
  'door.integrate.action': 'للبرامج',

  'try.title': 'ما يمكنك تجربته',
  'about.programs.convert':
    'يمكن هنا <a>فحص التسجيلات بأي شكل وفق مواصفة ISSN وتحويلها</a>، والبرامج ترسلها بطريقة POST.',
  'about.search.key-titles': 'يمكن تصفح جميع <a>العناوين المفتاح مع أرقامها</a> كما يُتصفح الفهرس.',
  'about.request.centres': 'أي مركز يخدم أي بلد: <a>مراكز ISSN</a>.',
  'about.request.key-title': 'هل تختار عنوانًا؟ انظر هل هو متاح، و<a>ماذا سيكون عنوانه المفتاح</a>.',
  'about.request.change': 'هل سيتغير العنوان؟ انظر <a>هل يستلزم ذلك رقم ISSN جديدًا</a>.',
  'about.search.abbreviate':
    'كثيرًا ما ترد العناوين مختصرة في الاستشهادات. تبين صفحة <a>اختصار عنوان</a> كيف يختصرها المعيار ISO 4 كلمة كلمة.',
  'about.search.romanization': 'كيف تُكتب العناوين ذات الكتابات الأخرى بالحروف اللاتينية: <a>المعايير وجداولها</a>.',

  'notice.label': 'عن حالة هذا الرقم',
  'notice.provisional': 'مُنح هذا الرقم قبل النشر. وسيُؤكَّد بعد الاطلاع على العدد الأول، ويجوز استعماله حتى ذلك الحين.',
  'notice.legacy': 'أُعدت هذه التسجيلة في السنوات الأولى للسجل. الرقم صالح، وقد يكون الوصف ناقصًا أو قديمًا.',
  'notice.unreported': 'يتبع هذا الرقم مركز ISSN لم يبلّغ عن تسجيلة له بعد. وقد يكون محجوزًا أو مستعملًا.',
  'notice.reserved': 'هذا الرقم محجوز لمركز ISSN لم يمنحه لأي منشور بعد. وإلى أن يمنحه، فهو لا يدل على أي منشور.',
  'notice.centre': 'المركز المانح: {centre}',
  'notice.cancelled': 'أُلغي هذا الرقم، ولا يجوز استعماله بعد الآن.',
  'notice.suppressed': 'سُحب هذا الرقم: فما مُنح له لم يُنشر قط، أو ليس موردًا مستمرًا. ولن يُمنح الرقم مرة أخرى.',
  'notice.use-instead': 'حلّ محله',
  'notice.use-today': 'أُلغي ذلك الرقم أيضًا. استعمل اليوم',
  'notice.cancelled-on': 'أُلغي في {date}.',
  'notice.suppressed-on': 'أُبطل في {date}.',
  'notice.said': 'السبب المذكور: <q>{reason}</q>',
  'notice.expected-month': 'يُتوقع النشر في {when, date, ::yMMMM}.',
  'notice.expected-year': 'يُتوقع النشر في سنة {year}.',
  'notice.no-replacement': 'لا يذكر السجل الرقم الذي حلّ محله.',

  'error.bad-request.title': 'تتعذر قراءة هذا الطلب',
  'error.bad-request.text': 'في العنوان خلل، ولذلك لم يُبحث عن شيء.',
  'error.bad-request.try': 'إن كنت كتبت العنوان أو لصقته، فقارنه بالمصدر الذي أخذته منه.',
  'error.not-found.title': 'لا توجد صفحة على هذا العنوان',
  'error.not-found.text': 'قد يكون الرابط الذي أوصلك إلى هنا قديمًا، أو يكون في العنوان خطأ كتابي.',
  'error.not-found.try': 'قارن العنوان بالمصدر الذي أخذته منه.',
  'error.too-large.title': 'هذا الطلب كبير جدًا',
  'error.too-large.text': 'ما أُرسل أكبر مما يقبله هذا العنوان، ولذلك لم يُقرأ.',
  'error.too-large.try': 'أرسل أقل من ذلك في المرة الواحدة.',
  'error.too-many.title': 'طلبات كثيرة في وقت واحد',
  'error.too-many.text': 'لكي يُخدم الجميع، يُحد عدد الطلبات الواردة من مكان واحد. ولن يطول ذلك.',
  'error.too-many.try': 'انتظر دقيقة ثم حاول مرة أخرى. وإذا أردت تسجيلات كثيرة دفعة واحدة، فاحصدها بواسطة OAI-PMH.',
  'error.fault.title': 'حدث خطأ لدينا',
  'error.fault.text': 'الخطأ منا لا منك، وقد دُوّن. ولم يضِع شيء.',
  'error.fault.try': 'حاول مرة أخرى بعد قليل.',
  'error.unavailable.title': 'يتعذر الوصول إلى السجل',
  'error.unavailable.text': 'الصفحات متاحة، لكن التسجيلات لا يمكن قراءتها في الوقت الحالي.',
  'error.unavailable.try': 'حاول مرة أخرى بعد بضع دقائق.',
  'error.try-search': '<a>ابحث في السجل</a> عن العنوان أو الرقم.',
  'error.try-home': 'ابدأ من جديد من <a>الصفحة الرئيسية</a>.',
  'error.reference': 'إذا استمر الأمر، فأبلغنا بهذا المرجع: {reference}',

  'about.title': 'عن هذا السجل',
  'about.description': 'ما Masthead، وكيف يحصل المنشور على رقم ISSN، وكيف تقرأ البرامج السجل.',
  'about.lead':
    'Masthead هو نظام ISSN في برمجيات مفتوحة: سجل للدوريات وسائر الموارد المستمرة، كل منها تحت رقمه الدولي الموحد للدوريات.',
  'about.number':
    'يعرّف <a>ISSN</a> موردًا مستمرًا واحدًا على وسيط واحد: مجلة مطبوعة، أو المجلة نفسها على الإنترنت، أو صحيفة، أو سلسلة كتب، أو موقع ويب. وهو محدد في المعيار ISO 3297.',
  'about.states':
    'لكل رقم مُنح يومًا صفحة هنا، أيًا كان مآله: مؤكَّد، أو مؤقت، أو موروث، أو غير مُبلَّغ عنه، أو ملغى، أو مُبطَل. ولا يُمنح رقم مرتين أبدًا.',
  'about.search.title': 'البحث',
  'about.search.words':
    'تجد الكلمات العناوين التي تحتوي عليها جميعًا. ويجوز أن تكون الكلمة الأخيرة غير مكتملة. ولا فرق بين الحروف الكبيرة والصغيرة، ولا أثر لعلامات التشكيل.',
  'about.search.phrase': 'تجد علامات الاقتباس الكلمات المتجاورة، مثل “new scientist”.',
  'about.search.number':
    'يقود الرقم إلى تسجيلته مباشرة بأي صيغة كُتب: \u20660028-0836\u2069، ISSN 00280836، \u2066urn:issn:0028-0836\u2069.',
  'about.search.scripts': 'تُوجد العناوين بكتابتها الأصلية وبصيغتها اللاتينية.',
  'about.request.title': 'طلب رقم ISSN',
  'about.request.text':
    'يمنح أرقام ISSN مركز ISSN في البلد الذي يصدر فيه المنشور، أو المركز الدولي حيث لا يوجد مركز. جهّز ما يلي:',
  'about.request.issue': 'العدد الأول، أو رابطًا إليه، أو مسودة لصفحة عنوانه وبيانات نشره؛',
  'about.request.title-page': 'العنوان كما يظهر تمامًا، بكتابته الأصلية، وأي عناوين أخرى تظهر معه؛',
  'about.request.publisher': 'اسم الناشر ومدينته وبلده؛',
  'about.request.dates': 'تاريخ العدد الأول، ووتيرة الصدور؛',
  'about.request.media':
    'كل وسيط، لأن لكل من النسخة المطبوعة والنسخة على الإنترنت رقمًا خاصًا، وأرقام ISSN للعناوين السابقة.',
  'about.programs.title': 'للبرامج',
  'about.programs.negotiation':
    'لكل تسجيلة عنوان واحد. ويُختار الشكل بترويسة \u2066<code>Accept</code>\u2069، أو بلاحقة، أو بـ \u2066<code>?format=</code>\u2069: MARC 21، MARCXML، RDF، JSON-LD، Dublin Core، CSV.',
  'about.programs.oai':
    'يُحصد السجل كله، ثم ما تغيّر منه فقط، بواسطة OAI-PMH 2.0 على <a>\u2066<code>/oai</code>\u2069</a>، بشكل \u2066<code>oai_dc</code>\u2069 أو \u2066<code>marcxml</code>\u2069. وما سُحب يبقى مذكورًا بوصفه محذوفًا، فلا يفوت أي برنامج حصاد.',
  'about.programs.ledger':
    'يستطيع أي أحد أن يتابع كل تغيير ويتحقق منه: انظر <a>دفتر القيود</a>. وبـ \u2066<code>?asOf=</code>\u2069 تُعطى أي تسجيلة كما كانت.',
  'about.programs.resolvers':
    'المحللات: يقود \u2066<code>/openurl</code>\u2069 من OpenURL إلى المورد، ويقود \u2066<code>/urn:issn:…</code>\u2069 إليه من URN.',
  'about.programs.software':
    'البرمجيات حرة (Apache 2.0). ويمكن استعمال مكتباتها الخاصة بالأرقام وتسجيلات MARC والأشكال على حدة.',
};
