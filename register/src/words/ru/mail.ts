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
};
