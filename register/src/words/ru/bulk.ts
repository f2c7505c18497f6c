/** Russian: many requests at once, by spreadsheet or program. */
import type { bulk as english } from '../en/bulk.ts';

export const bulk: Readonly<Record<keyof typeof english, string>> = {
  'bulk.column.own-reference': 'Ваше обозначение',
  'bulk.column.title': 'Заглавие',
  'bulk.column.title-original': 'Заглавие в собственной графике',
  'bulk.column.subtitle': 'Подзаголовок',
  'bulk.column.parallel-title': 'Заглавие на другом языке {number}',
  'bulk.column.variant-title': 'Другая форма заглавия {number}',
  'bulk.column.country': 'Страна издания',
  'bulk.column.city': 'Город издания {number}',
  'bulk.column.city-original': 'Город издания {number} в собственной графике',
  'bulk.column.medium': '{medium}: да или нет',
  'bulk.column.medium-url': '{medium}: адрес (URL)',
  'bulk.column.medium-issn': '{medium}: уже имеющийся ISSN',
  'bulk.column.medium-title': '{medium}: заглавие, если оно другое',
  'bulk.column.medium-title-original': '{medium}: заглавие в собственной графике, если оно другое',
  'bulk.column.medium-format': '{medium}: формат',
  'bulk.column.medium-start': '{medium}: первый выпуск, если в другое время',
  'bulk.column.language': 'Язык {number}',
  'bulk.column.publisher': 'Издатель',
  'bulk.column.publisher-original': 'Издатель в собственной графике',
  'bulk.column.publisher-country': 'Страна издателя, если она другая',
  'bulk.column.co-publisher': 'Соиздатель {number}',
  'bulk.column.co-publisher-original': 'Соиздатель {number} в собственной графике',
  'bulk.column.co-publisher-country': 'Страна соиздателя {number}, если она другая',
  'bulk.column.status': 'Состояние издания',
  'bulk.column.start': 'Первый выпуск (год или год и месяц)',
  'bulk.column.end': 'Последний выпуск (год или год и месяц)',
  'bulk.column.frequency': 'Периодичность',
  'bulk.column.former-title': 'Прежнее заглавие {number}',
  'bulk.column.former-issn': 'ISSN прежнего заглавия {number}',
  'bulk.column.succeeding-title': 'Последующее заглавие {number}',
  'bulk.column.succeeding-issn': 'ISSN последующего заглавия {number}',
  'bulk.column.type': 'Вид издания',
  'bulk.column.evidence': 'Подтверждение: адрес или имя файла',
  'bulk.column.urgent': 'Срочно',
  'bulk.column.note': 'Сообщение центру',
  'bulk.column.problems': 'Что исправить',

  'bulk.help.own-reference': 'То, по чему вы узнаете заглавие; оно вернётся вместе с номерами.',
  'bulk.help.title': 'Как оно напечатано в издании, латиницей.',
  'bulk.help.title-original': 'Только если издание не на латинице.',
  'bulk.help.subtitle': 'Как он напечатан в издании.',
  'bulk.help.parallel-title': 'Заглавие, которое издание имеет на другом языке.',
  'bulk.help.variant-title': 'Например, форма на обложке или раскрытая аббревиатура.',
  'bulk.help.country': 'Где оно выходит: название или код ISO.',
  'bulk.help.city': 'Как он указан в издании, латиницей.',
  'bulk.help.city-original': 'Только если издание не на латинице.',
  'bulk.help.medium': 'Да, если издание выходит на этом носителе. Каждый носитель без ISSN получит его.',
  'bulk.help.medium-url': 'Где оно находится в интернете. Для онлайнового издания обязателен.',
  'bulk.help.medium-issn': 'Только если у этой версии уже есть ISSN; новые будут связаны с ним.',
  'bulk.help.medium-title': 'Только если эта версия называется иначе, латиницей.',
  'bulk.help.medium-title-original': 'Только если эта версия называется иначе и не на латинице.',
  'bulk.help.medium-format': 'Для онлайнового издания обязателен.',
  'bulk.help.medium-start': 'Только если эта версия началась в другое время: 2026 или 2026-03.',
  'bulk.help.language': 'Название или код ISO 639, основной — первым.',
  'bulk.help.publisher': 'Компания, организация или лицо, латиницей.',
  'bulk.help.publisher-original': 'Только если имя не на латинице.',
  'bulk.help.publisher-country': 'Только если это не страна издания.',
  'bulk.help.co-publisher': 'Другой издатель, названный в издании.',
  'bulk.help.co-publisher-original': 'Только если имя не на латинице.',
  'bulk.help.co-publisher-country': 'Только если это не страна издания.',
  'bulk.help.status': 'Ещё выйдет, выходит или прекращено.',
  'bulk.help.start': '2026 или 2026-03; намеченный срок, если издание ещё не вышло.',
  'bulk.help.end': 'Только если издание прекращено.',
  'bulk.help.frequency': 'Как часто выходят выпуски.',
  'bulk.help.former-title': 'Заглавие, которое оно продолжает.',
  'bulk.help.former-issn': 'Если он есть.',
  'bulk.help.succeeding-title': 'Заглавие, которое его продолжает, если оно прекращено.',
  'bulk.help.succeeding-issn': 'Если он есть.',
  'bulk.help.type': 'Что это за издание.',
  'bulk.help.evidence': 'Адрес первого выпуска или макета либо имя файла, который вы отправите на следующей странице.',
  'bulk.help.urgent': 'Да, если номер нужен в течение нескольких дней.',
  'bulk.help.note': 'Всё, что центру следует знать.',
  'bulk.yes.yes': 'да',
  'bulk.yes.no': 'нет',

  'bulk.sheet.titles': 'Заглавия',
  'bulk.sheet.help': 'Справка',
  'bulk.sheet.lists': 'Списки',
  'bulk.sheet.column': 'Столбец',
  'bulk.sheet.what': 'Что туда писать',
  'bulk.sheet.needed': 'Обязательно',
  'bulk.sheet.values': 'Что может там стоять',
  'bulk.sheet.example': 'Пример',
  'bulk.sheet.example-row': 'пример; эта строка не читается',
  'bulk.sheet.choose': 'Выберите из списка.',
  'bulk.sheet.rules':
    'Одна строка — одно заглавие со всеми его носителями. Звёздочкой отмечено то, что нужно всегда. Строка, которая начинается с #, не читается. Ненужные столбцы можно убрать.',
  'bulk.sheet.any-country': 'страна: название или код',
  'bulk.sheet.any-language': 'язык: название или код',
  'bulk.sheet.any-date': '2026 или 2026-03',
  'bulk.sheet.any-issn': 'номер ISSN',
  'bulk.sheet.any-url': 'адрес, который начинается с https://',
  'bulk.sheet.any-text': 'текст',

  'bulk.title': 'Много заглавий сразу',
  'bulk.lead':
    'Запросите ISSN для нескольких заглавий (не более {rows, number}) одной таблицей. Каждая строка проверяется по тем же правилам, что и форма. Вы видите, что исправить, ячейка за ячейкой, и ничего не отправляется, пока всё не будет в порядке и вы этого не подтвердите.',
  'bulk.step-template': '1. Заполните таблицу',
  'bulk.template-xlsx': 'Электронная таблица (XLSX)',
  'bulk.template-csv': 'Простая таблица (CSV)',
  'bulk.template-text': 'Заголовки столбцов понятны на всех шести языках, и значения тоже: словами или кодами.',
  'bulk.step-send': '2. Отдайте её на проверку',
  'bulk.file': 'Ваш файл',
  'bulk.file-help':
    'XLSX, CSV или TSV; не более {megabytes, number} МБ; строк не более {rows, number}, столбцов не более {columns, number}.',
  'bulk.acting': 'Запросить для',
  'bulk.acting-self': 'Себя: {name}',
  'bulk.applicant-kind': 'Вы',
  'bulk.check': 'Проверить файл',
  'bulk.files': 'Ваши файлы',
  'bulk.files-none': 'Пока нет.',
  'bulk.file-column': 'Файл',
  'bulk.date-column': 'Получен',
  'bulk.rows-column': 'Заглавий',
  'bulk.state-column': 'Состояние',
  'bulk.state.checking': 'ещё не отправлен',
  'bulk.state.submitting': 'отправляется',
  'bulk.state.submitted': 'отправлен',
  'bulk.by-program': 'То же может сделать программа: см. {api}.',

  'bulk.not-taken': 'Файл не принят',
  'bulk.same': 'Этот файл уже здесь. Второй раз он не принят.',
  'bulk.rows': '{count, plural, one {# заглавие} few {# заглавия} many {# заглавий} other {# заглавия}}',
  'bulk.well':
    '{count, plural, one {# строка в порядке} few {# строки в порядке} many {# строк в порядке} other {# строки в порядке}}',
  'bulk.wrong':
    '{count, plural, one {# строку надо исправить} few {# строки надо исправить} many {# строк надо исправить} other {# строки надо исправить}}',
  'bulk.notes': 'Как прочитан файл',
  'bulk.problems': 'Что надо исправить',
  'bulk.problems-text':
    'Исправьте отдельные ячейки здесь или исправьте файл и отправьте его снова. Ни одному центру ещё ничего не отправлено.',
  'bulk.problems-shown':
    'Показано: {shown, number} из {count, number}. Остальное появится, когда это будет исправлено.',
  'bulk.row': 'Строка',
  'bulk.cell': 'Ячейка',
  'bulk.value': 'Что там стоит',
  'bulk.problem': 'Что исправить',
  'bulk.whole-row': 'вся строка',
  'bulk.empty': 'пусто',
  'bulk.corrected': '{column}, строка {row}',
  'bulk.save': 'Сохранить исправления и проверить снова',
  'bulk.download-problems': 'Скачать файл со столбцом о том, что исправить',
  'bulk.again': 'Отправить вместо него исправленный файл',
  'bulk.evidence': 'Файлы подтверждений',
  'bulk.evidence-text':
    'Отправьте файлы, названные в столбце «{column}»: первый выпуск или макет в PDF или в виде изображения, каждый не более {megabytes, number} МБ, за один раз не более {most, number}. Строкам с адресом файлы не нужны.',
  'bulk.evidence-choose': 'Файлы',
  'bulk.evidence-send': 'Отправить эти файлы',
  'bulk.evidence-there': 'Получены: {names}.',
  'bulk.confirm': 'Отправить заявки',
  'bulk.confirm-text':
    '{count, plural, one {Всё в порядке. # заглавие;} few {Всё в порядке. # заглавия;} many {Всё в порядке. # заглавий;} other {Всё в порядке. # заглавия;}} {versions, plural, one {ISSN запрашивает # версия.} few {ISSN запрашивают # версии.} many {ISSN запрашивают # версий.} other {ISSN запрашивают # версии.}}',
  'bulk.goes-to':
    '{count, plural, one {# заявка, центр: {centre}.} few {# заявки, центр: {centre}.} many {# заявок, центр: {centre}.} other {# заявки, центр: {centre}.}}',
  'bulk.send':
    '{count, plural, one {Отправить # заявку} few {Отправить # заявки} many {Отправить # заявок} other {Отправить # заявки}}',
  'bulk.drop': 'Отказаться от этого файла',
  'bulk.dropped': 'Файл снят, его строки удалены. Ничего не отправлено.',
  'bulk.sending': 'Заявки отправляются',
  'bulk.sending-text':
    'Отправлено: {sent, number} из {count, number}. Эту страницу можно покинуть: отправка продолжится.',
  'bulk.go-on': 'Продолжить',
  'bulk.sent':
    '{count, plural, one {Отправлена # заявка.} few {Отправлены # заявки.} many {Отправлено # заявок.} other {Отправлено # заявки.}} Когда решение будет принято по всем, вы получите письмо.',
  'bulk.sent-title': 'Что стало с заглавиями',
  'bulk.results': 'Номера и состояния в файле',
  'bulk.results-xlsx': 'XLSX',
  'bulk.results-csv': 'CSV',
  'bulk.reference': 'Заявка',
  'bulk.issn': 'ISSN',
  'bulk.key-title': 'Ключевое заглавие',
  'bulk.medium': 'Носитель',
  'bulk.rows-refused':
    '{count, plural, one {# строка не принята при отправке} few {# строки не приняты при отправке} many {# строк не принято при отправке} other {# строки не принято при отправке}}',
  'bulk.try-again': 'Отправить эти строки снова',
  'bulk.more': 'Следующие заглавия',

  'bulk.note.unknown-column': 'Столбец {letter}, «{heading}», здесь неизвестен и не прочитан.',
  'bulk.note.no-heading': 'У столбца {letter} нет заголовка, и он не прочитан; в строке {row} в нём что-то стоит.',
  'bulk.note.encoding-guessed':
    'В файле не сказано, как закодированы буквы. Он прочитан как {encoding}: посмотрите, верны ли буквы. Если нет, сохраните его в UTF-8.',

  'bulk.problem.unknown-value': '«{value}» — не одно из возможных значений. Выберите одно: {values}.',
  'bulk.problem.unknown-country':
    'Такой страны мы не знаем: «{value}». Напишите её название или код ISO, например FRA.',
  'bulk.problem.unknown-language':
    'Такого языка мы не знаем: «{value}». Напишите его название или код ISO 639, например fre.',
  'bulk.problem.no-date': 'Такой даты мы не понимаем: «{value}». Напишите год или год и месяц: 2026 или 2026-03.',
  'bulk.problem.medium-contradicted':
    'Здесь стоит «нет», но столбец «{filled}» заполнен. Ответьте «да» или очистите ту ячейку.',
  'bulk.problem.too-long': 'Здесь слишком много знаков: больше {most, number}. Сократите.',
  'bulk.problem.formula': 'Здесь стоит формула. Формулы не вычисляются: введите само значение.',
  'bulk.problem.error-value': 'Таблица показывает здесь ошибку ({value}). Введите само значение.',
  'bulk.problem.evidence-missing':
    'Издание надо чем-то подтвердить: напишите адрес первого выпуска или макета либо имя файла, который вы отправите.',
  'bulk.problem.evidence-unknown':
    '«{value}» — не адрес, и файла с таким именем не прислано. Отправьте его ниже или напишите адрес.',
  'bulk.problem.row-repeated': 'То же самое запрошено в строке {row}. Уберите одну из них.',
  'bulk.problem.row-sent': 'Это уже запрошено: {reference}. Уберите строку или исправьте то, чем она отличается.',
  'bulk.problem.row-refused': 'Отправить не удалось: {why}',

  'bulk.problem.file-empty': 'В файле ничего нет. Заполните образец и отправьте его.',
  'bulk.problem.file-damaged':
    'Файл повреждён или пришёл не целиком. Сохраните его снова как XLSX и отправьте ещё раз.',
  'bulk.problem.file-macros':
    'В файле есть макросы, то есть программы. Сохраните его как XLSX без макросов и отправьте ещё раз.',
  'bulk.problem.file-encrypted': 'Файл защищён паролем. Сохраните его без пароля и отправьте ещё раз.',
  'bulk.problem.file-bomb':
    'В распакованном виде файл был бы намного больше любого списка заглавий. Скопируйте строки в новый образец.',
  'bulk.problem.file-entities':
    'В файле есть объявления, которые таблице не нужны. Сохраните его снова как XLSX и отправьте ещё раз.',
  'bulk.problem.file-too-large': 'Файл больше {most, number} МБ. Разделите его на несколько.',
  'bulk.problem.file-too-many-rows':
    'Строк в файле больше, чем можно (не более {most, number}). Разделите его на несколько.',
  'bulk.problem.file-too-many-columns':
    'Что-то стоит правее разрешённых столбцов (их не более {most, number}). Уберите то, чего нет в образце.',
  'bulk.problem.file-kind':
    '{is, select, excel {Это файл старого Excel или файл с паролем. Сохраните его как XLSX без пароля.} opendocument {Это таблица OpenDocument. Сохраните её как XLSX.} pdf {Это PDF, а не таблица. Отправьте XLSX, CSV или TSV.} image {Это изображение, а не таблица. Отправьте XLSX, CSV или TSV.} archive {Это архив, а не таблица. Распакуйте его и отправьте XLSX, CSV или TSV.} html {Это веб-страница, что бы ни говорило её имя. Сохраните её как XLSX.} other {Это не таблица. Отправьте XLSX, CSV или TSV.}}',
  'bulk.problem.file-no-headings':
    'Ни один столбец не называется «Заглавие», поэтому непонятно, что значат столбцы. Найдено: {seen}. Возьмите заголовки из образца.',
  'bulk.problem.file-no-rows': 'Заголовки столбцов есть, а заглавий под ними нет.',
  'bulk.problem.file-heading-twice':
    'Два столбца означают одно и то же: «{heading}», столбцы {letters}. Уберите один из них.',
  'bulk.problem.file-heading-formula': 'Заголовок столбца {letter} — формула. Введите сам заголовок.',
  'bulk.problem.file-csv': 'Со строки {line, number} файл прочитать нельзя: кавычка не закрыта или стоит не на месте.',
  'bulk.problem.file-missing': 'Файл не выбран.',
  'bulk.problem.file-over': 'Этот файл отправлен или снят, и изменить его уже нельзя.',
  'bulk.problem.applicant-incomplete':
    'Скажите, кто вы: имя, адрес электронной почты и в каком качестве вы запрашиваете.',
  'bulk.problem.rows-not-well':
    '{rows, plural, one {Надо исправить ещё # строку.} few {Надо исправить ещё # строки.} many {Надо исправить ещё # строк.} other {Надо исправить ещё # строки.}} Ничего не отправлено.',
  'bulk.problem.evidence-not-taken':
    'Файл «{name}» не принят. Принимаются PDF и изображения: не программы, не архивы, не веб-страницы.',
  'bulk.problem.too-many-files': 'Слишком много файлов подтверждений: с одной таблицей их не более {most, number}.',

  'letter.batch-submitted.subject':
    '{count, plural, one {Отправлена # заявка} few {Отправлены # заявки} many {Отправлено # заявок} other {Отправлено # заявки}}: {file}',
  'letter.batch-submitted.text':
    'Ваша таблица {file} отправлена: {count, plural, one {# заявка на ISSN} few {# заявки на ISSN} many {# заявок на ISSN} other {# заявки на ISSN}}.\n\nЦентр рассмотрит каждую. Следить за всеми можно на одной странице, и там же скачать номера.\n\n{link}\n\nКогда решение будет принято по всем, вы получите ещё одно письмо.',
  'letter.batch-submitted.button': 'Посмотреть заявки',
  'letter.batch-arrived.subject':
    '{count, plural, one {# заявка пришла одним файлом} few {# заявки пришли одним файлом} many {# заявок пришло одним файлом} other {# заявки пришли одним файлом}}',
  'letter.batch-arrived.text':
    '{count, plural, one {# заявка на ISSN пришла} few {# заявки на ISSN пришли} many {# заявок на ISSN пришло} other {# заявки на ISSN пришли}} одним файлом: {file}. Они во входящих центра.\n\n{link}',
  'letter.batch-arrived.button': 'Открыть входящие',
  'letter.batch-decided.subject': 'По всем заявкам принято решение: {file}',
  'letter.batch-decided.text':
    'По всем заявкам вашей таблицы {file} принято решение.\n\nПринято: {accepted, number}. Отклонено: {refused, number}. Отозвано или истекло: {over, number}.\n\nНомера находятся на одной странице, и там их можно скачать таблицей.\n\n{link}\n\nЕсли заявка отклонена, на её странице сказано, по какому правилу и как обжаловать решение.',
  'letter.batch-decided.button': 'Посмотреть номера',
};
