/** French: accounts, signing in, organisations and their members. */
import type { account as english } from '../en/account.ts';

export const account: Readonly<Record<keyof typeof english, string>> = {
  'account.title': 'Votre compte',
  'account.sign-in': 'Se connecter',
  'account.sign-out': 'Se déconnecter',
  'account.sign-up': 'Créer un compte',
  'account.email': 'Adresse électronique',
  'account.password': 'Mot de passe',
  'account.new-password': 'Nouveau mot de passe',
  'account.name': 'Nom',
  'account.language': 'Langue des pages et des lettres',
  'account.optional': '(facultatif)',
  'account.leave-empty': 'Laissez ce champ vide',
  'account.to-home': 'Vers la page d’accueil',
  'account.sign-in.title': 'Connexion',
  'account.forgotten': 'J’ai oublié mon mot de passe',
  'account.by-letter': 'Se connecter par lettre',
  'account.by-letter.title': 'Se connecter sans mot de passe',
  'account.by-letter.text':
    'Nous vous envoyons une lettre électronique. Son lien vous connecte une seule fois, dans les 15 minutes.',
  'account.send-letter': 'Envoyez-moi la lettre',
  'account.new-here.title': 'Nouveau ici ?',
  'account.new-here.text': 'Un compte est gratuit ; il suffit d’un nom et d’une adresse électronique.',
  'account.sign-out.text': 'Vous serez déconnecté de ce navigateur. Rien d’autre ne change.',
  'account.signed-out.title': 'Vous êtes déconnecté',
  'account.signed-out.text': 'Personne n’est connecté dans ce navigateur.',
  'account.letter-sent.title': 'Consultez votre messagerie',
  'account.letter-sent.text': 'Nous avons envoyé une lettre à {email}. Ouvrez le lien qu’elle contient pour continuer.',
  'account.letter-sent.nothing':
    'Rien après quelques minutes ? Regardez parmi les indésirables et vérifiez que l’adresse est bien écrite.',
  'account.sign-up.title': 'Créer un compte',
  'account.sign-up.lead': 'Avec un compte, vous demandez des ISSN, suivez vos demandes et tenez vos titres à jour.',
  'account.sign-up.email-help': 'Nous y envoyons une lettre pour vérifier qu’elle est à vous.',
  'account.sign-up.have-one': 'Vous avez déjà un compte ? <a>Connectez-vous</a>.',
  'account.letter.verify.title': 'Est-ce votre adresse ?',
  'account.letter.verify.text': 'Confirmez que {email} est à vous : votre compte sera alors prêt.',
  'account.letter.verify.password-help':
    'Au moins {least, number} caractères ; une phrase convient bien. Sans mot de passe, nous vous envoyons une lettre à chaque connexion.',
  'account.letter.verify.button': 'Oui, c’est mon adresse',
  'account.letter.sign-in.title': 'Connexion',
  'account.letter.sign-in.text': 'Un clic, et vous êtes connecté en tant que {email}.',
  'account.letter.over.title': 'Ce lien ne fonctionne plus',
  'account.letter.over.text':
    'Il a déjà servi, ou son délai est passé. Chaque lien ne sert qu’une fois. Demandez une nouvelle lettre, ou connectez-vous.',
  'account.letter.over.new': 'M’envoyer une nouvelle lettre',
  'account.since': 'Compte ouvert le',
  'account.roles': 'Rôles',
  'account.change.title': 'Modifier et gérer',
  'account.done.details': 'Le nom et la langue sont modifiés.',
  'account.done.password': 'Le mot de passe est modifié. Toutes les autres sessions sont terminées.',
  'account.done.email': 'L’adresse électronique est modifiée.',
  'account.done.email-sent':
    'Nous avons envoyé une lettre à la nouvelle adresse. Elle sera la vôtre ici dès que vous ouvrirez son lien.',
  'account.done.joined': 'Vous avez maintenant ce rôle.',
  'account.done.left': 'Vous avez quitté l’organisation.',
  'admin.title': 'Administration',
  'role.applicant': 'Demandeur',
  'role.member': 'Membre',
  'role.owner': 'Propriétaire',
  'role.subscriber': 'Abonné',
  'role.agency': 'Organisme d’archivage',
  'role.cataloguer': 'Catalogueur',
  'role.reviewer': 'Réviseur',
  'role.head': 'Responsable de centre',
  'role.staff': 'Autorité d’enregistrement',
  'role.administrator': 'Administrateur',
  'role.service': 'Programme',
  'role.system': 'La machine du registre',
  'account.problem.wrong-credentials':
    'L’adresse ou le mot de passe n’est pas bon. Nous ne disons pas si un compte existe pour cette adresse.',
  'account.problem.wait':
    'Plusieurs essais n’ont pas abouti. Attendez {minutes, plural, one {une minute} many {# minutes} other {# minutes}} et réessayez, ou connectez-vous par lettre.',
  'account.problem.email-not-usable':
    'Ce n’est pas une adresse à laquelle une lettre pourrait être envoyée. Elle ressemble à nom@example.org.',
  'account.problem.name-not-usable': 'Écrivez un nom de 100 caractères au plus, sans adresse web ni électronique.',
  'account.problem.language-unknown': 'Choisissez une des langues de la liste.',
  'account.problem.password-short': 'Le mot de passe doit avoir au moins {least, number} caractères.',
  'account.problem.password-long': 'Le mot de passe peut avoir au plus {most, number} caractères.',
  'account.problem.password-common':
    'Ce mot de passe est parmi les premiers que d’autres essaieraient. Prenez-en un autre ; une phrase convient bien.',
  'account.problem.password-address': 'Le mot de passe contient votre adresse électronique. Prenez-en un autre.',
  'account.problem.password-wrong': 'Ce n’est pas votre mot de passe actuel.',
  'account.problem.too-many-letters':
    'Nous avons envoyé plusieurs lettres à cette adresse en une heure. Cherchez dans votre messagerie, ou attendez un peu.',
  'account.problem.link-over': 'Ce lien a déjà servi, ou son délai est passé.',
  'account.problem.account-ended': 'Ce compte a été fermé.',
  'account.problem.guard-refused':
    'Le formulaire n’a pas pu être pris. Ouvrez la page à nouveau et remplissez-le encore une fois.',
  'account.problem.guard-expired':
    'Le formulaire est resté ouvert longtemps, ou a déjà été envoyé. Tout ce que vous avez écrit est encore là : envoyez-le à nouveau.',
  'account.problem.guard-quick':
    'C’était très rapide. Attendez quelques secondes et envoyez à nouveau : cela écarte les programmes.',
  'account.problem.guard-too-many':
    'De nombreux formulaires ont été envoyés depuis votre réseau en une heure. Réessayez plus tard, ou autorisez les scripts pour ce site.',
  'letter.account-sign-up.subject': 'Votre compte au Registre ISSN : est-ce votre adresse ?',
  'letter.account-sign-up.text':
    'Bonjour {name},\n\nquelqu’un, sans doute vous, souhaite un compte avec cette adresse électronique. Cliquez sur le bouton et il sera prêt. Le lien est valable 24 heures.\n\n{link}\n\nSi ce n’était pas vous, ne faites rien : rien ne se passera.',
  'letter.account-sign-up.button': 'Confirmer mon adresse',
  'letter.account-known.subject': 'Vous avez déjà un compte',
  'letter.account-known.text':
    'Bonjour {name},\n\nquelqu’un, sans doute vous, a voulu créer un compte avec cette adresse électronique. Vous en avez déjà un : le bouton vous connecte une seule fois, dans les {minutes, number} minutes.\n\n{link}\n\nSi ce n’était pas vous, ne faites rien : personne n’a appris que vous avez un compte.',
  'letter.account-known.button': 'Se connecter',
  'letter.account-sign-in.subject': 'Connexion au Registre ISSN',
  'letter.account-sign-in.text':
    'Bonjour {name},\n\nce bouton vous connecte une seule fois, dans les {minutes, number} minutes.\n\n{link}\n\nSi vous ne l’avez pas demandé, ne faites rien et ne transmettez pas le lien.',
  'letter.account-sign-in.button': 'Se connecter',
  'letter.account-none.subject': 'Pas encore de compte avec cette adresse',
  'letter.account-none.text':
    'Bonjour,\n\nquelqu’un, sans doute vous, a voulu se connecter au Registre ISSN avec cette adresse électronique. Aucun compte ne lui correspond. Peut-être avez-vous utilisé une autre adresse ; sinon, créez un compte :\n\n{link}\n\nSi ce n’était pas vous, ne faites rien.',
  'letter.account-none.button': 'Créer un compte',
  'letter.account-ended.subject': 'Votre compte a été fermé',
  'letter.account-ended.text':
    'Bonjour {name},\n\nvotre compte au Registre ISSN a été fermé : plus personne ne peut se connecter avec lui. Ce que vous avez fait reste enregistré. Si vous pensez que c’est une erreur, écrivez à votre centre ISSN.',
  'letter.account-new-browser.subject': 'Connexion depuis un nouveau navigateur',
  'letter.account-new-browser.text':
    'Bonjour {name},\n\nquelqu’un s’est connecté à votre compte depuis un navigateur qui n’avait pas encore servi : {browser} sur {system}.\n\nSi c’était vous, tout va bien. Sinon, mettez fin à cette session et changez votre mot de passe :\n\n{link}',
  'letter.account-new-browser.button': 'Voir mes sessions',
};
