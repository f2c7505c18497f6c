/** Spanish: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': 'Abrir la página',
  'mail.why': 'Recibe este mensaje porque la dirección {email} se usa en {site}.',
  'mail.why-request': 'Recibe este mensaje por una solicitud presentada en {site} con la dirección {email}.',
  'mail.answer': 'Puede responder directamente a este mensaje: lo que escriba se añadirá a la solicitud.',
  'letter.mail-test.subject': 'Mensaje de prueba de {site}',
  'letter.mail-test.text':
    'Quienes gestionan {site} pidieron este mensaje para comprobar que el correo llega.\n\nHa llegado. El botón siguiente lleva al registro.\n\n{link}',
  'letter.mail-not-taken.subject': 'Su respuesta sobre la solicitud {reference} no se añadió',
  'letter.mail-not-taken.text':
    'Respondió a un mensaje sobre la solicitud {reference}. Lo que escribió no pudo añadirse: está vacío o es demasiado largo, o la solicitud ya no admite mensajes.\n\nEscríbalo en la página de la solicitud.\n\n{link}',
  'letter.mail-of-centre.subject': 'Responda desde el área del centro: solicitud {reference}',
  'letter.mail-of-centre.text':
    'Respondió a un mensaje sobre la solicitud {reference}. No se añadió: lo que dice un centro se escribe en su área, tras iniciar sesión, para que nadie más pueda escribir en su nombre.\n\n{link}',
  'letter.mail-files-left.subject': 'Algunos archivos de la solicitud {reference} no se aceptaron',
  'letter.mail-files-left.text':
    'Lo que escribió sobre la solicitud {reference} se añadió. Estos archivos no: {files}. Son de un tipo que no se acepta, demasiado grandes o demasiados.\n\nSe aceptan archivos PDF, imágenes y texto sin formato, cinco por mensaje. También puede añadirlos en la página de la solicitud.\n\n{link}',
};
