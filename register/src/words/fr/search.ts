/** French: searching, and numbers that are not right. */
import type { search as english } from '../en/search.ts';

export const search: Readonly<Record<keyof typeof english, string>> = {
  'search.label': 'Titre ou ISSN',
  'search.placeholder': 'Titre ou ISSN',
  'search.button': 'Rechercher',
  'search.all': 'Tous les titres',
  'search.title': 'Résultats pour « {query} »',
  'search.count':
    '{count, plural, one {{count, number} titre} many {{count, number} de titres} other {{count, number} titres}}',
  'search.count-at-least': 'Plus de {count, number} titres',

  'sort.label': 'Trier par',
  'sort.relevance': 'Pertinence',
  'sort.title': 'Titre',
  'pager.label': 'Pages de résultats',
  'pager.next': 'Page suivante',
  'pager.previous': 'Page précédente',
  'pager.size': 'Titres par page',

  'facets.title': 'Affiner les résultats',
  'facets.jump': 'Affiner les résultats',
  'facets.more':
    '{count, plural, one {{count, number} de plus} many {{count, number} de plus} other {{count, number} de plus}}',
  'facets.applied': 'Ce qui affine les résultats',
  'facets.remove': 'Ne plus affiner par {label}',
  'facets.remove-all': 'Tout retirer',
  'facet.medium': 'Support',
  'facet.country': 'Pays',
  'facet.language': 'Langue',
  'facet.status': 'État',
  'facet.decade': 'Début de parution',

  'hit.key-title': 'Titre clé : {title}',

  'nothing.title': 'Aucun titre ne correspond à <q>{query}</q>',
  'nothing.title-narrowed': 'Il ne reste aucun titre',
  'nothing.meant':
    'Vouliez-vous dire <a>{query}</a> ? {count, plural, one {{count, number} titre contient ces mots.} many {{count, number} de titres contiennent ces mots.} other {{count, number} titres contiennent ces mots.}}',
  'nothing.why': 'Un titre est trouvé s’il contient tous les mots demandés. Vous pouvez essayer :',
  'nothing.wider':
    '<a>Les mêmes mots sans affiner</a> : {count, plural, one {{count, number} titre} many {{count, number} de titres} other {{count, number} titres}}.',
  'nothing.shorter':
    'Moins de mots, <a>{query}</a> : {count, plural, one {{count, number} titre} many {{count, number} de titres} other {{count, number} titres}}.',
  'nothing.try-words': 'Les premiers mots du titre tels qu’ils figurent sur la couverture, sans sous-titre.',
  'nothing.try-number':
    'L’ISSN, huit caractères comme 0028-0836, pris sur la couverture, dans l’ours ou sur le site web.',
  'nothing.try-script': 'Le titre dans son écriture, ou sa forme romanisée.',

  'wrong.title': 'Ce n’est pas un ISSN valide',
  'wrong.this-character': 'Ce caractère est faux :',
  'wrong.meant': 'Vous vouliez sans doute dire',
  'wrong.also': 'Autres numéros justes à une faute de frappe près',
  'wrong.right-numbers': 'Numéros justes à une faute de frappe près',
  'wrong.not-here': 'Un caractère y diffère, ou deux y ont échangé leur place. Aucun n’est dans ce Registre.',
  'wrong.try-source':
    'Regardez de nouveau la publication : on intervertit facilement des chiffres et l’on confond 3 et 8, ou 0 et O.',
  'wrong.try-title':
    'Cherchez plutôt le titre. Environ une publication en série sur quatre imprime un numéro qui n’est pas le sien.',
  'wrong.try-words': 'Chercher ceci comme mots d’un titre.',

  'problem.empty': 'Il n’y a pas de numéro ici. Un ISSN a huit caractères, comme 0028-0836.',
  'problem.too-short':
    'Un ISSN a huit caractères. {found, plural, one {Il n’y en a ici que {found, number}.} many {Il n’y en a ici que {found, number}.} other {Il n’y en a ici que {found, number}.}}',
  'problem.too-long':
    'Un ISSN a huit caractères. Il y en a ici {found, plural, =13 {13, comme dans l’ISBN d’un livre ou dans un code à barres. Le code à barres d’une publication en série commence par 977} one {{found, number}} many {{found, number}} other {{found, number}}}.',
  'problem.bad-character':
    'Le caractère {place, number} est « {character} ». Un ISSN n’a que les chiffres de 0 à 9 et, à la dernière place, X.',
  'problem.look-alike':
    'Le caractère {place, number} est « {character} ». C’est sans doute « {meant} » qui était voulu.',
  'problem.extra-character': 'Le caractère {place, number} n’a pas sa place dans un ISSN.',
  'problem.misplaced-hyphen':
    'Le caractère {place, number} est un trait d’union. Dans un ISSN, il est au milieu, après le quatrième chiffre.',
  'problem.missing-hyphen': 'Il manque le trait d’union au milieu.',
  'problem.prefix-missing': 'Il manque les lettres ISSN devant le numéro.',
  'problem.wrong-prefix': '« {prefix} » devant le numéro n’est pas le préfixe d’un ISSN.',
  'problem.wrong-check-digit':
    'Le dernier caractère est le chiffre de contrôle. Pour ces sept chiffres, ce serait {right}, non {found} : l’un des huit n’est plus ce qu’il était.',

  'sum.title': 'Comment fonctionne le chiffre de contrôle',
  'sum.how':
    'Chacun des sept premiers chiffres est multiplié par son rang, de 8 à 2, et les produits sont additionnés :',
  'sum.result':
    '{sum, number} divisé par 11 laisse un reste de {rest, number}, et 11 − {rest, number} = {right}. Le chiffre de contrôle est donc {right}, non {found}.',
  'sum.result-ten':
    '{sum, number} divisé par 11 laisse un reste de {rest, number}, et 11 − {rest, number} = 10, qui s’écrit X. Le chiffre de contrôle est donc X, non {found}.',
  'sum.result-none':
    '{sum, number} divisé par 11 ne laisse pas de reste. Le chiffre de contrôle est donc 0, non {found}.',

  'resolver.nothing-asked.title': 'Résolveur OpenURL',
  'resolver.nothing-asked.text':
    'Cette adresse mène d’une OpenURL à la revue qu’elle contient, avec toutes ses versions par support.',
  'resolver.no-resource.title': 'Aucune revue trouvée pour cette OpenURL',
  'resolver.no-resource.text': 'Aucun de ses numéros n’est dans ce Registre.',
  'resolver.several-resources.title': 'Cette OpenURL désigne plusieurs ressources',
  'resolver.several-resources.text':
    'Ses numéros appartiennent à des titres différents. Choisissez celui qui est voulu.',
  'resolver.not-a-urn.title': 'Ce n’est pas l’URN d’un ISSN',
  'resolver.not-a-urn.text': 'Une telle URN se compose de urn:issn: et du numéro.',
  'resolver.wrong-number.title': 'Cette URN n’a pas d’ISSN valide',
  'resolver.wrong-number.text': 'Le numéro qu’elle contient n’est pas juste.',
  'resolver.named': 'Ses numéros',
  'resolver.unknown': 'est bien formé, mais absent de ce Registre.',
  'resolver.try-title': 'Chercher « {title} »',
  'resolver.try-openurl':
    'Une OpenURL donne le numéro dans rft.issn, rft.eissn, rft.issnl ou rft_id : <code>{example}</code>',
  'resolver.try-urn': 'Une URN vient juste après l’adresse de ce site : <code>{example}</code>',

  'unknown.title': 'Ce numéro n’est pas dans le Registre',
  'unknown.text':
    'Il est bien formé : son chiffre de contrôle est juste. Mais, à la connaissance de ce Registre, il n’a jamais été attribué : aucune notice ne le porte, et il n’est dans aucun bloc de numéros d’un centre ISSN.',
  'unknown.cluster-title': 'Aucune ressource n’a cet ISSN de liaison',
  'unknown.cluster-text':
    'Il est bien formé : son chiffre de contrôle est juste. Mais il ne rassemble aucune version par support dans ce Registre.',
  'unknown.try-record': 'Voir si l’ISSN {issn} a sa propre notice.',
  'unknown.try-source': 'Comparez-le à la publication : un numéro avec deux fautes peut aussi être bien formé.',
  'unknown.try-title': 'Cherchez plutôt le titre.',
  'unknown.try-centre': 'S’il figure sur une publication, demandez au centre ISSN du pays où elle paraît.',

  'years.open': '{start}–',
  'years.ended': '{start}–{end}',
  'years.decade': 'Années {decade}',
};
