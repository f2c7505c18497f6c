/** Russian: searching, and numbers that are not right. */
import type { search as english } from '../en/search.ts';

export const search: Readonly<Record<keyof typeof english, string>> = {
  'search.label': 'Заглавие или ISSN',
  'search.placeholder': 'Заглавие или ISSN',
  'search.button': 'Найти',
  'search.all': 'Все заглавия',
  'search.title': 'Результаты по запросу «{query}»',
  'search.count':
    '{count, plural, one {{count, number} заглавие} few {{count, number} заглавия} many {{count, number} заглавий} other {{count, number} заглавия}}',
  'search.count-at-least':
    '{count, plural, one {Более {count, number} заглавия} few {Более {count, number} заглавий} many {Более {count, number} заглавий} other {Более {count, number} заглавия}}',

  'sort.label': 'Сортировать',
  'sort.relevance': 'По релевантности',
  'sort.title': 'По заглавию',
  'pager.label': 'Страницы результатов',
  'pager.next': 'Следующая страница',
  'pager.previous': 'Предыдущая страница',
  'pager.size': 'Заглавий на странице',

  'facets.title': 'Уточнить результаты',
  'facets.jump': 'Уточнить результаты',
  'facets.more': 'Ещё {count, number}',
  'facets.applied': 'Чем ограничены результаты',
  'facets.remove': 'Снять ограничение: {label}',
  'facets.remove-all': 'Снять все',
  'facet.medium': 'Носитель',
  'facet.country': 'Страна',
  'facet.language': 'Язык',
  'facet.status': 'Состояние',
  'facet.decade': 'Начало выхода',

  'hit.key-title': 'Ключевое заглавие: {title}',

  'nothing.title': 'По запросу <q>{query}</q> заглавий не найдено',
  'nothing.title-narrowed': 'Ни одного заглавия не осталось',
  'nothing.meant':
    'Возможно, вы имели в виду <a>{query}</a>? {count, plural, one {Эти слова есть в {count, number} заглавии.} few {Эти слова есть в {count, number} заглавиях.} many {Эти слова есть в {count, number} заглавиях.} other {Эти слова есть в {count, number} заглавиях.}}',
  'nothing.why': 'Заглавие находится, если в нём есть все слова запроса. Можно попробовать:',
  'nothing.wider':
    '<a>Те же слова без ограничений</a>: {count, plural, one {{count, number} заглавие} few {{count, number} заглавия} many {{count, number} заглавий} other {{count, number} заглавия}}.',
  'nothing.shorter':
    'Меньше слов, <a>{query}</a>: {count, plural, one {{count, number} заглавие} few {{count, number} заглавия} many {{count, number} заглавий} other {{count, number} заглавия}}.',
  'nothing.try-words': 'Первые слова заглавия, как они стоят на обложке, без подзаголовка.',
  'nothing.try-number':
    'ISSN, восемь знаков, например 0028-0836: он есть на обложке, в выходных сведениях или на сайте.',
  'nothing.try-script': 'Заглавие в исходной письменности или в латинизированной форме.',

  'wrong.title': 'Это недействительный ISSN',
  'wrong.this-character': 'Этот знак неверен:',
  'wrong.meant': 'Вероятно, вы имели в виду',
  'wrong.also': 'Другие верные номера, отличающиеся на одну описку',
  'wrong.right-numbers': 'Верные номера, отличающиеся на одну описку',
  'wrong.not-here': 'В них иной один знак или переставлены два. Ни одного из них нет в этом Реестре.',
  'wrong.try-source': 'Посмотрите на издание ещё раз: цифры легко переставить, а 3 и 8 или 0 и O — перепутать.',
  'wrong.try-title':
    'Поищите лучше по заглавию. Примерно на каждом четвёртом сериальном издании напечатан чужой номер.',
  'wrong.try-words': 'Искать это как слова заглавия.',

  'problem.empty': 'Номера здесь нет. В ISSN восемь знаков, например 0028-0836.',
  'problem.too-short':
    'В ISSN восемь знаков. {found, plural, one {Здесь только {found, number} знак.} few {Здесь только {found, number} знака.} many {Здесь только {found, number} знаков.} other {Здесь только {found, number} знака.}}',
  'problem.too-long':
    'В ISSN восемь знаков. Здесь их {found, plural, =13 {13, как в ISBN книги или в штрихкоде. Штрихкод сериального издания начинается с 977} one {{found, number}} few {{found, number}} many {{found, number}} other {{found, number}}}.',
  'problem.bad-character':
    'На месте {place, number} стоит «{character}». В ISSN бывают только цифры от 0 до 9 и, на последнем месте, X.',
  'problem.look-alike': 'На месте {place, number} стоит «{character}». Вероятно, имелось в виду «{meant}».',
  'problem.extra-character': 'Знак на месте {place, number} в ISSN лишний.',
  'problem.misplaced-hyphen':
    'На месте {place, number} стоит дефис. В ISSN он стоит посередине, после четвёртой цифры.',
  'problem.missing-hyphen': 'Не хватает дефиса посередине.',
  'problem.prefix-missing': 'Не хватает букв ISSN перед номером.',
  'problem.wrong-prefix': '«{prefix}» перед номером — это не префикс ISSN.',
  'problem.wrong-check-digit':
    'Последний знак — контрольная цифра. Для этих семи цифр она была бы {right}, а не {found}: один из восьми знаков не тот.',

  'sum.title': 'Как работает контрольная цифра',
  'sum.how':
    'Каждая из первых семи цифр умножается на число, соответствующее её месту, от 8 до 2, и произведения складываются:',
  'sum.result':
    '{sum, number} при делении на 11 даёт в остатке {rest, number}, а 11 − {rest, number} = {right}. Значит, контрольная цифра — {right}, а не {found}.',
  'sum.result-ten':
    '{sum, number} при делении на 11 даёт в остатке {rest, number}, а 11 − {rest, number} = 10; это записывается как X. Значит, контрольная цифра — X, а не {found}.',
  'sum.result-none': '{sum, number} делится на 11 без остатка. Значит, контрольная цифра — 0, а не {found}.',

  'resolver.nothing-asked.title': 'Преобразователь OpenURL',
  'resolver.nothing-asked.text':
    'Этот адрес ведёт от OpenURL к названному в нём журналу со всеми версиями на разных носителях.',
  'resolver.no-resource.title': 'Для этого OpenURL журнал не найден',
  'resolver.no-resource.text': 'Ни одного из его номеров в этом Реестре нет.',
  'resolver.several-resources.title': 'Этот OpenURL называет несколько ресурсов',
  'resolver.several-resources.text': 'Его номера принадлежат разным заглавиям. Выберите то, которое имелось в виду.',
  'resolver.not-a-urn.title': 'Это не URN для ISSN',
  'resolver.not-a-urn.text': 'Такое имя состоит из urn:issn: и номера.',
  'resolver.wrong-number.title': 'В этом URN нет действительного ISSN',
  'resolver.wrong-number.text': 'Номер в нём неверен.',
  'resolver.named': 'Его номера',
  'resolver.unknown': 'составлен верно, но в этом Реестре его нет.',
  'resolver.try-title': 'Искать «{title}»',
  'resolver.try-openurl': 'В OpenURL номер стоит в rft.issn, rft.eissn, rft.issnl или rft_id: <code>{example}</code>',
  'resolver.try-urn': 'URN стоит сразу после адреса этого сайта: <code>{example}</code>',

  'unknown.title': 'Этого номера нет в Реестре',
  'unknown.text':
    'Он составлен верно: контрольная цифра правильная. Но, насколько известно этому Реестру, он никогда не присваивался: ни одна запись его не называет, и он не входит ни в один блок номеров, из которых присваивают центры ISSN.',
  'unknown.cluster-title': 'Ни у одного ресурса нет такого связующего номера',
  'unknown.cluster-text':
    'Он составлен верно: контрольная цифра правильная. Но в этом Реестре он не объединяет никаких версий на разных носителях.',
  'unknown.try-record': 'Посмотрите, есть ли у ISSN {issn} собственная запись.',
  'unknown.try-source': 'Сверьте его с изданием: номер с двумя описками тоже может быть составлен верно.',
  'unknown.try-title': 'Поищите лучше по заглавию.',
  'unknown.try-centre': 'Если он напечатан в издании, обратитесь в центр ISSN страны, где оно выходит.',

  'years.open': '{start}–',
  'years.ended': '{start}–{end}',
  'years.decade': '{decade}-е',
};
