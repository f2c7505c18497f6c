/** Russian: the frame around the pages that people work in. */
import type { frame as english } from '../en/frame.ts';

export const frame: Readonly<Record<keyof typeof english, string>> = {
  // Between facts of a line that are no sentence.
  'list.separator': ', ',
  'nav.request': 'Запросить ISSN',
  'nav.sign-in': 'Войти',
  'nav.requests': 'Мои заявки',
  'nav.desk': 'Рабочий стол',
  'nav.account': 'Учётная запись',
  'nav.languages': 'Эта страница на другом языке',
  'error.forbidden.title': 'Эта страница вам не открыта',
  'error.forbidden.text': 'У вашей учётной записи нет такого права. Ничего не изменено.',
  'error.forbidden.try':
    'Если у вас есть другая учётная запись, войдите с ней. Если право вам нужно, обратитесь к руководителю вашего центра или организации.',
  'error.forged.title': 'Эта форма пришла не с этого сайта',
  'error.forged.text': 'Для вашей защиты принимаются только формы с наших собственных страниц. Ничего не изменено.',
  'error.forged.try': 'Откройте страницу здесь и отправьте форму ещё раз.',
};
