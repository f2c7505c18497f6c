/** Russian: accounts, signing in, organisations and their members. */
import type { account as english } from '../en/account.ts';

export const account: Readonly<Record<keyof typeof english, string>> = {
  'account.title': 'Ваша учётная запись',
  'account.sign-in': 'Войти',
  'account.sign-out': 'Выйти',
  'account.sign-up': 'Создать учётную запись',
  'account.email': 'Адрес электронной почты',
  'account.password': 'Пароль',
  'account.new-password': 'Новый пароль',
  'account.name': 'Имя',
  'account.language': 'Язык страниц и писем',
  'account.optional': '(необязательно)',
  'account.leave-empty': 'Оставьте это поле пустым',
  'account.to-home': 'На главную страницу',
  'account.sign-in.title': 'Вход',
  'account.forgotten': 'Забыли пароль?',
  'account.by-letter': 'Войти по письму',
  'account.by-letter.title': 'Вход без пароля',
  'account.by-letter.text': 'Мы пришлём вам письмо. Ссылка в нём позволит войти один раз в течение 15 минут.',
  'account.send-letter': 'Прислать письмо',
  'account.new-here.title': 'Впервые здесь?',
  'account.new-here.text': 'Учётная запись бесплатна: нужны только имя и адрес электронной почты.',
  'account.sign-out.text': 'Вы выйдете из учётной записи в этом браузере. Больше ничего не изменится.',
  'account.signed-out.title': 'Вы вышли',
  'account.signed-out.text': 'В этом браузере никто не вошёл.',
  'account.letter-sent.title': 'Проверьте почту',
  'account.letter-sent.text': 'Мы отправили письмо на {email}. Чтобы продолжить, откройте ссылку в нём.',
  'account.letter-sent.nothing':
    'Через несколько минут ничего нет? Посмотрите в спаме и проверьте, верно ли написан адрес.',
  'account.sign-up.title': 'Новая учётная запись',
  'account.sign-up.lead':
    'С учётной записью вы запрашиваете ISSN, следите за своими запросами и обновляете сведения о заглавиях.',
  'account.sign-up.email-help': 'Мы отправим туда письмо, чтобы убедиться, что адрес ваш.',
  'account.sign-up.have-one': 'Уже есть учётная запись? <a>Войдите</a>.',
  'account.letter.verify.title': 'Это ваш адрес?',
  'account.letter.verify.text': 'Подтвердите, что {email} — ваш адрес, и учётная запись будет готова.',
  'account.letter.verify.password-help':
    'Не меньше {least, number} знаков; хорошо подойдёт целая фраза. Без пароля мы будем присылать письмо при каждом входе.',
  'account.letter.verify.button': 'Да, это мой адрес',
  'account.letter.sign-in.title': 'Вход',
  'account.letter.sign-in.text': 'Одно нажатие — и вы вошли как {email}.',
  'account.letter.over.title': 'Эта ссылка больше не действует',
  'account.letter.over.text':
    'Она уже использована, или её срок истёк. Каждая ссылка действует один раз. Попросите новое письмо или войдите.',
  'account.letter.over.new': 'Прислать новое письмо',
  'account.since': 'Учётная запись с',
  'account.roles': 'Роли',
  'account.change.title': 'Изменить и настроить',
  'account.done.details': 'Имя и язык изменены.',
  'account.done.password': 'Пароль изменён. Все остальные сеансы завершены.',
  'account.done.email': 'Адрес электронной почты изменён.',
  'account.done.email-sent':
    'Мы отправили письмо на новый адрес. Он станет вашим, как только вы откроете ссылку в нём.',
  'account.done.joined': 'Теперь у вас есть эта роль.',
  'account.done.left': 'Вы вышли из организации.',
  'admin.title': 'Администрирование',
  'role.applicant': 'Заявитель',
  'role.member': 'Участник',
  'role.owner': 'Владелец',
  'role.subscriber': 'Подписчик',
  'role.agency': 'Архивное учреждение',
  'role.cataloguer': 'Каталогизатор',
  'role.reviewer': 'Рецензент',
  'role.head': 'Руководитель центра',
  'role.staff': 'Сотрудник регистрирующего органа',
  'role.administrator': 'Администратор',
  'role.service': 'Программа',
  'role.system': 'Машина самого регистра',
  'account.problem.wrong-credentials':
    'Адрес или пароль неверен. Есть ли учётная запись с таким адресом, мы не сообщаем.',
  'account.problem.wait':
    'Было несколько неудачных попыток. Подождите {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} и попробуйте снова или войдите по письму.',
  'account.problem.email-not-usable': 'На такой адрес письмо не отправить. Он выглядит так: name@example.org.',
  'account.problem.name-not-usable': 'Напишите имя не длиннее 100 знаков, без веб-адресов и адресов почты.',
  'account.problem.language-unknown': 'Выберите язык из списка.',
  'account.problem.password-short': 'В пароле должно быть не меньше {least, number} знаков.',
  'account.problem.password-long': 'В пароле может быть не больше {most, number} знаков.',
  'account.problem.password-common':
    'Этот пароль попробуют одним из первых. Возьмите другой; хорошо подойдёт целая фраза.',
  'account.problem.password-address': 'Пароль содержит ваш адрес почты. Возьмите другой.',
  'account.problem.password-wrong': 'Это не ваш нынешний пароль.',
  'account.problem.too-many-letters':
    'За час мы отправили на этот адрес несколько писем. Посмотрите почту или немного подождите.',
  'account.problem.link-over': 'Эта ссылка уже использована, или её срок истёк.',
  'account.problem.account-ended': 'Эта учётная запись закрыта.',
  'account.problem.guard-refused': 'Форму не удалось принять. Откройте страницу снова и заполните её ещё раз.',
  'account.problem.guard-expired':
    'Форма была открыта слишком долго или уже отправлена. Всё, что вы написали, на месте: отправьте ещё раз.',
  'account.problem.guard-quick':
    'Слишком быстро. Подождите несколько секунд и отправьте снова: это защита от программ.',
  'account.problem.guard-too-many':
    'За час из вашей сети отправлено много форм. Попробуйте позже или разрешите скрипты на этом сайте.',
  'letter.account-sign-up.subject': 'Ваша учётная запись в Регистре ISSN: это ваш адрес?',
  'letter.account-sign-up.text':
    'Здравствуйте, {name}!\n\nКто-то, вероятно вы, хочет создать учётную запись с этим адресом. Нажмите кнопку, и она готова. Ссылка действует 24 часа.\n\n{link}\n\nЕсли это были не вы, ничего не делайте: ничего и не произойдёт.',
  'letter.account-sign-up.button': 'Подтвердить адрес',
  'letter.account-known.subject': 'У вас уже есть учётная запись',
  'letter.account-known.text':
    'Здравствуйте, {name}!\n\nКто-то, вероятно вы, хотел создать учётную запись с этим адресом. У вас она уже есть: кнопка позволит войти один раз в течение {minutes, number} минут.\n\n{link}\n\nЕсли это были не вы, ничего не делайте: никто не узнал, что у вас есть учётная запись.',
  'letter.account-known.button': 'Войти',
  'letter.account-sign-in.subject': 'Вход в Регистр ISSN',
  'letter.account-sign-in.text':
    'Здравствуйте, {name}!\n\nЭта кнопка позволит войти один раз в течение {minutes, number} минут.\n\n{link}\n\nЕсли вы об этом не просили, ничего не делайте и никому не передавайте ссылку.',
  'letter.account-sign-in.button': 'Войти',
  'letter.account-none.subject': 'С этим адресом ещё нет учётной записи',
  'letter.account-none.text':
    'Здравствуйте!\n\nКто-то, вероятно вы, хотел войти в Регистр ISSN с этим адресом. Учётной записи с ним нет. Возможно, у вас другой адрес; или создайте учётную запись:\n\n{link}\n\nЕсли это были не вы, ничего не делайте.',
  'letter.account-none.button': 'Создать учётную запись',
  'letter.account-ended.subject': 'Ваша учётная запись закрыта',
  'letter.account-ended.text':
    'Здравствуйте, {name}!\n\nВаша учётная запись в Регистре ISSN закрыта: войти с ней больше нельзя. То, что вы сделали, сохраняется. Если вы считаете это ошибкой, напишите в свой центр ISSN.',
  'letter.account-new-browser.subject': 'Вход из нового браузера',
  'letter.account-new-browser.text':
    'Здравствуйте, {name}!\n\nКто-то вошёл в вашу учётную запись из браузера, который раньше для этого не использовался: {browser}, {system}.\n\nЕсли это были вы, всё в порядке. Если нет, завершите этот сеанс и смените пароль:\n\n{link}',
  'letter.account-new-browser.button': 'Мои сеансы',
};
