/** Russian: the terms of the field, each explained in a sentence. */
import type { glossary as english } from '../en/glossary.ts';

export const glossary: Readonly<Record<keyof typeof english, string>> = {
  'glossary.title': 'Глоссарий',
  'glossary.description': 'Термины системы ISSN простыми словами.',
  'glossary.what-is': 'Что значит «{term}»?',
  'glossary.more': 'Другие термины',
  'glossary.issn.name': 'ISSN',
  'glossary.issn.text':
    'Международный стандартный номер сериального издания: восемь знаков, которые обозначают один продолжающийся ресурс на одном носителе. Сам номер ничего не значит.',
  'glossary.issn-l.name': 'ISSN-L',
  'glossary.issn-l.text':
    'Связующий ISSN: единый номер, который обозначает ресурс на всех его носителях. Это ISSN той версии, которая была зарегистрирована первой.',
  'glossary.continuing-resource.name': 'Продолжающийся ресурс',
  'glossary.continuing-resource.text':
    'Публикация, завершение которой не предусмотрено: научные и популярные журналы, газеты, книжные серии, а также обновляемые веб-сайты и базы данных.',
  'glossary.key-title.name': 'Ключевое заглавие',
  'glossary.key-title.text':
    'Уникальное имя ресурса в Реестре, связанное с его ISSN. Если заглавие у двух ресурсов одинаковое, их различают слова в скобках.',
  'glossary.title-proper.name': 'Основное заглавие',
  'glossary.title-proper.text': 'Главное заглавие в том виде, в каком оно дано в самом издании.',
  'glossary.abbreviated-key-title.name': 'Сокращённое ключевое заглавие',
  'glossary.abbreviated-key-title.text':
    'Ключевое заглавие, слова которого сокращены по международному списку сокращений слов из заглавий (ISO 4); нужно для ссылок.',
  'glossary.parallel-title.name': 'Параллельное заглавие',
  'glossary.parallel-title.text': 'Заглавие на другом языке, приведённое в самом издании.',
  'glossary.variant-title.name': 'Вариант заглавия',
  'glossary.variant-title.text': 'Другая форма, в которой заглавие может быть известно, например заглавие на обложке.',
  'glossary.medium.name': 'Носитель',
  'glossary.medium.text':
    'То, в каком виде существует ресурс: в печати, онлайн или на цифровом носителе, например на диске. У версии на каждом носителе свой ISSN.',
  'glossary.issuing-body.name': 'Издающая организация',
  'glossary.issuing-body.text':
    'Организация, которая отвечает за содержание. Она не обязательно совпадает с издателем.',
  'glossary.check-digit.name': 'Контрольная цифра',
  'glossary.check-digit.text':
    'Последний знак ISSN, который вычисляется по семи предыдущим цифрам. Он сразу выдаёт большинство описок. X означает десять.',
  'glossary.cluster.name': 'Кластерный ISSN',
  'glossary.cluster.text':
    'Номер, который объединяет связанные ресурсы. Как именно, говорит префикс: ISSN-L — носители одного ресурса, ISSN-H — его последовательные заглавия.',

  'glossary.issn-centre.name': 'Центр ISSN',
  'glossary.issn-centre.text':
    'Учреждение, которое присваивает ISSN в стране или регионе и ведёт записи; обозначается кодом. Код Международного центра — 0.',
  'glossary.block.name': 'Блок',
  'glossary.block.text':
    'Ряд номеров, которые присваивает один центр ISSN. Ни один номер не входит в два блока, и ни один не присваивается дважды.',
  'glossary.custody.name': 'Ведение',
  'glossary.custody.text':
    'Ответственность центра ISSN за номер и его запись. Она может перейти к другому центру; номер остаётся прежним.',
  'glossary.record.name': 'Запись',
  'glossary.record.text': 'Описание ресурса в Реестре; его ведёт центр ISSN.',
  'glossary.register.name': 'Подтверждённый',
  'glossary.register.text':
    'Сеть ISSN видела издание и проверила его запись. О качестве издания это ничего не говорит.',
  'glossary.provisional.name': 'Предварительный',
  'glossary.provisional.text': 'Присвоен до публикации; станет подтверждённым, когда выйдет первый выпуск.',
  'glossary.legacy.name': 'Унаследованный',
  'glossary.legacy.text': 'Запись первых лет существования Реестра. Номер действителен, описание может быть неполным.',
  'glossary.unreported.name': 'Незаявленный',
  'glossary.unreported.text': 'Выделен центру ISSN или уже присвоен им, но записи в Реестре пока нет.',
  'glossary.cancelled.name': 'Аннулированный',
  'glossary.cancelled.text': 'Отозван в пользу другого номера, например потому, что ресурсу было присвоено два.',
  'glossary.suppressed.name': 'Изъятый',
  'glossary.suppressed.text': 'Отозван, потому что ресурс так и не вышел или не является продолжающимся ресурсом.',
  'glossary.incorrect-issn.name': 'Неверный ISSN',
  'glossary.incorrect-issn.text':
    'Номер, напечатанный в издании по ошибке. Такого номера может не быть вовсе, или он принадлежит другому заглавию.',
  'glossary.coden.name': 'CODEN',
  'glossary.coden.text': 'Шестизначный код периодических изданий, который применялся в науке до распространения ISSN.',
  'glossary.marc.name': 'MARC 21',
  'glossary.marc.text':
    'Формат, в котором библиотеки обмениваются записями: поля с трёхзначными метками, разделённые на подполя, обозначенные буквами.',
  'glossary.unimarc.name': 'UNIMARC',
  'glossary.unimarc.text':
    'Формат ИФЛА для обмена записями; им пользуются библиотеки Франции, Италии, Португалии, России и других стран. Метки в нём не те, что в MARC 21: заглавие там в поле 200, а здесь в поле 245.',
};
