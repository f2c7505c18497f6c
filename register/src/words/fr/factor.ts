/** French: second factors, passkeys, sign-in by a centre’s own directory, credentials of programs. */
import type { factor as english } from '../en/factor.ts';

export const factor: Readonly<Record<keyof typeof english, string>> = {
  'factor.title': 'Second facteur',
  'factor.lead':
    'En plus du mot de passe, un code affiché par une application de votre téléphone. Qui apprend votre mot de passe ne peut pas entrer avec lui seul.',
  'factor.required':
    'Vous travaillez pour le réseau ISSN : votre compte exige un second facteur. Configurez-le maintenant ; cela prend deux minutes.',
  'factor.on': 'Un code est demandé à chaque connexion. Configuré le : {date}',
  'factor.set-up-again': 'Configurer un autre téléphone ou une autre application',
  'factor.step-app': 'Ouvrez sur votre téléphone une application de codes à usage unique.',
  'factor.step-scan': 'Scannez cette image avec l’application, ou tapez la clé ci-dessous.',
  'factor.picture': 'La clé sous forme d’image, pour l’appareil photo de votre téléphone',
  'factor.key': 'Clé',
  'factor.step-code': 'Tapez le code que l’application affiche maintenant.',
  'factor.code': 'Code',
  'factor.code-help': 'Six chiffres ; un nouveau code toutes les 30 secondes.',
  'factor.confirm': 'Confirmer',
  'factor.codes.title': 'Codes de secours',
  'factor.codes.text':
    'Imprimez ces codes ou notez-les, et gardez-les ailleurs que dans votre téléphone. S’il est perdu, chacun remplace un code une seule fois. Ils ne s’affichent que maintenant.',
  'factor.codes.left':
    '{count, plural, =0 {Il ne reste aucun code de secours.} one {Il reste un code de secours.} other {Il reste # codes de secours.}}',
  'factor.codes.new': 'Créer de nouveaux codes de secours',
  'factor.codes.new-text': 'Les anciens n’ouvrent plus rien dès lors.',
  'factor.go-on': 'Je les ai conservés : continuer',
  'factor.remove': 'Ne plus demander de codes',
  'factor.done.removed': 'Les codes ne sont plus demandés.',
  'factor.events.title': 'Ce qui s’est passé récemment',
  'factor.event.totp-added': 'Les codes ont été configurés',
  'factor.event.totp-removed': 'Les codes ont été désactivés',
  'factor.event.codes-made': 'De nouveaux codes de secours ont été créés',
  'factor.event.recovery-used': 'Un code de secours a été utilisé',
  'factor.event.passkey-added': 'Une clé d’accès a été ajoutée',
  'factor.event.passkey-removed': 'Une clé d’accès a été retirée',
  'factor.event.factors-reset': 'Tous les facteurs ont été réinitialisés',
  'factor.event.identity-linked': 'L’annuaire du centre a été relié',
  'factor.event.token-created': 'Des identifiants de programme ont été créés',
  'factor.event.token-ended': 'Des identifiants de programme ont été révoqués',
  'factor.ask.title': 'Encore une étape',
  'factor.ask.text': 'Votre compte demande un second facteur. Tapez le code que votre application affiche maintenant.',
  'factor.ask.passkey-text': 'Votre compte demande un second facteur : votre clé d’accès.',
  'factor.ask.code': 'Code de l’application ou code de secours',
  'factor.go': 'Continuer',
  'factor.ask.passkey': 'Utiliser une clé d’accès',
  'factor.ask.lost.title': 'Téléphone ou clé d’accès perdus ?',
  'factor.ask.lost.text':
    'Tapez un de vos codes de secours à la place du code. Si vous n’en avez pas, adressez-vous au responsable de votre centre ou à un administrateur : ils peuvent réinitialiser l’accès après s’être assurés qu’il s’agit bien de vous.',
  'factor.again.title': 'Est-ce toujours vous ?',
  'factor.again.text':
    'Ce qui ouvre votre compte ne se modifie que peu après la connexion. Veuillez prouver encore une fois votre identité.',
  'factor.again.sign-in': 'Se connecter de nouveau',
  'factor.problem.code-wrong':
    'Ce code n’est pas correct. Regardez de nouveau l’application : le code change toutes les 30 secondes. Si cela persiste, vérifiez l’heure de votre téléphone.',
  'factor.problem.code-used': 'Ce code a déjà été utilisé. Attendez le suivant.',
  'factor.problem.wait':
    'Plusieurs essais ont échoué. Attendez {minutes, plural, one {une minute} other {# minutes}} et réessayez.',
  'factor.problem.not-set-up': 'Ce n’est pas configuré.',
  'factor.problem.begin-again': 'C’est commencé ailleurs ou depuis trop longtemps. Veuillez recommencer.',
  'factor.problem.password-wrong': 'Ce n’est pas votre mot de passe.',
  'factor.problem.prove-first': 'Veuillez d’abord prouver votre identité.',
  'factor.problem.last-factor':
    'Qui travaille pour le réseau ISSN garde au moins un second facteur. Configurez-en d’abord un autre.',
  'factor.problem.passkey-refused': 'La clé d’accès n’a pas pu être acceptée. Réessayez ou connectez-vous autrement.',
  'factor.problem.passkey-known': 'Cette clé d’accès est déjà enregistrée.',
  'factor.problem.passkey-unknown': 'Cette clé d’accès n’appartient à aucun compte ici ; elle a peut-être été retirée.',
  'factor.problem.too-many-passkeys': 'Un compte a vingt clés d’accès au plus. Retirez-en d’abord une.',
  'factor.problem.name-not-usable': 'Écrivez un nom de 1 à 60 caractères.',
  'factor.problem.not-permitted': 'Vous ne pouvez pas faire cela.',
  'factor.problem.account-unknown': 'Ce compte n’existe pas.',
  'factor.problem.reason-missing': 'Écrivez pourquoi, et comment vous vous en êtes assuré.',
  'letter.factor-added.subject': 'Un second facteur a été configuré',
  'letter.factor-added.text':
    'Bonjour {name},\n\ndésormais, votre compte au Registre de l’ISSN demande un code de votre application à chaque connexion.\n\n{link}\n\nSi ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre centre ISSN.',
  'letter.factor-added.button': 'Voir mon second facteur',
  'letter.factor-removed.subject': 'Les codes ne sont plus demandés',
  'letter.factor-removed.text':
    'Bonjour {name},\n\nle second facteur de votre compte au Registre de l’ISSN a été désactivé.\n\n{link}\n\nSi ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre centre ISSN.',
  'letter.factor-removed.button': 'Voir mon second facteur',
  'letter.recovery-used.subject': 'Un code de secours a été utilisé',
  'letter.recovery-used.text':
    'Bonjour {name},\n\nquelqu’un s’est connecté à votre compte au Registre de l’ISSN avec un code de secours. Codes restants : {left, number}\n\n{link}\n\nSi ce n’était pas vous, changez aussitôt votre mot de passe et prévenez votre centre ISSN.',
  'letter.recovery-used.button': 'Voir mon second facteur',
};
