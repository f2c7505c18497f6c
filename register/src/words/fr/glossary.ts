/** French: the terms of the field, each explained in a sentence. */
import type { glossary as english } from '../en/glossary.ts';

export const glossary: Readonly<Record<keyof typeof english, string>> = {
  'glossary.title': 'Glossaire',
  'glossary.description': 'Les termes du système ISSN, en mots simples.',
  'glossary.what-is': 'Que veut dire « {term} » ?',
  'glossary.more': 'Autres termes',
  'glossary.issn.name': 'ISSN',
  'glossary.issn.text':
    'Numéro international normalisé des publications en série : huit caractères qui désignent une ressource continue sur un support donné. Le numéro n’a pas de signification en lui-même.',
  'glossary.issn-l.name': 'ISSN-L',
  'glossary.issn-l.text':
    'ISSN de liaison : le numéro unique qui désigne une ressource sur tous ses supports. C’est l’ISSN de la version par support qui a été enregistrée la première.',
  'glossary.continuing-resource.name': 'Ressource continue',
  'glossary.continuing-resource.text':
    'Une publication dont la fin n’est pas prévue : revues, journaux, magazines, collections, sites web et bases de données tenus à jour.',
  'glossary.key-title.name': 'Titre clé',
  'glossary.key-title.text':
    'Le nom unique d’une ressource dans le Registre, lié à son ISSN. Quand deux ressources ont le même titre, des mots entre parenthèses les distinguent.',
  'glossary.title-proper.name': 'Titre propre',
  'glossary.title-proper.text': 'Le titre principal, tel qu’il figure sur la publication elle-même.',
  'glossary.abbreviated-key-title.name': 'Titre clé abrégé',
  'glossary.abbreviated-key-title.text':
    'Le titre clé dont les mots sont abrégés selon la liste internationale des abréviations de mots de titres (ISO 4), pour les citations.',
  'glossary.parallel-title.name': 'Titre parallèle',
  'glossary.parallel-title.text': 'Le titre dans une autre langue, tel que la publication le donne elle-même.',
  'glossary.variant-title.name': 'Variante de titre',
  'glossary.variant-title.text':
    'Une autre forme sous laquelle le titre peut être connu, par exemple celle de la couverture.',
  'glossary.medium.name': 'Support',
  'glossary.medium.text':
    'La manière dont une ressource est diffusée : imprimée, en ligne ou sur un support numérique tel qu’un disque. Chaque version par support a son propre ISSN.',
  'glossary.issuing-body.name': 'Collectivité éditrice',
  'glossary.issuing-body.text': 'L’organisme qui répond du contenu ; ce n’est pas toujours l’éditeur.',
  'glossary.check-digit.name': 'Chiffre de contrôle',
  'glossary.check-digit.text':
    'Le dernier caractère d’un ISSN, calculé à partir des sept chiffres qui le précèdent. Il révèle aussitôt la plupart des fautes de frappe. X vaut dix.',
  'glossary.cluster.name': 'ISSN de regroupement',
  'glossary.cluster.text':
    'Un numéro qui rassemble des ressources liées, avec un préfixe qui dit comment : ISSN-L pour les supports d’une même ressource, ISSN-H pour ses titres successifs.',

  'glossary.issn-centre.name': 'Centre ISSN',
  'glossary.issn-centre.text':
    'Le service qui attribue les ISSN d’un pays ou d’une région et tient leurs notices ; il est désigné par son code. Le Centre international a le code 0.',
  'glossary.block.name': 'Bloc',
  'glossary.block.text':
    'Une suite de numéros qu’un centre ISSN attribue. Aucun numéro n’est dans deux blocs, et aucun n’est attribué deux fois.',
  'glossary.custody.name': 'Prise en charge',
  'glossary.custody.text':
    'La responsabilité d’un centre ISSN à l’égard d’un numéro et de sa notice. Elle peut passer à un autre centre ; le numéro reste le même.',
  'glossary.record.name': 'Notice',
  'glossary.record.text': 'La description d’une ressource dans le Registre, tenue par son centre ISSN.',
  'glossary.register.name': 'Confirmé',
  'glossary.register.text':
    'Le réseau ISSN a vu la publication et vérifié sa notice. Ce n’est pas un jugement sur sa qualité.',
  'glossary.provisional.name': 'Provisoire',
  'glossary.provisional.text': 'Attribué avant la parution ; il est confirmé une fois le premier numéro paru.',
  'glossary.legacy.name': 'Hérité',
  'glossary.legacy.text':
    'Une notice des premières années du Registre. L’ISSN est valide, la description peut être incomplète.',
  'glossary.unreported.name': 'Non signalé',
  'glossary.unreported.text':
    'Réservé à un centre ISSN, ou attribué par lui, mais encore sans notice dans le Registre.',
  'glossary.cancelled.name': 'Annulé',
  'glossary.cancelled.text':
    'Retiré au profit d’un autre numéro, par exemple parce qu’une ressource en avait reçu deux.',
  'glossary.suppressed.name': 'Supprimé',
  'glossary.suppressed.text': 'Retiré parce que la ressource n’a jamais paru ou n’est pas une ressource continue.',
  'glossary.incorrect-issn.name': 'ISSN erroné',
  'glossary.incorrect-issn.text':
    'Un numéro imprimé par erreur sur la publication. Ce n’est peut-être pas un ISSN du tout, ou c’est celui d’un autre titre.',
  'glossary.coden.name': 'CODEN',
  'glossary.coden.text':
    'Un code de six caractères pour les périodiques, employé dans les sciences avant que l’ISSN ne se répande.',
  'glossary.marc.name': 'MARC 21',
  'glossary.marc.text':
    'Le format dans lequel les bibliothèques échangent des notices : des zones désignées par une étiquette de trois chiffres et divisées en sous-zones par des lettres.',
  'glossary.unimarc.name': 'UNIMARC',
  'glossary.unimarc.text':
    'Le format de l’IFLA pour l’échange de notices, employé par des bibliothèques de France, d’Italie, du Portugal, de Russie et d’ailleurs. Ses étiquettes ne sont pas celles de MARC 21 : un titre y est en 200, ici en 245.',
};
