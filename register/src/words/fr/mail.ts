/** French: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': 'Ouvrir la page',
  'mail.why': 'Vous recevez ce message parce que l’adresse {email} est utilisée sur {site}.',
  'mail.why-request': 'Vous recevez ce message en raison d’une demande faite sur {site} avec l’adresse {email}.',
  'mail.answer': 'Vous pouvez simplement répondre à ce message : votre réponse sera ajoutée à la demande.',
  'letter.mail-test.subject': 'Message d’essai de {site}',
  'letter.mail-test.text':
    'Ce message a été demandé par les responsables de {site}, pour vérifier que le courrier arrive.\n\nIl est bien arrivé. Le bouton ci-dessous mène au registre.\n\n{link}',
};
