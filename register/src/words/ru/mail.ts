/** Russian: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': 'Открыть страницу',
  'mail.why': 'Вы получили это письмо, потому что адрес {email} используется на сайте {site}.',
  'mail.why-request': 'Вы получили это письмо в связи с заявкой на сайте {site}, в которой указан адрес {email}.',
  'mail.answer': 'На это письмо можно просто ответить: ваш ответ будет добавлен к заявке.',
  'letter.mail-test.subject': 'Пробное письмо от {site}',
  'letter.mail-test.text':
    'Это письмо запросили те, кто ведёт {site}, чтобы проверить, доходит ли почта.\n\nПочта доходит. Кнопка ниже ведёт в Регистр.\n\n{link}',
  'letter.mail-not-taken.subject': 'Ваш ответ по заявке {reference} не добавлен',
  'letter.mail-not-taken.text':
    'Вы ответили на письмо о заявке {reference}. Добавить написанное не удалось: текст пуст или слишком длинный, либо заявка сейчас не принимает сообщений.\n\nПожалуйста, напишите это на странице заявки.\n\n{link}',
  'letter.mail-of-centre.subject': 'Пожалуйста, ответьте в рабочем кабинете: заявка {reference}',
  'letter.mail-of-centre.text':
    'Вы ответили на письмо о заявке {reference}. Ответ не добавлен: от имени центра пишут в рабочем кабинете, после входа, чтобы никто другой не мог написать за него.\n\n{link}',
  'letter.mail-files-left.subject': 'Некоторые файлы по заявке {reference} не приняты',
  'letter.mail-files-left.text':
    'Написанное вами о заявке {reference} добавлено. Эти файлы не приняты: {files}. Файлы такого вида не принимаются, либо они слишком велики или их слишком много.\n\nПринимаются файлы PDF, изображения и простой текст, по пять с каждым сообщением. Их можно добавить и на странице заявки.\n\n{link}',
};
