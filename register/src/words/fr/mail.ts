/** French: letters: their frame, the outbox and what comes back. */
import type { mail as english } from '../en/mail.ts';

export const mail: Readonly<Record<keyof typeof english, string>> = {
  'mail.open': 'Ouvrir la page',
  'mail.why': 'Vous recevez ce message parce que l’adresse {email} est utilisée sur {site}.',
  'mail.why-request': 'Vous recevez ce message en raison d’une demande faite sur {site} avec l’adresse {email}.',
  'mail.answer': 'Vous pouvez simplement répondre à ce message : votre réponse sera ajoutée à la demande.',
  'mail.to': 'À',
  'mail.from': 'De',
  'mail.when': 'Reçu',
  'mail.attachments': 'Pièces jointes',
  'mail.bytes': '{size, number} octets',
  'mail.as-html': 'Ce message tel qu’un logiciel de messagerie l’affiche',
  'mail.kept.title': 'Messages conservés sur cette machine',
  'mail.kept.lead':
    'Aucun serveur de messagerie n’est configuré : rien n’a été envoyé. Voici ce que les destinataires auraient reçu, du plus récent au plus ancien. Cette page n’est visible que sur cette machine.',
  'mail.kept.none': 'Il n’y a encore aucun message.',
  'mail.outbox.title': 'Messages',
  'mail.outbox.lead':
    'Tous les messages rédigés par le Registre, du plus récent au plus ancien, et ce qu’ils sont devenus.',
  'mail.outbox.all': 'Tous',
  'mail.outbox.none': 'Il n’y en a aucun.',
  'mail.outbox.older': 'Plus anciens',
  'mail.outbox.next':
    '{attempts, plural, one {Une tentative} many {# de tentatives} other {# tentatives}} ; prochaine le {time}.',
  'mail.outbox.one': 'Message {id}',
  'mail.outbox.letter': 'Nature',
  'mail.outbox.state': 'État',
  'mail.outbox.written': 'Rédigé',
  'mail.outbox.sent': 'Accepté par l’autre serveur',
  'mail.outbox.attempts': 'Tentatives',
  'mail.outbox.due': 'Prochaine tentative',
  'mail.outbox.answer': 'Réponse de l’autre serveur',
  'mail.outbox.again': 'Envoyer de nouveau',
  'mail.outbox.again-done': 'Le message repart maintenant.',
  'mail.state.waiting': 'En attente',
  'mail.state.sent': 'Envoyé',
  'mail.state.refused': 'Refusé',
  'mail.state.given-up': 'Abandonné',
  'mail.state.bounced': 'Revenu',
  'mail.incoming.title': 'Messages reçus',
  'mail.incoming.message': 'ajouté à sa demande',
  'mail.incoming.bounce': 'retour d’un message non remis',
  'mail.incoming.delayed': 'avis de retard',
  'mail.incoming.automatic': 'ignoré : écrit par un programme',
  'mail.incoming.own': 'ignoré : vient de nous',
  'mail.incoming.unknown-address': 'ignoré : adresse inconnue',
  'mail.incoming.of-centre': 'ignoré : les centres écrivent dans leur espace',
  'mail.incoming.not-taken': 'non ajouté ; son auteur a été prévenu',
  'mail.incoming.unreadable': 'illisible',
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
