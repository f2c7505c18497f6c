/** Russian: the ledger, blocks of numbers, centres and clusters. */
import type { register as english } from '../en/register.ts';

export const register: Readonly<Record<keyof typeof english, string>> = {
  'cluster.page-title': '{title} (ISSN-L {issn})',
  'cluster.text':
    'Этот связующий номер обозначает ресурс на всех носителях. В этом Реестре: {count, plural, one {{count, number} версия} few {{count, number} версии} many {{count, number} версий} other {{count, number} версии}}.',
  'cluster.members': 'Версии на разных носителях',
  'cluster.address': 'URI кластера:',
  'cluster.former':
    '{count, plural, =1 {Прежний ISSN-L, адрес которого ведёт сюда:} one {Прежние ISSN-L, адреса которых ведут сюда:} few {Прежние ISSN-L, адреса которых ведут сюда:} many {Прежние ISSN-L, адреса которых ведут сюда:} other {Прежние ISSN-L, адреса которых ведут сюда:}}',
  'cluster.former-until': '(до {date}: {why})',
  'cluster.why.every-medium-changed': 'заглавие изменилось на всех носителях',
  'cluster.why.cancelled': 'номер аннулирован',
  'cluster.why.suppressed': 'номер изъят',
  'cluster.why.corrected': 'исправлено',
  'cluster.kinds': '<a>Как назначается ISSN-L</a>',

  'own-cluster.page-title': '{title} ({prefix} {issn})',
  'own-cluster.text':
    'История одного ресурса: {count, plural, one {{count, number} заглавие} few {{count, number} заглавия} many {{count, number} заглавий} other {{count, number} заглавия}}, прежние, последующие и нынешние, на всех носителях. Этот номер обозначает их вместе; у каждого есть и свой ISSN.',
  'own-cluster.members': 'Все заглавия',
  'own-cluster.about': 'Что такое {prefix}',
  'own-cluster.approved': 'Этот кластер утверждён Регистрирующим органом {date}',
  'own-cluster.process': '<a>Как создаются такие кластеры</a>',
  'own-cluster.none-title': 'Такого кластера нет',
  'own-cluster.none-text':
    'Номер составлен верно: контрольная цифра правильная. Но в этом Реестре его не имеет ни один кластер этого вида.',
  'own-cluster.none-title-here': 'Номер в этом Реестре есть, но кластера этого вида он не обозначает.',
  'own-cluster.none-member': 'То, что он обозначает, входит в',

  'clusters.title': 'Кластеры заглавий',
  'clusters.lead':
    'Кластер объединяет продолжающиеся ресурсы, связанные между собой. Здесь сказано, что объединяет каждый вид кластеров и как они возникают.',
  'clusters.prefix': 'Вид обозначает префикс: ISSN-X, где X — буква вида. Он стоит перед номером и в номер не входит.',
  'clusters.number.existing': 'Его номер — это номер одного из его членов.',
  'clusters.number.own': 'У него собственный номер, который больше ничего не обозначает.',
  'clusters.each.one': 'Заглавие входит только в один такой кластер.',
  'clusters.each.several': 'Заглавие может входить в несколько таких кластеров.',
  'clusters.automatic': 'Он назначается автоматически.',
  'clusters.proposed': 'Предлагают: {proposers}. Утверждают: {approvers}.',
  'clusters.marc': 'В MARC 21 он стоит в поле 023, первый индикатор {indicator}.',
  'clusters.process': 'Как он создаётся и объявляется',
  'clusters.later.title': 'Другие виды',
  'clusters.later.text':
    'Какие виды нужны, решает Регистрирующий орган; это может быть, например, кластер всех изданий ресурса на разных языках. Каждый новый вид появится здесь со своим определением и порядком.',
  'clusters.terms': '<a>Что значат эти слова</a>',

  'centres.title': 'Центры ISSN',
  'centres.lead': 'Центры сети ISSN присваивают номера тому, что издаётся в их странах, и ведут записи.',
  'centres.none': 'Этот Реестр пока не знает ни одного центра.',
  'centres.blocks-link': 'Смотрите <a>блоки номеров, из которых они присваивают</a>.',
  'centres.inactive': 'Сейчас номеров не присваивает.',
  'centres.closed': 'Закрыт. Его записи сохраняют его код.',
  'centres.serves': 'Страны: {countries}',
  'centres.works-in': 'Рабочие языки: {languages}',
  'centres.telephone': 'Телефон {number}',
  'centres.fax': 'Факс {number}',
  'centres.agreement': 'Соглашение с организацией «{party}»',
  'centres.its-blocks': 'Номера, которые он присваивает',
  'centres.forms': 'То же <json>в JSON</json> и <data>в виде связанных данных</data>.',
  'blocks.title': 'Блоки номеров',
  'blocks.title-of': 'Блоки номеров: {centre}',
  'blocks.lead':
    'Центр присваивает номера из блоков — рядов, выделенных только ему. Ни один номер не входит в два блока, и ни один не присваивается дважды.',
  'blocks.none': 'Ни одного блока пока не выделено.',
  'blocks.centre': 'Центр',
  'blocks.range': 'Номера без контрольной цифры',
  'blocks.used': 'Использовано',
  'blocks.free': 'Свободно',
  'blocks.known': 'Известны ранее',
  'blocks.per-month': 'В месяц',
  'blocks.runs-out': 'Хватит до',
  'blocks.publisher': 'выделен издателю',
  'blocks.legal-deposit': 'для обязательного экземпляра',
  'blocks.closed': 'закрыт',
  'blocks.rate':
    'Скорость расхода измеряется за последний год. Номер считается известным ранее, если запись у него была до выделения блока.',
  'blocks.to-centres': '<a>Какие есть центры</a>',
  'blocks.to-all': '<a>Блоки всех центров</a>',
  'blocks.warning-exhausted': '{centre}: свободных номеров не осталось.',
  'blocks.warning-soon':
    '{centre}: {free, plural, one {остался {free, number} свободный номер} few {осталось {free, number} свободных номера} many {осталось {free, number} свободных номеров} other {осталось {free, number} свободного номера}}; при нынешней скорости хватит до {day}',
  'blocks.warning-few':
    '{centre}: {free, plural, one {остался {free, number} свободный номер} few {осталось {free, number} свободных номера} many {осталось {free, number} свободных номеров} other {осталось {free, number} свободного номера}}, меньше одной двадцатой.',
  'ledger.title': 'Журнал изменений Реестра',
  'ledger.lead':
    'Каждое изменение Реестра занимает место в едином порядке без пропусков, и хеш связывает его со всеми предыдущими. Тот, кто сохранил хеш за какой-то день, сможет доказать, что ничего до него не изменено.',
  'ledger.sealed': 'Последнее изменение',
  'ledger.hash': 'Хеш (SHA-256)',
  'ledger.signature': 'Подпись (Ed25519)',
  'ledger.public-key': 'Открытый ключ',
  'ledger.unsigned': 'Этот Реестр не подписывает свой журнал изменений.',
  'ledger.check': 'Проверьте сами',
  'ledger.keep':
    'Сохраните сегодняшний /ledger/head.json. Если когда-нибудь хеш на его позиции окажется другим или сама позиция исчезнет, значит, прошлое переписано или утрачено.',
  'ledger.follow': 'Программы следят за <a>изменениями</a> от позиции к позиции: каждое приходит ровно один раз.',
  'ledger.program': 'Эта программа (Python 3) пересчитывает всю цепочку:',
  'ledger.differs': 'Если она остановится, сохраните то, что у вас есть, и сообщите в Международный центр ISSN.',
};
