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
  'letter.mail-not-taken.subject': 'Votre réponse sur la demande {reference} n’a pas été ajoutée',
  'letter.mail-not-taken.text':
    'Vous avez répondu à un message sur la demande {reference}. Votre texte n’a pas pu y être ajouté : il est vide ou trop long, ou la demande ne reçoit plus de messages.\n\nVeuillez l’écrire sur la page de la demande.\n\n{link}',
  'letter.mail-of-centre.subject': 'Veuillez répondre depuis l’espace du centre : demande {reference}',
  'letter.mail-of-centre.text':
    'Vous avez répondu à un message sur la demande {reference}. Votre réponse n’a pas été ajoutée : ce que dit un centre s’écrit dans son espace, après connexion, afin que personne d’autre ne puisse écrire en son nom.\n\n{link}',
  'letter.mail-files-left.subject': 'Certains fichiers de la demande {reference} n’ont pas été acceptés',
  'letter.mail-files-left.text':
    'Votre message sur la demande {reference} y a été ajouté. Ces fichiers ne l’ont pas été : {files}. Leur type n’est pas accepté, ou ils sont trop volumineux ou trop nombreux.\n\nLes fichiers PDF, les images et le texte brut sont acceptés, cinq par message. Vous pouvez aussi les ajouter sur la page de la demande.\n\n{link}',
};
