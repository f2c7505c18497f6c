/** Spanish: second factors, passkeys, sign-in by a centre’s own directory, credentials of programs. */
import type { factor as english } from '../en/factor.ts';

export const factor: Readonly<Record<keyof typeof english, string>> = {
  'factor.title': 'Segundo factor',
  'factor.lead':
    'Además de la contraseña, un código que muestra una aplicación de su teléfono. Quien conozca su contraseña no podrá entrar solo con ella.',
  'factor.required':
    'Usted trabaja para la red ISSN, por lo que su cuenta necesita un segundo factor. Configúrelo ahora; son dos minutos.',
  'factor.on': 'Se pide un código en cada inicio de sesión. Configurado: {date}',
  'factor.set-up-again': 'Configurar otro teléfono u otra aplicación',
  'factor.step-app': 'Abra en su teléfono una aplicación de códigos de un solo uso.',
  'factor.step-scan': 'Escanee esta imagen con ella, o escriba la clave de abajo.',
  'factor.picture': 'La clave como imagen, para la cámara de su teléfono',
  'factor.key': 'Clave',
  'factor.step-code': 'Escriba el código que la aplicación muestra ahora.',
  'factor.code': 'Código',
  'factor.code-help': 'Seis dígitos; hay un código nuevo cada 30 segundos.',
  'factor.confirm': 'Confirmar',
  'factor.codes.title': 'Códigos de recuperación',
  'factor.codes.text':
    'Imprima estos códigos o anótelos, y guárdelos lejos de su teléfono. Si lo pierde, cada uno sustituye a un código una sola vez. Solo se muestran ahora.',
  'factor.codes.left':
    '{count, plural, =0 {No queda ningún código de recuperación.} one {Queda un código de recuperación.} other {Quedan # códigos de recuperación.}}',
  'factor.codes.new': 'Crear nuevos códigos de recuperación',
  'factor.codes.new-text': 'Los anteriores dejan de servir desde ese momento.',
  'factor.go-on': 'Los he guardado: continuar',
  'factor.remove': 'Dejar de pedir códigos',
  'factor.done.removed': 'Ya no se piden códigos.',
  'factor.events.title': 'Lo que ha ocurrido últimamente',
  'factor.event.totp-added': 'Se configuraron los códigos',
  'factor.event.totp-removed': 'Se desactivaron los códigos',
  'factor.event.codes-made': 'Se crearon nuevos códigos de recuperación',
  'factor.event.recovery-used': 'Se usó un código de recuperación',
  'factor.event.passkey-added': 'Se añadió una llave de acceso',
  'factor.event.passkey-removed': 'Se eliminó una llave de acceso',
  'factor.event.factors-reset': 'Se restablecieron todos los factores',
  'factor.event.identity-linked': 'Se vinculó el directorio del centro',
  'factor.event.token-created': 'Se crearon credenciales de un programa',
  'factor.event.token-ended': 'Se revocaron credenciales de un programa',
  'factor.ask.title': 'Un paso más',
  'factor.ask.text': 'Su cuenta pide un segundo factor. Escriba el código que su aplicación muestra ahora.',
  'factor.ask.passkey-text': 'Su cuenta pide un segundo factor: su llave de acceso.',
  'factor.ask.code': 'Código de la aplicación o código de recuperación',
  'factor.go': 'Continuar',
  'factor.ask.passkey': 'Usar una llave de acceso',
  'factor.ask.lost.title': '¿Ha perdido el teléfono o la llave de acceso?',
  'factor.ask.lost.text':
    'Escriba uno de sus códigos de recuperación en lugar del código. Si no tiene ninguno, diríjase a quien dirige su centro o a administración: pueden restablecerlo tras comprobar que es usted.',
  'factor.again.title': '¿Sigue siendo usted?',
  'factor.again.text':
    'Lo que abre su cuenta solo se cambia poco después de iniciar sesión. Demuestre una vez más quién es.',
  'factor.again.sign-in': 'Iniciar sesión de nuevo',
  'factor.problem.code-wrong':
    'Este código no es correcto. Mire de nuevo la aplicación: cambia cada 30 segundos. Si continúa, compruebe la hora de su teléfono.',
  'factor.problem.code-used': 'Este código ya se usó. Espere al siguiente.',
  'factor.problem.wait':
    'Ha habido varios intentos fallidos. Espere {minutes, plural, one {un minuto} other {# minutos}} y vuelva a probar.',
  'factor.problem.not-set-up': 'No está configurado.',
  'factor.problem.begin-again': 'Se empezó en otro lugar o hace demasiado tiempo. Empiece de nuevo.',
  'factor.problem.password-wrong': 'No es su contraseña.',
  'factor.problem.prove-first': 'Demuestre primero quién es.',
  'factor.problem.last-factor':
    'Quien trabaja para la red ISSN conserva al menos un segundo factor. Configure antes otro.',
  'factor.problem.passkey-refused':
    'No se ha podido aceptar la llave de acceso. Pruebe de nuevo o inicie sesión de otro modo.',
  'factor.problem.passkey-known': 'Esta llave de acceso ya está registrada.',
  'factor.problem.passkey-unknown': 'Esta llave de acceso no pertenece a ninguna cuenta; puede que se haya eliminado.',
  'factor.problem.too-many-passkeys': 'Una cuenta tiene como máximo veinte llaves de acceso. Elimine antes una.',
  'factor.problem.name-not-usable': 'Escriba un nombre de 1 a 60 caracteres.',
  'factor.problem.not-permitted': 'Usted no puede hacer esto.',
  'factor.problem.account-unknown': 'No existe esa cuenta.',
  'factor.problem.reason-missing': 'Escriba por qué y cómo se ha asegurado.',
  'passkey.title': 'Llaves de acceso',
  'passkey.lead':
    'Una llave de acceso inicia sesión con huella, rostro o el código de su dispositivo, sin contraseña. Vale por los dos pasos.',
  'passkey.none': 'Todavía no tiene ninguna llave de acceso.',
  'passkey.name': 'Nombre',
  'passkey.name-help': 'Para reconocerla, por ejemplo «Portátil».',
  'passkey.made': 'Creada: {date}',
  'passkey.used': 'Último uso: {date}',
  'passkey.unused': 'Sin usar todavía',
  'passkey.add': 'Crear una llave de acceso',
  'passkey.rename': 'Cambiar el nombre',
  'passkey.remove': 'Eliminar',
  'passkey.no-script': 'Las llaves de acceso necesitan scripts, y su navegador no los ejecuta aquí.',
  'passkey.no-browser':
    'Este navegador no conoce las llaves de acceso. Use otro navegador u otra forma de iniciar sesión.',
  'passkey.stopped':
    'No ha ocurrido nada: se interrumpió, tardó demasiado o este dispositivo no tiene llave de acceso. Pruebe de nuevo.',
  'passkey.sign-in': 'Iniciar sesión con una llave de acceso',
  'passkey.sign-in.text': 'Su dispositivo le pide la huella, el rostro o su código. No hay que escribir nada.',
  'passkey.done.added': 'La llave de acceso está registrada.',
  'passkey.done.renamed': 'El nombre se ha cambiado.',
  'passkey.done.removed': 'La llave de acceso se ha eliminado. Elimínela también de su dispositivo.',
  'letter.factor-added.subject': 'Se ha configurado un segundo factor',
  'letter.factor-added.text':
    'Buenos días, {name}:\n\na partir de ahora, su cuenta en el Registro del ISSN pide un código de su aplicación en cada inicio de sesión.\n\n{link}\n\nSi no ha sido usted, cambie la contraseña de inmediato y avise a su centro ISSN.',
  'letter.factor-added.button': 'Ver mi segundo factor',
  'letter.factor-removed.subject': 'Ya no se piden códigos',
  'letter.factor-removed.text':
    'Buenos días, {name}:\n\nse ha desactivado el segundo factor de su cuenta en el Registro del ISSN.\n\n{link}\n\nSi no ha sido usted, cambie la contraseña de inmediato y avise a su centro ISSN.',
  'letter.factor-removed.button': 'Ver mi segundo factor',
  'letter.recovery-used.subject': 'Se ha usado un código de recuperación',
  'letter.recovery-used.text':
    'Buenos días, {name}:\n\nalguien ha iniciado sesión en su cuenta del Registro del ISSN con un código de recuperación. Códigos restantes: {left, number}\n\n{link}\n\nSi no ha sido usted, cambie la contraseña de inmediato y avise a su centro ISSN.',
  'letter.recovery-used.button': 'Ver mi segundo factor',
  'letter.passkey-added.subject': 'Se ha añadido una llave de acceso',
  'letter.passkey-added.text':
    'Buenos días, {name}:\n\nse ha añadido una llave de acceso a su cuenta en el Registro del ISSN: «{passkey}».\n\n{link}\n\nSi no ha sido usted, cambie la contraseña de inmediato y avise a su centro ISSN.',
  'letter.passkey-added.button': 'Ver mis llaves de acceso',
};
