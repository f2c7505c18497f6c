/** French: the ledger, blocks of numbers, centres and clusters. */
import type { register as english } from '../en/register.ts';

export const register: Readonly<Record<keyof typeof english, string>> = {
  'cluster.page-title': '{title} (ISSN-L {issn})',
  'cluster.text':
    'Cet ISSN de liaison désigne la ressource sur tous ses supports : {count, plural, one {{count, number} version} many {{count, number} de versions} other {{count, number} versions}} dans ce Registre.',
  'cluster.members': 'Versions par support',
  'cluster.address': 'URI du regroupement :',
  'cluster.former':
    '{count, plural, one {Ancien ISSN-L, dont l’adresse mène ici :} many {Anciens ISSN-L, dont les adresses mènent ici :} other {Anciens ISSN-L, dont les adresses mènent ici :}}',
  'cluster.former-until': '(jusqu’au {date} : {why})',
  'cluster.why.every-medium-changed': 'le titre a changé sur tous les supports',
  'cluster.why.cancelled': 'le numéro a été annulé',
  'cluster.why.suppressed': 'le numéro a été supprimé',
  'cluster.why.corrected': 'corrigé',
  'cluster.kinds': '<a>Comment un ISSN-L est désigné</a>',

  'own-cluster.page-title': '{title} ({prefix} {issn})',
  'own-cluster.text':
    'L’histoire d’une ressource : {count, plural, one {{count, number} titre} many {{count, number} de titres} other {{count, number} titres}}, titres antérieurs, postérieurs et actuels, sur tous les supports. Ce numéro les désigne ensemble ; chacun a son propre ISSN.',
  'own-cluster.members': 'Tous les titres',
  'own-cluster.about': 'Ce qu’est un {prefix}',
  'own-cluster.approved': 'L’autorité d’enregistrement a approuvé ce regroupement le {date}.',
  'own-cluster.process': '<a>Comment se font ces regroupements</a>',
  'own-cluster.none-title': 'Ce regroupement n’existe pas',
  'own-cluster.none-text':
    'Le numéro est bien formé : son chiffre de contrôle est juste. Mais aucun regroupement de ce type ne le porte dans ce Registre.',
  'own-cluster.none-title-here': 'Le numéro est dans ce Registre, mais ne désigne aucun regroupement de ce type.',
  'own-cluster.none-member': 'Ce qu’il désigne fait partie de',

  'clusters.title': 'Regroupements de titres',
  'clusters.lead':
    'Un regroupement rassemble des ressources continues qui vont ensemble. Voici ce que rassemble chaque type, et comment naissent ces regroupements.',
  'clusters.prefix':
    'Le préfixe indique le type : ISSN-X, où X est la lettre du type. Il précède le numéro et n’en fait pas partie.',
  'clusters.number.existing': 'Son numéro est celui d’un de ses membres.',
  'clusters.number.own': 'Il a son propre numéro, qui ne désigne rien d’autre.',
  'clusters.each.one': 'Un titre est dans un seul regroupement de ce type.',
  'clusters.each.several': 'Un titre peut être dans plusieurs.',
  'clusters.automatic': 'Il est désigné automatiquement.',
  'clusters.proposed': 'Proposé par : {proposers}. Approuvé par : {approvers}.',
  'clusters.marc': 'En MARC 21, il est en zone 023 avec le premier indicateur {indicator}.',
  'clusters.process': 'Comment il est fait et annoncé',
  'clusters.later.title': 'Autres types',
  'clusters.later.text':
    'L’autorité d’enregistrement détermine quels types sont nécessaires, par exemple un type pour toutes les éditions linguistiques d’une ressource. Un type qu’elle définira figurera ici avec sa définition et sa procédure.',
  'clusters.terms': '<a>Ce que veulent dire les mots</a>',

  'centres.title': 'Centres ISSN',
  'centres.lead':
    'Les centres du réseau ISSN attribuent des numéros à ce qui est publié dans leurs pays et s’occupent des notices.',
  'centres.none': 'Ce Registre ne connaît encore aucun centre.',
  'centres.blocks-link': 'Voir <a>les blocs de numéros qu’ils attribuent</a>.',
  'centres.inactive': 'Il n’attribue pas de numéros pour le moment.',
  'centres.closed': 'Il a fermé. Ses notices gardent son code.',
  'centres.serves': 'Pour : {countries}',
  'centres.works-in': 'Langues de travail : {languages}',
  'centres.telephone': 'Téléphone : {number}',
  'centres.fax': 'Télécopie : {number}',
  'centres.agreement': 'Accord avec : {party}',
  'centres.its-blocks': 'Numéros qu’il attribue',
  'centres.forms': 'La même chose <json>en JSON</json> et <data>en données liées</data>.',
  'blocks.title': 'Blocs de numéros',
  'blocks.title-of': 'Blocs de numéros : {centre}',
  'blocks.lead':
    'Un centre attribue les numéros de blocs, des suites qui lui sont réservées. Aucun numéro n’est dans deux blocs, et aucun n’est attribué deux fois.',
  'blocks.none': 'Aucun bloc n’a encore été attribué.',
  'blocks.centre': 'Centre',
  'blocks.range': 'Numéros, sans chiffre de contrôle',
  'blocks.used': 'Employés',
  'blocks.free': 'Libres',
  'blocks.known': 'Déjà connus',
  'blocks.per-month': 'Par mois',
  'blocks.runs-out': 'Suffit jusqu’au',
  'blocks.publisher': 'réservé à un éditeur',
  'blocks.legal-deposit': 'pour le dépôt légal',
  'blocks.closed': 'fermé',
  'blocks.rate':
    'Le rythme est mesuré sur l’année écoulée. Un numéro était déjà connu s’il avait une notice avant l’attribution du bloc.',
  'blocks.to-centres': '<a>Quels sont les centres</a>',
  'blocks.to-all': '<a>Les blocs de tous les centres</a>',
  'blocks.warning-exhausted': 'Plus aucun numéro libre pour {centre}.',
  'blocks.warning-soon':
    'Il reste {free, plural, one {{free, number} numéro libre} many {{free, number} de numéros libres} other {{free, number} numéros libres}} pour {centre} : à ce rythme, assez jusqu’au {day}.',
  'blocks.warning-few':
    'Il reste {free, plural, one {{free, number} numéro libre} many {{free, number} de numéros libres} other {{free, number} numéros libres}} pour {centre}, moins d’un sur vingt.',
  'ledger.title': 'Le grand livre du Registre',
  'ledger.lead':
    'Chaque modification du Registre a sa place dans un ordre unique et sans lacune, et une empreinte lie chacune à toutes celles qui précèdent. Qui garde l’empreinte d’un jour peut prouver plus tard que rien d’antérieur n’a été altéré.',
  'ledger.sealed': 'Modification la plus récente',
  'ledger.hash': 'Empreinte (SHA-256)',
  'ledger.signature': 'Signature (Ed25519)',
  'ledger.public-key': 'Clé publique',
  'ledger.unsigned': 'Ce registre ne signe pas son grand livre.',
  'ledger.check': 'Vérifiez-le vous-même',
  'ledger.keep':
    'Gardez le fichier /ledger/head.json d’aujourd’hui. Si un jour l’empreinte à sa position est différente, ou si la position a disparu, le passé a été réécrit ou perdu.',
  'ledger.follow':
    'Les programmes suivent <a>les modifications</a> de position en position : chacune vient exactement une fois.',
  'ledger.program': 'Ce programme (Python 3) recalcule toute la chaîne :',
  'ledger.differs': 'S’il s’arrête, gardez ce que vous avez et prévenez le Centre international de l’ISSN.',
};
