/** Arabic: searching, and numbers that are not right. */
import type { search as english } from '../en/search.ts';

export const search: Readonly<Record<keyof typeof english, string>> = {
  'search.label': 'العنوان أو ISSN',
  'search.placeholder': 'العنوان أو ISSN',
  'search.button': 'ابحث',
  'search.all': 'جميع العناوين',
  'search.title': 'نتائج البحث عن «{query}»',
  'search.count':
    '{count, plural, zero {لا عناوين} one {عنوان واحد} two {عنوانان} few {{count, number} عناوين} many {{count, number} عنوانًا} other {{count, number} عنوان}}',
  'search.count-at-least':
    'أكثر من {count, plural, zero {{count, number} عنوان} one {عنوان واحد} two {عنوانين} few {{count, number} عناوين} many {{count, number} عنوانًا} other {{count, number} عنوان}}',

  'sort.label': 'الترتيب حسب',
  'sort.relevance': 'الصلة',
  'sort.title': 'العنوان',
  'pager.label': 'صفحات النتائج',
  'pager.next': 'الصفحة التالية',
  'pager.previous': 'الصفحة السابقة',
  'pager.size': 'العناوين في الصفحة',

  'facets.title': 'تضييق النتائج',
  'facets.jump': 'تضييق النتائج',
  'facets.more':
    '{count, plural, zero {لا مزيد} one {واحد آخر} two {اثنان آخران} few {{count, number} أخرى} many {{count, number} أخرى} other {{count, number} أخرى}}',
  'facets.applied': 'ما يضيّق النتائج',
  'facets.remove': 'أزل التضييق بـ {label}',
  'facets.remove-all': 'أزل الكل',
  'facet.medium': 'الوسيط',
  'facet.country': 'البلد',
  'facet.language': 'اللغة',
  'facet.status': 'الحالة',
  'facet.decade': 'أول صدور',

  'hit.key-title': 'العنوان المفتاح: {title}',

  'nothing.title': 'لا يوجد عنوان يطابق <q>{query}</q>',
  'nothing.title-narrowed': 'لم يبقَ أي عنوان',
  'nothing.meant':
    'هل تقصد <a>{query}</a>؟ {count, plural, zero {لا يوجد عنوان فيه هذه الكلمات.} one {يوجد عنوان واحد فيه هذه الكلمات.} two {يوجد عنوانان فيهما هذه الكلمات.} few {توجد {count, number} عناوين فيها هذه الكلمات.} many {يوجد {count, number} عنوانًا فيها هذه الكلمات.} other {يوجد {count, number} عنوان فيها هذه الكلمات.}}',
  'nothing.why': 'يُوجد العنوان إذا احتوى على كل كلمة طُلبت. يمكنك أن تجرّب:',
  'nothing.wider':
    '<a>الكلمات نفسها دون تضييق</a>: {count, plural, zero {لا عناوين} one {عنوان واحد} two {عنوانان} few {{count, number} عناوين} many {{count, number} عنوانًا} other {{count, number} عنوان}}.',
  'nothing.shorter':
    'كلمات أقل، <a>{query}</a>: {count, plural, zero {لا عناوين} one {عنوان واحد} two {عنوانان} few {{count, number} عناوين} many {{count, number} عنوانًا} other {{count, number} عنوان}}.',
  'nothing.try-words': 'الكلمات الأولى من العنوان كما ترد على الغلاف، دون العنوان الفرعي.',
  'nothing.try-number': 'رقم ISSN، وهو ثماني خانات مثل \u20660028-0836\u2069، من الغلاف أو بيانات النشر أو موقع الويب.',
  'nothing.try-script': 'العنوان بكتابته الأصلية، أو بصيغته اللاتينية.',

  'wrong.title': 'هذا ليس رقم ISSN صالحًا',
  'wrong.this-character': 'هذه الخانة خاطئة:',
  'wrong.meant': 'لعلك تقصد',
  'wrong.also': 'أرقام صحيحة أخرى لا تختلف عنه إلا بزلة واحدة',
  'wrong.right-numbers': 'أرقام صحيحة لا تختلف عنه إلا بزلة واحدة',
  'wrong.not-here': 'تختلف عنه في خانة واحدة أو في خانتين تبادلتا موضعيهما. وليس أي منها في هذا السجل.',
  'wrong.try-source':
    'انظر إلى المنشور مرة أخرى: فمن السهل أن تتبادل الأرقام مواضعها، وأن تلتبس 3 بـ 8، أو 0 بالحرف O.',
  'wrong.try-title': 'ابحث عن العنوان بدلًا من ذلك. فنحو دورية من كل أربع تطبع رقمًا ليس رقمها.',
  'wrong.try-words': 'ابحث عن هذا بوصفه كلمات من عنوان.',

  'problem.empty': 'لا يوجد رقم هنا. يتكون رقم ISSN من ثماني خانات، مثل \u20660028-0836\u2069.',
  'problem.too-short':
    'يتكون رقم ISSN من ثماني خانات. {found, plural, zero {وليس هنا أي خانة.} one {وهنا خانة واحدة فقط.} two {وهنا خانتان فقط.} few {وهنا {found, number} خانات فقط.} many {وهنا {found, number} خانة فقط.} other {وهنا {found, number} خانة فقط.}}',
  'problem.too-long':
    'يتكون رقم ISSN من ثماني خانات. وهنا {found, plural, =13 {13 خانة، كما في رقم ISBN لكتاب أو في الباركود. ويبدأ باركود الدورية بـ 977} zero {{found, number} خانة} one {خانة واحدة} two {خانتان} few {{found, number} خانات} many {{found, number} خانة} other {{found, number} خانة}}.',
  'problem.bad-character':
    'في الخانة {place, number} العلامة «{character}». ولا يحتوي رقم ISSN إلا على الأرقام من 0 إلى 9، وعلى الحرف X في الموضع الأخير.',
  'problem.look-alike': 'في الخانة {place, number} العلامة «{character}». والأرجح أن المقصود «{meant}».',
  'problem.extra-character': 'الخانة {place, number} ليست من رقم ISSN.',
  'problem.misplaced-hyphen': 'في الخانة {place, number} واصلة. وموضعها في رقم ISSN هو الوسط، بعد الرقم الرابع.',
  'problem.missing-hyphen': 'الواصلة التي في الوسط ناقصة.',
  'problem.prefix-missing': 'الحروف ISSN ناقصة قبل الرقم.',
  'problem.wrong-prefix': '«{prefix}» قبل الرقم ليست بادئة رقم ISSN.',
  'problem.wrong-check-digit':
    'الخانة الأخيرة هي رقم التحقق. وهو لهذه الأرقام السبعة {right} لا {found}: فإحدى الخانات الثماني ليست كما كانت.',

  'sum.title': 'كيف يُحسب رقم التحقق',
  'sum.how': 'يُضرب كل من الأرقام السبعة الأولى في وزن موضعه، من 8 إلى 2، ثم تُجمع النواتج:',
  'sum.result':
    'باقي قسمة {sum, number} على 11 هو {rest, number}، وحاصل الطرح: \u206611 − {rest, number} = {right}\u2069. إذن رقم التحقق هو {right} لا {found}.',
  'sum.result-ten':
    'باقي قسمة {sum, number} على 11 هو {rest, number}، وحاصل الطرح: \u206611 − {rest, number} = 10\u2069، ويُكتب X. إذن رقم التحقق هو X لا {found}.',
  'sum.result-none': 'يقبل {sum, number} القسمة على 11 بلا باقٍ. إذن رقم التحقق هو 0 لا {found}.',

  'resolver.nothing-asked.title': 'محلل OpenURL',
  'resolver.nothing-asked.text': 'يقود هذا العنوان من OpenURL إلى المجلة المذكورة فيه، بجميع نسخ وسائطها.',
  'resolver.no-resource.title': 'لا توجد مجلة لهذا الـ OpenURL',
  'resolver.no-resource.text': 'ليس فيه رقم من أرقام هذا السجل.',
  'resolver.several-resources.title': 'يسمي هذا الـ OpenURL موارد متعددة',
  'resolver.several-resources.text': 'أرقامه لعناوين مختلفة. اختر العنوان المقصود.',
  'resolver.not-a-urn.title': 'هذا ليس URN لرقم ISSN',
  'resolver.not-a-urn.text': 'يتكون هذا الاسم من \u2066urn:issn:\u2069 يليه الرقم.',
  'resolver.wrong-number.title': 'ليس في هذا الـ URN رقم ISSN صالح',
  'resolver.wrong-number.text': 'الرقم الذي فيه غير صحيح.',
  'resolver.named': 'أرقامه',
  'resolver.unknown': 'صحيح البناء، وليس في هذا السجل.',
  'resolver.try-title': 'ابحث عن «{title}»',
  'resolver.try-openurl':
    'يحمل OpenURL الرقم في rft.issn أو rft.eissn أو rft.issnl أو rft_id: \u2066<code>{example}</code>\u2069',
  'resolver.try-urn': 'يأتي الـ URN بعد عنوان هذا الموقع مباشرة: \u2066<code>{example}</code>\u2069',

  'unknown.title': 'هذا الرقم ليس في السجل',
  'unknown.text':
    'هو صحيح البناء: رقم التحقق فيه صحيح. لكنه، في حدود ما يعلمه هذا السجل، لم يُمنح قط: فلا تسميه أي تسجيلة، ولا يقع في كتلة أرقام يمنحها مركز ISSN.',
  'unknown.cluster-title': 'لا يوجد مورد له رقم الربط هذا',
  'unknown.cluster-text': 'هو صحيح البناء: رقم التحقق فيه صحيح. لكن لا توجد نسخ وسائط مجموعة تحته في هذا السجل.',
  'unknown.try-record': 'انظر هل لرقم ISSN {issn} تسجيلة خاصة به.',
  'unknown.try-source': 'قارنه بالمنشور: فالرقم الذي فيه زلتان قد يكون صحيح البناء أيضًا.',
  'unknown.try-title': 'ابحث عن العنوان بدلًا من ذلك.',
  'unknown.try-centre': 'إن كان مكتوبًا على منشور، فاسأل مركز ISSN في البلد الذي يُنشر فيه.',

  'years.open': '\u2067{start}–\u2069',
  'years.ended': '\u2067{start}–{end}\u2069',
  'years.decade': 'عقد {decade}',
};
