/** Russian: agreements with publishers, and credits. */
import type { agreement as english } from '../en/agreement.ts';

export const agreement: Readonly<Record<keyof typeof english, string>> = {
  'letter.agreement-active.subject': 'Соглашение с центром вступило в силу: {centre}',
  'letter.agreement-active.text':
    'Соглашение {agreement} действует. Издатель: {publisher}. Центр: {centre}. Теперь можно брать предварительные ISSN из отведённого блока без очереди, программой или файлом.\n\nНомер становится подтверждённым, когда вы покажете, что издание вышло.\n\n{link}',
  'letter.agreement-suspended.subject': 'Соглашение приостановлено: {centre}',
  'letter.agreement-suspended.text':
    'Действие соглашения {agreement} приостановлено. Издатель: {publisher}. Центр: {centre}. Пока оно не возобновлено, номера по нему не выдаются. Уже полученные номера остаются, их по-прежнему можно подтвердить.\n\nПричина: {reason}\n\n{link}',
  'letter.agreement-ended.subject': 'Соглашение прекращено: {centre}',
  'letter.agreement-ended.text':
    'Соглашение {agreement} прекращено. Издатель: {publisher}. Центр: {centre}. Брать номера по нему больше нельзя. Уже полученные номера остаются, их по-прежнему можно подтвердить. Для нового издания подайте заявку.\n\nПричина: {reason}\n\n{link}',
  'letter.agreement-quota-near.subject': 'Годовая квота почти исчерпана',
  'letter.agreement-quota-near.text':
    'Соглашение {agreement}. Издатель: {publisher}. Центр: {centre}. Получено номеров за год: {used, number} из {quota, number}. Когда квота исчерпана, новых номеров не будет до следующего года, если стороны не договорятся о большей.\n\n{link}',
  'letter.agreement-block-near-end.subject': 'Блок номеров почти исчерпан',
  'letter.agreement-block-near-end.text':
    '{left, plural, =0 {Свободных номеров не осталось} one {Остался # свободный номер} few {Осталось # свободных номера} many {Осталось # свободных номеров} other {Осталось # свободного номера}} в блоке соглашения {agreement}. Издатель: {publisher}. Центр: {centre}. Новый блок выделяет Регистрирующий орган; затем центр указывает его в соглашении.\n\n{link}',
  'letter.agreement-sample-result.subject': 'Результат выборочной проверки',
  'letter.agreement-sample-result.text':
    'Проверена выборка: {size, plural, one {# номер} few {# номера} many {# номеров} other {# номера}}. Соглашение {agreement}. Издатель: {publisher}. Центр: {centre}. Ошибок: {wrong, number}. Допустимо не больше {limit, number} на сто.\n\n{much, select, yes {Это слишком много. Центр может приостановить соглашение, пока не станет ясно, что делать.} other {Это в пределах договорённости. Делать ничего не нужно.}}\n\n{link}',
  'letter.credit-invoice-paid.subject': 'Счёт {invoice} оплачен',
  'letter.credit-invoice-paid.text':
    'Спасибо. Счёт {invoice} оплачен. На баланс {credits, plural, one {зачислен # кредит} few {зачислено # кредита} many {зачислено # кредитов} other {зачислено # кредита}}.\n\n{link}',
};
