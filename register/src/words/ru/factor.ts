/** Russian: second factors, passkeys, sign-in by a centre’s own directory, credentials of programs. */
import type { factor as english } from '../en/factor.ts';

export const factor: Readonly<Record<keyof typeof english, string>> = {
  'factor.title': 'Второй фактор',
  'factor.lead':
    'Кроме пароля — код, который показывает приложение в телефоне. Тот, кто узнал ваш пароль, с ним одним не войдёт.',
  'factor.required':
    'Вы работаете в сети ISSN, поэтому вашей учётной записи нужен второй фактор. Настройте его сейчас: это займёт две минуты.',
  'factor.on': 'Код запрашивается при каждом входе. Настроено: {date}',
  'factor.set-up-again': 'Настроить другой телефон или приложение',
  'factor.step-app': 'Откройте в телефоне приложение для одноразовых кодов.',
  'factor.step-scan': 'Отсканируйте им этот рисунок или введите ключ, указанный ниже.',
  'factor.picture': 'Ключ в виде рисунка для камеры телефона',
  'factor.key': 'Ключ',
  'factor.step-code': 'Введите код, который приложение показывает сейчас.',
  'factor.code': 'Код',
  'factor.code-help': 'Шесть цифр; новый код — каждые 30 секунд.',
  'factor.confirm': 'Подтвердить',
  'factor.codes.title': 'Запасные коды',
  'factor.codes.text':
    'Распечатайте эти коды или запишите их и храните отдельно от телефона. Если телефон потерян, каждый из них один раз заменит код. Они показываются только сейчас.',
  'factor.codes.left':
    '{count, plural, =0 {Запасных кодов не осталось.} one {Остался # запасной код.} few {Осталось # запасных кода.} many {Осталось # запасных кодов.} other {Осталось # запасного кода.}}',
  'factor.codes.new': 'Создать новые запасные коды',
  'factor.codes.new-text': 'Старые после этого не действуют.',
  'factor.go-on': 'Коды сохранены: продолжить',
  'factor.remove': 'Больше не запрашивать коды',
  'factor.done.removed': 'Коды больше не запрашиваются.',
  'factor.events.title': 'Что произошло недавно',
  'factor.event.totp-added': 'Коды настроены',
  'factor.event.totp-removed': 'Коды отключены',
  'factor.event.codes-made': 'Созданы новые запасные коды',
  'factor.event.recovery-used': 'Использован запасной код',
  'factor.event.passkey-added': 'Добавлен ключ доступа',
  'factor.event.passkey-removed': 'Удалён ключ доступа',
  'factor.event.factors-reset': 'Все факторы сброшены',
  'factor.event.identity-linked': 'Привязан каталог центра',
  'factor.event.token-created': 'Созданы учётные данные программы',
  'factor.event.token-ended': 'Учётные данные программы отозваны',
  'factor.ask.title': 'Ещё один шаг',
  'factor.ask.text': 'Учётная запись требует второй фактор. Введите код, который приложение показывает сейчас.',
  'factor.ask.passkey-text': 'Учётная запись требует второй фактор: ваш ключ доступа.',
  'factor.ask.code': 'Код из приложения или запасной код',
  'factor.go': 'Продолжить',
  'factor.ask.passkey': 'Использовать ключ доступа',
  'factor.ask.lost.title': 'Потеряли телефон или ключ доступа?',
  'factor.ask.lost.text':
    'Введите вместо кода один из запасных кодов. Если их нет, обратитесь к руководителю своего центра или к администратору: убедившись, что это вы, они могут выполнить сброс.',
  'factor.again.title': 'Это всё ещё вы?',
  'factor.again.text':
    'То, что открывает учётную запись, можно менять только вскоре после входа. Подтвердите ещё раз, что это вы.',
  'factor.again.sign-in': 'Войти ещё раз',
  'factor.problem.code-wrong':
    'Код неверный. Посмотрите в приложение ещё раз: код меняется каждые 30 секунд. Если не помогает, проверьте часы телефона.',
  'factor.problem.code-used': 'Этот код уже использован. Дождитесь следующего.',
  'factor.problem.wait':
    'Было несколько неудачных попыток. Подождите {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} и попробуйте снова.',
  'factor.problem.not-set-up': 'Это не настроено.',
  'factor.problem.begin-again': 'Это начато в другом месте или слишком давно. Начните сначала.',
  'factor.problem.password-wrong': 'Это не ваш пароль.',
  'factor.problem.prove-first': 'Сначала подтвердите, что это вы.',
  'factor.problem.last-factor':
    'У тех, кто работает в сети ISSN, остаётся хотя бы один второй фактор. Сначала настройте другой.',
  'factor.problem.passkey-refused': 'Ключ доступа не принят. Попробуйте снова или войдите другим способом.',
  'factor.problem.passkey-known': 'Этот ключ доступа уже зарегистрирован.',
  'factor.problem.passkey-unknown': 'Этот ключ доступа не относится ни к одной учётной записи; возможно, он удалён.',
  'factor.problem.too-many-passkeys': 'У учётной записи не больше двадцати ключей доступа. Сначала удалите один.',
  'factor.problem.name-not-usable': 'Напишите название от 1 до 60 знаков.',
  'factor.problem.not-permitted': 'Вам это не разрешено.',
  'factor.problem.account-unknown': 'Такой учётной записи нет.',
  'factor.problem.reason-missing': 'Напишите, почему и как вы в этом убедились.',
  'letter.factor-added.subject': 'Настроен второй фактор',
  'letter.factor-added.text':
    'Здравствуйте, {name}!\n\nтеперь при каждом входе в Реестр ISSN ваша учётная запись запрашивает код из приложения.\n\n{link}\n\nЕсли это были не вы, сразу смените пароль и сообщите своему центру ISSN.',
  'letter.factor-added.button': 'Посмотреть второй фактор',
  'letter.factor-removed.subject': 'Коды больше не запрашиваются',
  'letter.factor-removed.text':
    'Здравствуйте, {name}!\n\nвторой фактор вашей учётной записи в Реестре ISSN отключён.\n\n{link}\n\nЕсли это были не вы, сразу смените пароль и сообщите своему центру ISSN.',
  'letter.factor-removed.button': 'Посмотреть второй фактор',
  'letter.recovery-used.subject': 'Использован запасной код',
  'letter.recovery-used.text':
    'Здравствуйте, {name}!\n\nв вашу учётную запись в Реестре ISSN вошли с запасным кодом. Осталось кодов: {left, number}\n\n{link}\n\nЕсли это были не вы, сразу смените пароль и сообщите своему центру ISSN.',
  'letter.recovery-used.button': 'Посмотреть второй фактор',
};
