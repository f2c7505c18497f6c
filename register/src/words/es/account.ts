/** Spanish: accounts, signing in, organisations and their members. */
import type { account as english } from '../en/account.ts';

export const account: Readonly<Record<keyof typeof english, string>> = {
  'account.title': 'Su cuenta',
  'account.sign-in': 'Iniciar sesión',
  'account.sign-out': 'Cerrar sesión',
  'account.sign-up': 'Crear una cuenta',
  'account.email': 'Correo electrónico',
  'account.password': 'Contraseña',
  'account.new-password': 'Contraseña nueva',
  'account.name': 'Nombre',
  'account.language': 'Idioma de las páginas y de los mensajes',
  'account.optional': '(opcional)',
  'account.leave-empty': 'Deje este campo vacío',
  'account.to-home': 'Ir a la página de inicio',
  'account.sign-in.title': 'Iniciar sesión',
  'account.forgotten': 'He olvidado mi contraseña',
  'account.by-letter': 'Entrar con un mensaje',
  'account.by-letter.title': 'Entrar sin contraseña',
  'account.by-letter.text':
    'Le enviamos un mensaje. Su enlace le permite entrar una sola vez, en los 15 minutos siguientes.',
  'account.send-letter': 'Envíenme el mensaje',
  'account.new-here.title': '¿Es su primera vez?',
  'account.new-here.text': 'Una cuenta es gratuita; bastan un nombre y un correo electrónico.',
  'account.sign-out.text': 'Se cerrará su sesión en este navegador. Nada más cambia.',
  'account.signed-out.title': 'Su sesión está cerrada',
  'account.signed-out.text': 'No hay ninguna sesión abierta en este navegador.',
  'account.letter-sent.title': 'Mire su correo',
  'account.letter-sent.text': 'Hemos enviado un mensaje a {email}. Abra el enlace que contiene para continuar.',
  'account.letter-sent.nothing':
    '¿No llega nada tras unos minutos? Mire en el correo no deseado y compruebe que la dirección esté bien escrita.',
  'account.sign-up.title': 'Crear una cuenta',
  'account.sign-up.lead': 'Con una cuenta puede solicitar ISSN, seguir sus solicitudes y mantener sus títulos al día.',
  'account.sign-up.email-help': 'Le enviaremos un mensaje para comprobar que es suya.',
  'account.sign-up.have-one': '¿Ya tiene una cuenta? <a>Inicie sesión</a>.',
  'account.letter.verify.title': '¿Es esta su dirección?',
  'account.letter.verify.text': 'Confirme que {email} es suya: entonces su cuenta estará lista.',
  'account.letter.verify.password-help':
    'Al menos {least, number} caracteres; una frase sirve muy bien. Sin contraseña, le enviaremos un mensaje cada vez que entre.',
  'account.letter.verify.button': 'Sí, es mi dirección',
  'account.letter.sign-in.title': 'Iniciar sesión',
  'account.letter.sign-in.text': 'Un clic y entrará como {email}.',
  'account.letter.over.title': 'Este enlace ya no funciona',
  'account.letter.over.text':
    'Ya se ha usado, o ha pasado su plazo. Cada enlace sirve una sola vez. Pida un mensaje nuevo o inicie sesión.',
  'account.letter.over.new': 'Enviarme un mensaje nuevo',
  'account.since': 'Cuenta desde',
  'account.roles': 'Funciones',
  'account.change.title': 'Cambiar y gestionar',
  'account.done.details': 'El nombre y el idioma han cambiado.',
  'account.done.password': 'La contraseña ha cambiado. Todas las demás sesiones se han cerrado.',
  'account.done.email': 'El correo electrónico ha cambiado.',
  'account.done.email-sent':
    'Hemos enviado un mensaje a la dirección nueva. Será la suya aquí en cuanto abra su enlace.',
  'account.done.joined': 'Ya tiene esa función.',
  'account.done.left': 'Ha dejado la organización.',
  'admin.title': 'Administración',
  'role.applicant': 'Solicitante',
  'role.member': 'Miembro',
  'role.owner': 'Propietario',
  'role.subscriber': 'Suscriptor',
  'role.agency': 'Entidad de archivo',
  'role.cataloguer': 'Catalogador',
  'role.reviewer': 'Revisor',
  'role.head': 'Responsable de centro',
  'role.staff': 'Autoridad de registro',
  'role.administrator': 'Administrador',
  'role.service': 'Programa',
  'role.system': 'La propia máquina del registro',
  'account.problem.wrong-credentials':
    'La dirección o la contraseña no son correctas. No decimos si existe una cuenta con esa dirección.',
  'account.problem.wait':
    'Ha habido varios intentos sin éxito. Espere {minutes, plural, one {un minuto} many {# minutos} other {# minutos}} e inténtelo de nuevo, o entre con un mensaje.',
  'account.problem.email-not-usable':
    'No es una dirección a la que se pueda enviar un mensaje. Tiene la forma nombre@example.org.',
  'account.problem.name-not-usable':
    'Escriba un nombre de 100 caracteres como máximo, sin direcciones web ni de correo.',
  'account.problem.language-unknown': 'Elija uno de los idiomas de la lista.',
  'account.problem.password-short': 'La contraseña debe tener al menos {least, number} caracteres.',
  'account.problem.password-long': 'La contraseña puede tener como máximo {most, number} caracteres.',
  'account.problem.password-common':
    'Esta contraseña es de las primeras que otros probarían. Elija otra; una frase sirve muy bien.',
  'account.problem.password-address': 'La contraseña contiene su correo electrónico. Elija otra.',
  'account.problem.password-wrong': 'No es su contraseña actual.',
  'account.problem.too-many-letters':
    'Hemos enviado varios mensajes a esta dirección en la última hora. Mire su correo o espere un poco.',
  'account.problem.link-over': 'Este enlace ya se ha usado, o ha pasado su plazo.',
  'account.problem.account-ended': 'Esta cuenta se ha cerrado.',
  'account.problem.guard-refused': 'No se pudo aceptar el formulario. Abra la página de nuevo y rellénelo otra vez.',
  'account.problem.guard-expired':
    'El formulario estuvo mucho tiempo abierto o ya se envió. Todo lo que escribió sigue aquí: envíelo de nuevo.',
  'account.problem.guard-quick':
    'Ha sido muy rápido. Espere unos segundos y envíelo de nuevo: así se evitan los programas.',
  'account.problem.guard-too-many':
    'Se han enviado muchos formularios desde su red en la última hora. Inténtelo más tarde o permita los scripts en este sitio.',
  'letter.account-sign-up.subject': 'Su cuenta en el Registro ISSN: ¿es esta su dirección?',
  'letter.account-sign-up.text':
    'Hola, {name}:\n\nAlguien, probablemente usted, quiere una cuenta con este correo electrónico. Pulse el botón y estará lista. El enlace es válido durante 24 horas.\n\n{link}\n\nSi no ha sido usted, no haga nada: no ocurrirá nada.',
  'letter.account-sign-up.button': 'Confirmar mi dirección',
  'letter.account-known.subject': 'Ya tiene una cuenta',
  'letter.account-known.text':
    'Hola, {name}:\n\nAlguien, probablemente usted, quiso crear una cuenta con este correo electrónico. Ya tiene una: el botón le permite entrar una sola vez, en los próximos {minutes, number} minutos.\n\n{link}\n\nSi no ha sido usted, no haga nada: nadie ha sabido que tiene una cuenta.',
  'letter.account-known.button': 'Iniciar sesión',
  'letter.account-sign-in.subject': 'Entrar en el Registro ISSN',
  'letter.account-sign-in.text':
    'Hola, {name}:\n\nEste botón le permite entrar una sola vez, en los próximos {minutes, number} minutos.\n\n{link}\n\nSi no lo ha pedido, no haga nada y no comparta el enlace.',
  'letter.account-sign-in.button': 'Iniciar sesión',
  'letter.account-none.subject': 'Aún no hay cuenta con esta dirección',
  'letter.account-none.text':
    'Hola:\n\nAlguien, probablemente usted, quiso entrar en el Registro ISSN con este correo electrónico. No hay ninguna cuenta con él. Quizá usó otra dirección; si no, cree una cuenta:\n\n{link}\n\nSi no ha sido usted, no haga nada.',
  'letter.account-none.button': 'Crear una cuenta',
  'letter.account-ended.subject': 'Su cuenta se ha cerrado',
  'letter.account-ended.text':
    'Hola, {name}:\n\nSu cuenta en el Registro ISSN se ha cerrado: ya nadie puede entrar con ella. Lo que hizo queda registrado. Si cree que es un error, escriba a su centro ISSN.',
  'letter.account-new-browser.subject': 'Inicio de sesión desde un navegador nuevo',
  'letter.account-new-browser.text':
    'Hola, {name}:\n\nAlguien ha entrado en su cuenta desde un navegador que no se había usado antes: {browser} en {system}.\n\nSi ha sido usted, todo está bien. Si no, cierre esa sesión y cambie su contraseña:\n\n{link}',
  'letter.account-new-browser.button': 'Ver mis sesiones',
};
