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
};
