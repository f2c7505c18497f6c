/** French: many requests at once, by spreadsheet or program. */
import type { bulk as english } from '../en/bulk.ts';

export const bulk: Readonly<Record<keyof typeof english, string>> = {
  'bulk.column.own-reference': 'Votre référence',
  'bulk.column.title': 'Titre',
  'bulk.column.title-original': 'Titre dans son écriture',
  'bulk.column.subtitle': 'Sous-titre',
  'bulk.column.parallel-title': 'Titre dans une autre langue {number}',
  'bulk.column.variant-title': 'Autre forme du titre {number}',
  'bulk.column.country': 'Pays de publication',
  'bulk.column.city': 'Ville de publication {number}',
  'bulk.column.city-original': 'Ville de publication {number} dans son écriture',
  'bulk.column.medium': '{medium} : oui ou non',
  'bulk.column.medium-url': '{medium} : adresse (URL)',
  'bulk.column.medium-issn': '{medium} : ISSN déjà attribué',
  'bulk.column.medium-title': '{medium} : titre, s’il est différent',
  'bulk.column.medium-title-original': '{medium} : titre dans son écriture, s’il est différent',
  'bulk.column.medium-format': '{medium} : format',
  'bulk.column.medium-start': '{medium} : premier numéro, si la date est différente',
  'bulk.column.language': 'Langue {number}',
  'bulk.column.publisher': 'Éditeur',
  'bulk.column.publisher-original': 'Éditeur dans son écriture',
  'bulk.column.publisher-country': 'Pays de l’éditeur, s’il est différent',
  'bulk.column.co-publisher': 'Coéditeur {number}',
  'bulk.column.co-publisher-original': 'Coéditeur {number} dans son écriture',
  'bulk.column.co-publisher-country': 'Pays du coéditeur {number}, s’il est différent',
  'bulk.column.status': 'État de la publication',
  'bulk.column.start': 'Premier numéro (année ou année et mois)',
  'bulk.column.end': 'Dernier numéro (année ou année et mois)',
  'bulk.column.frequency': 'Périodicité',
  'bulk.column.former-title': 'Titre précédent {number}',
  'bulk.column.former-issn': 'ISSN du titre précédent {number}',
  'bulk.column.succeeding-title': 'Titre suivant {number}',
  'bulk.column.succeeding-issn': 'ISSN du titre suivant {number}',
  'bulk.column.type': 'Type de publication',
  'bulk.column.evidence': 'Justificatif : adresse ou nom de fichier',
  'bulk.column.urgent': 'Urgent',
  'bulk.column.note': 'Message au centre',
  'bulk.column.problems': 'À corriger',

  'bulk.help.own-reference': 'Ce qui vous permet de retrouver le titre ; elle revient avec les ISSN.',
  'bulk.help.title': 'Tel qu’il figure sur la publication, en caractères latins.',
  'bulk.help.title-original': 'Seulement si la publication n’est pas en caractères latins.',
  'bulk.help.subtitle': 'Tel qu’il figure sur la publication.',
  'bulk.help.parallel-title': 'Un titre que la publication porte dans une autre langue.',
  'bulk.help.variant-title': 'Par exemple la forme de la couverture, ou un sigle développé.',
  'bulk.help.country': 'Où elle est publiée, en toutes lettres ou en code ISO.',
  'bulk.help.city': 'Telle qu’elle figure sur la publication, en caractères latins.',
  'bulk.help.city-original': 'Seulement si la publication n’est pas en caractères latins.',
  'bulk.help.medium': 'Oui si le titre paraît sur ce support. Chaque support sans ISSN en reçoit un.',
  'bulk.help.medium-url': 'Où elle se trouve sur le Web. Indispensable pour une publication en ligne.',
  'bulk.help.medium-issn': 'Seulement si cette version a déjà un ISSN ; les nouveaux lui sont liés.',
  'bulk.help.medium-title': 'Seulement si cette version porte un autre titre, en caractères latins.',
  'bulk.help.medium-title-original':
    'Seulement si cette version porte un autre titre, qui n’est pas en caractères latins.',
  'bulk.help.medium-format': 'Indispensable pour une publication en ligne.',
  'bulk.help.medium-start': 'Seulement si cette version a commencé à une autre date : 2026 ou 2026-03.',
  'bulk.help.language': 'En toutes lettres ou en code ISO 639, la principale d’abord.',
  'bulk.help.publisher': 'L’entreprise, l’organisation ou la personne, en caractères latins.',
  'bulk.help.publisher-original': 'Seulement si le nom n’est pas en caractères latins.',
  'bulk.help.publisher-country': 'Seulement si ce n’est pas le pays de publication.',
  'bulk.help.co-publisher': 'Un autre éditeur que la publication mentionne.',
  'bulk.help.co-publisher-original': 'Seulement si le nom n’est pas en caractères latins.',
  'bulk.help.co-publisher-country': 'Seulement si ce n’est pas le pays de publication.',
  'bulk.help.status': 'Si elle va paraître, paraît, ou a cessé.',
  'bulk.help.start': '2026 ou 2026-03 ; date prévue, si elle n’a pas encore paru.',
  'bulk.help.end': 'Seulement si elle a cessé.',
  'bulk.help.frequency': 'À quel rythme les numéros paraissent.',
  'bulk.help.former-title': 'Le titre dont elle est la suite.',
  'bulk.help.former-issn': 'S’il en a un.',
  'bulk.help.succeeding-title': 'Le titre qui lui fait suite, si elle a cessé.',
  'bulk.help.succeeding-issn': 'S’il en a un.',
  'bulk.help.type': 'De quelle sorte de publication il s’agit.',
  'bulk.help.evidence':
    'L’adresse du premier numéro ou d’une maquette, ou le nom d’un fichier que vous envoyez à la page suivante.',
  'bulk.help.urgent': 'Oui s’il vous faut l’ISSN sous quelques jours.',
  'bulk.help.note': 'Tout ce que le centre devrait savoir.',
  'bulk.yes.yes': 'oui',
  'bulk.yes.no': 'non',

  'bulk.sheet.titles': 'Titres',
  'bulk.sheet.help': 'Aide',
  'bulk.sheet.lists': 'Listes',
  'bulk.sheet.column': 'Colonne',
  'bulk.sheet.what': 'Ce qu’on y met',
  'bulk.sheet.needed': 'Obligatoire',
  'bulk.sheet.values': 'Ce qui peut y figurer',
  'bulk.sheet.example': 'Exemple',
  'bulk.sheet.example-row': 'exemple ; cette ligne n’est pas lue',
  'bulk.sheet.choose': 'Choisissez dans la liste.',
  'bulk.sheet.rules':
    'Une ligne est un titre avec tous ses supports. Un astérisque signale ce qui est toujours obligatoire. Une ligne qui commence par # n’est pas lue. Vous pouvez enlever les colonnes dont vous n’avez pas besoin.',
  'bulk.sheet.any-country': 'un pays, en toutes lettres ou en code',
  'bulk.sheet.any-language': 'une langue, en toutes lettres ou en code',
  'bulk.sheet.any-date': '2026 ou 2026-03',
  'bulk.sheet.any-issn': 'un ISSN',
  'bulk.sheet.any-url': 'une adresse qui commence par https://',
  'bulk.sheet.any-text': 'du texte',

  'bulk.title': 'Plusieurs titres à la fois',
  'bulk.lead':
    'Demandez les ISSN de {rows, number} titres au plus avec un seul tableau. Chaque ligne est vérifiée selon les mêmes règles que le formulaire. Vous voyez ce qu’il faut corriger, cellule par cellule, et rien n’est envoyé avant que tout soit en ordre et que vous le confirmiez.',
  'bulk.step-template': '1. Remplissez le tableau',
  'bulk.template-xlsx': 'Tableur (XLSX)',
  'bulk.template-csv': 'Tableau simple (CSV)',
  'bulk.template-text':
    'Les en-têtes sont compris dans les six langues, et les valeurs aussi : en toutes lettres ou en codes.',
  'bulk.step-send': '2. Faites-le vérifier',
  'bulk.file': 'Votre fichier',
  'bulk.file-help':
    'XLSX, CSV ou TSV ; {megabytes, number} Mo, {rows, number} lignes et {columns, number} colonnes au plus.',
  'bulk.acting': 'Demander pour',
  'bulk.acting-self': 'Moi-même : {name}',
  'bulk.applicant-kind': 'Vous êtes',
  'bulk.check': 'Vérifier le fichier',
  'bulk.files': 'Vos fichiers',
  'bulk.files-none': 'Aucun pour l’instant.',
  'bulk.file-column': 'Fichier',
  'bulk.date-column': 'Reçu le',
  'bulk.rows-column': 'Titres',
  'bulk.state-column': 'État',
  'bulk.state.checking': 'pas encore envoyé',
  'bulk.state.submitting': 'en cours d’envoi',
  'bulk.state.submitted': 'envoyé',
  'bulk.by-program': 'Un programme peut faire de même : voir {api}.',

  'bulk.not-taken': 'Le fichier n’a pas été pris',
  'bulk.same': 'Ce fichier est déjà là. Il n’a pas été pris deux fois.',
  'bulk.rows': '{count, plural, one {# titre} many {# de titres} other {# titres}}',
  'bulk.well':
    '{count, plural, one {# ligne est en ordre} many {# de lignes sont en ordre} other {# lignes sont en ordre}}',
  'bulk.wrong':
    '{count, plural, one {# ligne est à corriger} many {# de lignes sont à corriger} other {# lignes sont à corriger}}',
  'bulk.notes': 'Comment le fichier a été lu',
  'bulk.problems': 'Ce qu’il faut corriger',
  'bulk.problems-text':
    'Corrigez ici des cellules, ou corrigez le fichier et renvoyez-le. Rien n’a encore été envoyé à un centre.',
  'bulk.problems-shown':
    'Les {shown, number} premiers points sur {count, number} sont affichés. Les autres suivront quand ceux-ci seront corrigés.',
  'bulk.row': 'Ligne',
  'bulk.cell': 'Cellule',
  'bulk.value': 'Ce qui y figure',
  'bulk.problem': 'Ce qu’il faut corriger',
  'bulk.whole-row': 'toute la ligne',
  'bulk.empty': 'vide',
  'bulk.corrected': '{column}, ligne {row}',
  'bulk.save': 'Enregistrer les corrections et vérifier à nouveau',
  'bulk.download-problems': 'Télécharger le fichier avec une colonne de ce qu’il faut corriger',
  'bulk.again': 'Envoyer le fichier corrigé à la place',
  'bulk.evidence': 'Fichiers justificatifs',
  'bulk.evidence-text':
    'Envoyez les fichiers que des lignes nomment dans la colonne « {column} » : le premier numéro ou une maquette, en PDF ou en image, {megabytes, number} Mo chacun au plus, {most, number} à la fois. Les lignes qui donnent une adresse n’en ont pas besoin.',
  'bulk.evidence-choose': 'Fichiers',
  'bulk.evidence-send': 'Envoyer ces fichiers',
  'bulk.evidence-there': 'Reçus : {names}.',
  'bulk.confirm': 'Envoyer les demandes',
  'bulk.confirm-text':
    '{count, plural, one {Tout est en ordre. # titre ;} many {Tout est en ordre. # de titres ;} other {Tout est en ordre. # titres ;}} {versions, plural, one {# version demande un ISSN.} many {# de versions demandent un ISSN.} other {# versions demandent un ISSN.}}',
  'bulk.goes-to':
    '{count, plural, one {# demande, au centre : {centre}.} many {# de demandes, au centre : {centre}.} other {# demandes, au centre : {centre}.}}',
  'bulk.send': '{count, plural, one {Envoyer # demande} many {Envoyer # de demandes} other {Envoyer # demandes}}',
  'bulk.drop': 'Abandonner ce fichier',
  'bulk.dropped': 'Le fichier a été abandonné, et ses lignes sont effacées. Rien n’a été envoyé.',
  'bulk.sending': 'Les demandes sont en cours d’envoi',
  'bulk.sending-text':
    '{sent, number} sur {count, number} sont envoyées. Vous pouvez quitter cette page : l’envoi continue.',
  'bulk.go-on': 'Continuer',
  'bulk.sent':
    '{count, plural, one {# demande a été envoyée.} many {# de demandes ont été envoyées.} other {# demandes ont été envoyées.}} Vous recevrez une lettre quand une décision sera prise pour toutes.',
  'bulk.sent-title': 'Ce que les titres sont devenus',
  'bulk.results': 'ISSN et états, en fichier',
  'bulk.results-xlsx': 'XLSX',
  'bulk.results-csv': 'CSV',
  'bulk.reference': 'Demande',
  'bulk.issn': 'ISSN',
  'bulk.key-title': 'Titre clé',
  'bulk.medium': 'Support',
  'bulk.rows-refused':
    '{count, plural, one {# ligne n’a pas été prise à l’envoi} many {# de lignes n’ont pas été prises à l’envoi} other {# lignes n’ont pas été prises à l’envoi}}',
  'bulk.try-again': 'Renvoyer ces lignes',
  'bulk.more': 'Titres suivants',

  'bulk.note.unknown-column': 'La colonne {letter}, « {heading} », n’est pas connue ici et n’a pas été lue.',
  'bulk.note.no-heading':
    'La colonne {letter} n’a pas d’en-tête et n’a pas été lue ; il y figure quelque chose à la ligne {row}.',
  'bulk.note.encoding-guessed':
    'Le fichier ne dit pas comment ses lettres sont codées. Il a été lu en {encoding} : regardez si les accents sont justes. Sinon, enregistrez-le en UTF-8.',

  'bulk.problem.unknown-value': '« {value} » n’est pas une des valeurs possibles. Choisissez-en une : {values}.',
  'bulk.problem.unknown-country':
    '« {value} » n’est pas un pays que nous connaissons. Écrivez son nom, ou son code ISO tel que FRA.',
  'bulk.problem.unknown-language':
    '« {value} » n’est pas une langue que nous connaissons. Écrivez son nom, ou son code ISO 639 tel que fre.',
  'bulk.problem.no-date':
    '« {value} » n’est pas une date que nous comprenons. Écrivez l’année, ou l’année et le mois : 2026 ou 2026-03.',
  'bulk.problem.medium-contradicted':
    'La cellule dit non, mais « {filled} » est rempli. Répondez oui, ou videz l’autre cellule.',
  'bulk.problem.too-long': 'Plus de {most, number} caractères. Raccourcissez le texte.',
  'bulk.problem.formula': 'Il y a ici une formule. Les formules ne sont pas calculées : tapez la valeur elle-même.',
  'bulk.problem.error-value': 'Le tableur affiche ici une erreur ({value}). Tapez la valeur elle-même.',
  'bulk.problem.evidence-missing':
    'Quelque chose doit montrer la publication : écrivez l’adresse du premier numéro ou d’une maquette, ou le nom d’un fichier que vous envoyez.',
  'bulk.problem.evidence-unknown':
    '« {value} » n’est pas une adresse, et aucun fichier de ce nom n’a été envoyé. Envoyez-le ci-dessous, ou écrivez une adresse.',
  'bulk.problem.row-repeated': 'La ligne {row} demande la même chose. Enlevez l’une des deux.',
  'bulk.problem.row-sent':
    'Cela a déjà été demandé, sous {reference}. Enlevez la ligne, ou corrigez ce qui est différent.',
  'bulk.problem.row-refused': 'L’envoi n’a pas été possible : {why}',

  'bulk.problem.file-empty': 'Le fichier est vide. Remplissez le modèle et envoyez-le.',
  'bulk.problem.file-damaged':
    'Le fichier est abîmé ou n’est pas arrivé en entier. Enregistrez-le à nouveau en XLSX et renvoyez-le.',
  'bulk.problem.file-macros':
    'Le fichier contient des macros, qui sont des programmes. Enregistrez-le en XLSX sans macros et renvoyez-le.',
  'bulk.problem.file-encrypted':
    'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe et renvoyez-le.',
  'bulk.problem.file-bomb':
    'Décompressé, le fichier serait bien plus grand que toute liste de titres. Copiez les lignes dans un nouveau modèle.',
  'bulk.problem.file-entities':
    'Le fichier contient des déclarations dont aucun tableau n’a besoin. Enregistrez-le à nouveau en XLSX et renvoyez-le.',
  'bulk.problem.file-too-large': 'Le fichier dépasse {most, number} Mo. Partagez-le en plusieurs.',
  'bulk.problem.file-too-many-rows': 'Le fichier a plus de {most, number} lignes. Partagez-le en plusieurs.',
  'bulk.problem.file-too-many-columns':
    'Il y a quelque chose au-delà des {most, number} premières colonnes. Enlevez ce qui n’appartient pas au modèle.',
  'bulk.problem.file-kind':
    '{is, select, excel {C’est un fichier d’un ancien Excel, ou protégé par un mot de passe. Enregistrez-le en XLSX sans mot de passe.} opendocument {C’est un tableur OpenDocument. Enregistrez-le en XLSX.} pdf {C’est un PDF, et non un tableau. Envoyez XLSX, CSV ou TSV.} image {C’est une image, et non un tableau. Envoyez XLSX, CSV ou TSV.} archive {C’est une archive, et non un tableau. Décompressez-la et envoyez le fichier XLSX, CSV ou TSV.} html {C’est une page Web, quoi que dise son nom. Enregistrez-la en XLSX.} other {Ce n’est pas un tableau. Envoyez XLSX, CSV ou TSV.}}',
  'bulk.problem.file-no-headings':
    'Aucune colonne ne s’appelle « Titre » : on ne sait pas ce que les colonnes veulent dire. Trouvé : {seen}. Prenez les en-têtes du modèle.',
  'bulk.problem.file-no-rows': 'Il y a des en-têtes, et aucun titre au-dessous.',
  'bulk.problem.file-heading-twice':
    'Deux colonnes veulent dire la même chose : « {heading} », colonnes {letters}. Enlevez l’une des deux.',
  'bulk.problem.file-heading-formula': 'L’en-tête de la colonne {letter} est une formule. Tapez l’en-tête lui-même.',
  'bulk.problem.file-csv':
    'À partir de la ligne {line, number}, le fichier ne peut pas être lu : un guillemet n’est pas fermé, ou est mal placé.',
  'bulk.problem.file-missing': 'Aucun fichier n’a été choisi.',
  'bulk.problem.file-over': 'Ce fichier est envoyé ou abandonné, et ne peut plus être changé.',
  'bulk.problem.applicant-incomplete':
    'Dites qui vous êtes : nom, adresse électronique, et à quel titre vous demandez.',
  'bulk.problem.rows-not-well':
    '{rows, plural, one {# ligne est encore à corriger.} many {# de lignes sont encore à corriger.} other {# lignes sont encore à corriger.}} Rien n’a été envoyé.',
  'bulk.problem.evidence-not-taken':
    '« {name} » n’a pas été pris. Un PDF ou une image l’est : ni programmes, ni archives, ni pages Web.',
  'bulk.problem.too-many-files': 'Un tableau est accompagné de {most, number} fichiers justificatifs au plus.',

  'letter.batch-submitted.subject':
    '{count, plural, one {# demande a été envoyée} many {# de demandes ont été envoyées} other {# demandes ont été envoyées}} : {file}',
  'letter.batch-submitted.text':
    'Votre tableau {file} a été envoyé : {count, plural, one {# demande d’ISSN} many {# de demandes d’ISSN} other {# demandes d’ISSN}}.\n\nLe centre examine chacune d’elles. Vous pouvez les suivre toutes sur une seule page, et y télécharger les ISSN.\n\n{link}\n\nVous recevrez une autre lettre quand une décision sera prise pour toutes.',
  'letter.batch-submitted.button': 'Voir les demandes',
  'letter.batch-arrived.subject':
    '{count, plural, one {# demande est arrivée en un fichier} many {# de demandes sont arrivées en un fichier} other {# demandes sont arrivées en un fichier}}',
  'letter.batch-arrived.text':
    '{count, plural, one {# demande d’ISSN est arrivée} many {# de demandes d’ISSN sont arrivées} other {# demandes d’ISSN sont arrivées}} en un seul fichier, {file}, dans la boîte du centre.\n\n{link}',
  'letter.batch-arrived.button': 'Ouvrir la boîte',
  'letter.batch-decided.subject': 'Toutes les demandes ont reçu une décision : {file}',
  'letter.batch-decided.text':
    'Toutes les demandes de votre tableau {file} ont reçu une décision.\n\nAcceptées : {accepted, number}. Refusées : {refused, number}. Retirées ou expirées : {over, number}.\n\nLes ISSN sont sur une seule page, et peuvent y être téléchargés en tableau.\n\n{link}\n\nQuand une demande a été refusée, sa page dit selon quelle règle, et comment former un recours.',
  'letter.batch-decided.button': 'Voir les ISSN',
};
