/** French: whether a change needs a new ISSN, and Romanization. */
import type { rules as english } from '../en/rules.ts';

export const rules: Readonly<Record<keyof typeof english, string>> = {
  'new-issn.title': 'Je change le titre : me faut-il un nouvel ISSN ?',
  'new-issn.lead':
    'Un ISSN appartient à un titre. Certains changements demandent un nouveau numéro, la plupart des petits changements non. Donnez le titre tel qu’il était et tel qu’il sera, et voyez quelle règle s’applique.',
  'new-issn.old': 'Titre jusqu’à présent',
  'new-issn.new': 'Nouveau titre',
  'new-issn.more': 'Précisions sur le changement',
  'new-issn.old-body': 'Collectivité éditrice jusqu’à présent',
  'new-issn.new-body': 'Collectivité éditrice désormais',
  'new-issn.body-help':
    'La société, l’institut ou le service qui en est responsable, s’il y en a un. Son nom dans un titre suit des règles particulières.',
  'new-issn.old-medium': 'Support jusqu’à présent',
  'new-issn.new-medium': 'Support désormais',
  'new-issn.not-said': 'Non précisé',
  'new-issn.old-edition': 'Édition jusqu’à présent',
  'new-issn.new-edition': 'Édition désormais',
  'new-issn.event': 'Ce qui se passe d’autre',
  'new-issn.event-none': 'Rien d’autre',
  'new-issn.event-merger': 'Deux publications ou plus deviennent celle-ci',
  'new-issn.event-split': 'Celle-ci en devient plusieurs',
  'new-issn.event-absorption': 'Elle absorbe une autre publication',
  'new-issn.alternates': 'Les deux titres figureront tour à tour, régulièrement, sur les numéros publiés',
  'new-issn.ask': 'Me faut-il un nouvel ISSN ?',
  'new-issn.becomes': 'devient',
  'new-issn.answer-major': 'Oui : il faut un nouvel ISSN',
  'new-issn.answer-major-text':
    'Demandez-le au centre ISSN de votre pays, de préférence avant la parution du premier numéro sous le nouveau titre. L’ISSN actuel reste attaché au titre actuel.',
  'new-issn.answer-minor': 'Non : l’ISSN reste',
  'new-issn.answer-minor-text':
    'Le même ISSN continue. Signalez tout de même le changement à votre centre ISSN, pour que la notice ait aussi la nouvelle forme.',
  'new-issn.answer-undecided': 'Cela dépend',
  'new-issn.answer-undecided-text':
    'Les mots seuls ne permettent pas de trancher. Dans le doute, les règles préfèrent garder l’ISSN, et c’est le centre ISSN qui décide.',
  'new-issn.meaning-changed': 'Oui',
  'new-issn.meaning-same': 'Non',
  'new-issn.rules': 'Pourquoi',
  'new-issn.never': 'Ce qui ne demande jamais un nouvel ISSN',
  'new-issn.never-text':
    'Un changement d’éditeur, de lieu, de prix, de périodicité ou d’adresse web, une nouvelle maquette, un sous-titre, un nouveau rédacteur en chef, un nouveau format de fichier de la même version en ligne.',
  'new-issn.centre': 'Ceci est une aide, non une décision : c’est le centre ISSN chargé de la notice qui décide.',
  'new-issn.rule.unchanged': 'Rien de ce qui compte n’a changé.',
  'new-issn.rule.first-words-added':
    'Un mot a été ajouté parmi les cinq premiers mots du titre (six s’il commence par un article).',
  'new-issn.rule.first-words-deleted':
    'Un mot a été supprimé parmi les cinq premiers mots du titre (six s’il commence par un article).',
  'new-issn.rule.first-words-changed':
    'Un mot a été changé parmi les cinq premiers mots du titre (six s’il commence par un article).',
  'new-issn.rule.first-words-order':
    'Les cinq premiers mots du titre (six s’il commence par un article) sont dans un autre ordre.',
  'new-issn.rule.meaning-changed': 'Des mots suivants du titre ont changé, et avec eux son sens ou son sujet.',
  'new-issn.rule.body-in-title': 'Le titre nomme la collectivité éditrice, et celle-ci n’est plus la même.',
  'new-issn.rule.body-of-generic-title':
    'Le titre est un terme générique que seule distingue la collectivité éditrice, et celle-ci n’est plus la même.',
  'new-issn.rule.medium': 'La publication paraît sur un autre support : chaque version par support a son propre ISSN.',
  'new-issn.rule.subtitle': 'Seul un sous-titre a changé ; il ne fait pas partie du titre propre.',
  'new-issn.rule.colon':
    'Ce qui suit le deux-points peut être un sous-titre, qui ne compte pas, ou une partie du titre. Est-ce une partie du titre ?',
  'new-issn.rule.qualifier':
    'Seul diffère le qualificatif entre parenthèses, qui rend un titre clé unique et ne fait pas partie du titre propre.',
  'new-issn.rule.merger': 'Deux publications ou plus en sont devenues une, avec un nouveau titre.',
  'new-issn.rule.split': 'Une publication en est devenue plusieurs, avec de nouveaux titres.',
  'new-issn.rule.meaning':
    'Des mots après les cinq premiers ont changé. Le sujet est-il autre désormais, ou le titre a-t-il un autre sens ?',
  'new-issn.rule.list-words':
    'Un mot a été ajouté à une énumération ou en a été retiré. Le sujet est-il autre désormais ?',
  'new-issn.rule.undivided':
    'Cette écriture ne sépare pas les mots ; on ne peut donc pas en compter cinq. Le changement touche-t-il les cinq premiers mots, ou change-t-il le sens ?',
  'new-issn.rule.edition':
    'La mention d’édition a changé. Concerne-t-elle maintenant un autre sujet, une autre région, une autre langue ou un autre public ?',
  'new-issn.rule.later-words': 'Des mots après les cinq premiers ont changé, mais ni le sens ni le sujet.',
  'new-issn.rule.list-same-subject': 'Une énumération du titre a gagné ou perdu un mot, mais le sujet est le même.',
  'new-issn.rule.list-order': 'Les mots d’une énumération sont dans un autre ordre.',
  'new-issn.rule.alternating': 'Les deux titres figurent tour à tour, régulièrement, sur les numéros publiés.',
  'new-issn.rule.parallel-titles': 'Les mêmes titres en plusieurs langues sont dans un autre ordre.',
  'new-issn.rule.punctuation': 'Seuls la ponctuation, les majuscules ou les accents ont changé.',
  'new-issn.rule.spelling': 'Le même mot est orthographié autrement.',
  'new-issn.rule.one-word-or-two': 'La même chose est écrite en un mot ou en deux, avec ou sans trait d’union.',
  'new-issn.rule.abbreviation': 'Un mot est abrégé, ou écrit en entier.',
  'new-issn.rule.initials': 'Des initiales remplacent la forme développée, ou l’inverse.',
  'new-issn.rule.number': 'Le même nombre est écrit autrement : en chiffres, en lettres, en chiffres romains.',
  'new-issn.rule.symbol': 'Un signe remplace un mot, ou l’inverse.',
  'new-issn.rule.inflection': 'Le même mot a une autre forme grammaticale, comme le pluriel.',
  'new-issn.rule.function-words':
    'Seuls des articles, des prépositions ou des conjonctions ont été ajoutés, supprimés ou changés.',
  'new-issn.rule.resource-type':
    'Des mots qui disent le type de ressource, comme « magazine » ou « revue », ont été ajoutés ou supprimés.',
  'new-issn.rule.body-in-other-form':
    'La même collectivité est nommée sous une autre forme, à une autre place, ou ne l’est plus.',
  'new-issn.rule.numbering-words': 'Des mots qui relient le titre à la numérotation ou à la date ont changé.',
  'new-issn.rule.body-form': 'La même collectivité porte son nom sous une autre forme.',
  'new-issn.rule.body-elsewhere':
    'Une autre collectivité publie la ressource, mais le titre ne la nomme pas et se distingue sans elle.',
  'new-issn.rule.merger-title-kept': 'La publication a fusionné avec une autre, et le titre a été gardé.',
  'new-issn.rule.split-title-kept': 'Une autre partie est devenue indépendante ; celle-ci a gardé le titre.',
  'new-issn.rule.absorption-title-kept': 'La publication en a absorbé une autre et a gardé son titre.',
  'romanization.title': 'Romanisation',
  'romanization.lead':
    'Les titres clés sont en caractères latins (ISO 3297, 6.3). Les titres dans d’autres écritures sont romanisés selon des normes publiées : les voici, avec leurs tables telles que ce Registre les contient.',
  'romanization.text': 'Un titre dans n’importe quelle écriture',
  'romanization.standard': 'Norme',
  'romanization.by-script': 'La norme habituelle pour l’écriture',
  'romanization.back': 'Il est déjà en caractères latins : le rétablir',
  'romanization.try': 'Romaniser',
  'romanization.answer': 'En caractères latins',
  'romanization.returned': 'Rétabli',
  'romanization.back-which': 'Choisissez la norme selon laquelle il a été romanisé.',
  'romanization.back-not': 'Cette norme ne permet pas le retour : elle donne la même graphie à plusieurs formes.',
  'romanization.nothing': 'Il n’y avait rien à romaniser selon l’une des normes ci-dessous.',
  'romanization.by': 'Selon {standards}.',
  'romanization.reversible': 'On peut en rétablir exactement ce texte.',
  'romanization.not-reversible': 'On ne peut pas en rétablir exactement ce texte.',
  'romanization.unknown': 'Laissé tel quel',
  'romanization.unknown-not-in-table': '(aucune ligne dans la table)',
  'romanization.unknown-no-standard': '(d’une écriture ou d’une langue qu’aucune table ne couvre ici)',
  'romanization.unknown-reading': '(à lire par quelqu’un qui connaît la langue ; pour le chinois, choisissez ISO 7098)',
  'romanization.choices': 'Choix à vérifier',
  'romanization.or': 'ou',
  'romanization.why-vowel-or-consonant': 'La lettre représente une consonne ou une voyelle longue.',
  'romanization.why-unwritten-vowel': 'La voyelle n’est pas écrite.',
  'romanization.why-article': 'Pris pour l’article ; cela pourrait appartenir au mot.',
  'romanization.why-inflection': 'La désinence d’un cas, souvent omise.',
  'romanization.why-long-vowel': 'Une voyelle longue, sauf si deux mots ou deux parties d’un mot se rencontrent ici.',
  'romanization.why-reading': 'Le caractère a plusieurs lectures.',
  'romanization.limits': 'Ce qu’aucune table ne peut dire',
  'romanization.limit-unwritten-vowels':
    'Les voyelles qui ne sont pas écrites n’apparaissent pas. Écrivez-les dans le texte, et elles apparaîtront.',
  'romanization.limit-particles':
    'Les particules は et へ se prononcent wa et e. Seul le lecteur sait lesquelles sont des particules.',
  'romanization.limit-word-division': 'L’écriture ne sépare pas les mots. C’est au catalogueur de les délimiter.',
  'romanization.limit-inherent-vowel':
    'La voyelle a que porte une consonne est écrite même là où la langue ne la prononce pas.',
  'romanization.limit-no-capitals':
    'L’écriture n’a pas de majuscules. Celles du titre clé sont l’affaire du catalogueur.',
  'romanization.standards': 'Les normes',
  'romanization.standards-text':
    'Quand une écriture en a plusieurs, la première est prise, sauf si vous choisissez. Les lignes d’une table qui n’ont pu être vérifiées sont omises, et ces lettres restent telles quelles.',
  'romanization.scripts': 'Écritures',
  'romanization.languages': 'Langues',
  'romanization.kind': 'Type',
  'romanization.kind-transliteration': 'Lettre par lettre.',
  'romanization.kind-transcription': 'Selon la prononciation.',
  'romanization.comes-back': 'Le retour est possible.',
  'romanization.does-not-come-back': 'Le retour n’est pas possible.',
  'romanization.source': 'Source de la table',
  'romanization.table': 'Table : {script}',
  'romanization.table-of': '{standard} : {script}',
  'romanization.note.iso9':
    'Une lettre pour une lettre, la même pour toutes les langues : щ est ŝ, non šč. Les signes mou et dur n’ont pas de majuscule en latin : au début d’un mot, leur casse est perdue. La lettre bachkire ҙ est omise : les sources divergent à son sujet.',
  'romanization.note.iso843-1':
    'Les esprits, l’accent grave, le circonflexe et l’iota souscrit restent sur leur lettre et sont indiqués : leur ligne de la table n’a pu être vérifiée. πσ serait ps, comme ψ ; la réponse dit quand un texte ne peut pas être rétabli.',
  'romanization.note.iso843-2':
    'Selon la prononciation, pour le grec moderne : η, ι sont i, ω est o ; αυ est av ou af. Le retour n’est pas possible.',
  'romanization.note.iso233-2':
    'Recommandée pour les titres clés. La norme veut que les voyelles soient d’abord ajoutées : écrivez-les dans l’arabe, et elles sont rendues. Sans elles, seules les consonnes et les voyelles longues écrites sont rendues, et و et ي sont indiqués avec leurs deux lectures. L’article est al- devant toute lettre. ى est laissé tel quel : sa ligne de la table n’a pu être vérifiée.',
  'romanization.note.iso233':
    'Signe pour signe : alif est ʾ, un a long est aʾ, une lettre redoublée porte un macron. Ce qui n’est pas écrit n’apparaît pas. Le hamza sous son support et l’alif wasla sont laissés tels quels : leur ligne de la table n’a pu être vérifiée.',
  'romanization.note.iso259-2':
    'Pour l’hébreu moderne : moins de signes de voyelles, aucun signe pour la voyelle muette. Sans les points, seules les consonnes sont rendues.',
  'romanization.note.iso259':
    'Lettre pour lettre, avec les points là où ils sont écrits. Les formes finales sont rétablies en fin de mot. Le méteg, les signes de cantillation et ״ restent tels quels et sont indiqués.',
  'romanization.note.iso9985':
    'La ligature և est ew, comme le seraient ե et ւ côte à côte ; au retour, elle redevient la ligature. L’accent ՛ et la virgule ՝ sont laissés tels quels : les sources divergent à leur sujet.',
  'romanization.note.iso9984':
    'Le géorgien n’a pas de majuscules, et la norme n’en crée pas. Les lettres de titre (mtavruli) reviennent comme lettres ordinaires.',
  'romanization.note.iso15919':
    'La voyelle a que porte une consonne est écrite même là où le hindi ou le bengali ne la prononcent pas. Parmi les options de l’article 9 : ē et ō dans toutes les écritures, et l’anusvara est toujours ṁ. Un deux-points sépare les lettres qui se liraient comme une seule : k:h, a:i.',
  'romanization.note.iso11940':
    'Signe pour signe, non selon la prononciation : les voyelles écrites devant leur consonne y restent, et les marques de ton vont à la consonne. Le thaï ne sépare pas les mots par des espaces : c’est au catalogueur de les délimiter. Le phinthu est omis.',
  'romanization.note.iso3602':
    'Kunrei-siki : し est si, ち est ti, ふ est hu. Les voyelles longues portent un circonflexe ; quand deux voyelles n’en font pas forcément une longue, les deux sont indiquées. Les particules は, へ sont wa, e selon la prononciation : seul un lecteur sait quel は en est une. Les kanji restent tels quels. Les petits kana des mots étrangers (ファ, ティ) ne sont pas dans la norme, et restent.',
  'romanization.note.iso3602-strict':
    'Kana pour kana : ぢ est di, を est wo, おう est ou. Le signe d’allongement ー est un circonflexe, qui ne représente ici rien d’autre.',
  'romanization.note.iso7098':
    'Par syllabe, avec les marques de ton. Quand un caractère a plusieurs lectures, la plus probable à sa place est prise et les autres sont indiquées. Aucune table ne peut dire quelles syllabes s’écrivent ensemble ; c’est au catalogueur d’en juger.',
  'romanization.missing': 'Ce qui n’est pas ici',
  'romanization.missing-persian':
    'Persan (ISO 233-3) : aucune table n’a pu être vérifiée. Les titres avec des lettres que l’arabe n’a pas restent tels quels.',
  'romanization.missing-korean': 'Coréen : l’ISO/TR 11941 a été retiré en 2013, et aucune norme ISO ne lui a succédé.',
  'romanization.missing-ala-lc':
    'ALA-LC n’est pas une norme ISO. Là où un centre l’emploie, ses propres tables s’appliquent.',
};
