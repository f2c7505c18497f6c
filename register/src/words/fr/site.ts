/** French: the frame of every page, the home page, and the pages that say what went wrong. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.name': 'Masthead',
  'site.title': '{page} · Masthead',
  'site.skip': 'Aller au contenu',
  'site.no-quality': 'Un ISSN identifie une publication. Il ne dit rien de sa qualité ni de son propriétaire.',

  'site.foot': 'Masthead est le système ISSN de la norme ISO 3297, en logiciel libre.',

  'nav.label': 'Ce site',
  'nav.browse': 'Tous les titres',
  'nav.glossary': 'Glossaire',
  'nav.checker': 'Vérifier',
  'nav.about': 'À propos',
  'nav.programs': 'Pour les programmes',

  'home.title': 'Masthead : le registre des publications en série et de leurs ISSN',
  'home.description':
    'Cherchez des revues, des journaux, des collections et des sites web par titre ou par ISSN, et voyez l’histoire de chaque numéro.',
  'home.standard': 'ISO 3297',
  'home.subtitle': 'Le registre des publications en série et de leurs numéros',
  'home.open': 'Ouvert à tous',
  'home.examples': 'Essayez {words}, le numéro {number} ou l’expression {phrase}.',
  'home.holdings':
    'Aujourd’hui, le Registre compte <b>{titles, number}</b> {titles, plural, one {titre} many {de titres} other {titres}} sous <b>{numbers, number}</b> {numbers, plural, one {numéro} many {de numéros} other {numéros}}, de <b>{countries, number}</b> {countries, plural, one {pays} many {de pays} other {pays}}.',
  'home.demonstration':
    'Ceci est une démonstration : <a>son propre centre</a> attribue les numéros {first} à {last}, où le réseau ISSN n’en a jamais attribué. Aucun n’est un véritable ISSN.',
  'home.newest': 'Dernières entrées du Registre',
  'home.all-titles': 'Voir tous les titres',
  'door.find.title': 'Chercher',
  'door.find.text':
    'Cherchez par titre ou par numéro. Un numéro inexact reçoit aussi une réponse : ce qui ne va pas, et lequel était sans doute voulu.',
  'door.find.action': 'Parcourir tous les titres',
  'door.request.title': 'Demander',
  'door.request.text':
    'Vous publiez quelque chose qui se poursuit ? Le centre ISSN de votre pays lui attribue un numéro. Voyez ce qu’il faut préparer.',
  'door.request.action': 'Ce qu’il faut pour une demande',
  'door.integrate.title': 'Intégrer',
  'door.integrate.text':
    'Chaque notice est disponible dans de nombreux formats à une seule adresse, et tout le Registre se moissonne par OAI-PMH.',
  'door.integrate.action': 'Pour les programmes',

  'try.title': 'Ce que vous pouvez essayer',
  'about.programs.convert':
    'Les notices de tout format peuvent être <a>vérifiées selon le profil ISSN et converties</a> ici ; les programmes les envoient par POST.',
  'about.search.key-titles': 'Tous les <a>titres clés avec leurs numéros</a> se feuillettent comme un catalogue.',
  'about.request.centres': 'Quel centre s’occupe de quel pays : <a>les centres ISSN</a>.',
  'about.request.key-title': 'Vous choisissez un titre ? Voyez s’il est libre et <a>quel serait son titre clé</a>.',
  'about.request.change': 'Le titre change ? Voyez <a>s’il faut un nouvel ISSN</a>.',
  'about.search.abbreviate':
    'Les citations donnent souvent les titres en abrégé. <a>Abréger un titre</a> montre comment le fait l’ISO 4, mot par mot.',
  'about.search.romanization':
    'Comment les titres dans d’autres écritures s’écrivent en caractères latins : <a>les normes et leurs tables</a>.',

  'notice.label': 'À propos de l’état de cet ISSN',
  'notice.provisional':
    'Cet ISSN a été attribué avant la parution. Il sera confirmé quand le premier numéro aura été vu, et peut être employé d’ici là.',
  'notice.legacy':
    'Cette notice date des premières années du Registre. L’ISSN est valide ; la description peut être incomplète ou ancienne.',
  'notice.unreported':
    'Ce numéro appartient à un centre ISSN qui n’a pas encore signalé de notice pour lui. Il peut être réservé ou déjà employé.',
  'notice.reserved':
    'Ce numéro est réservé à un centre ISSN, qui ne l’a encore attribué à rien. D’ici là, il ne désigne aucune publication.',
  'notice.centre': 'Qui l’attribue : {centre}',
  'notice.cancelled': 'Cet ISSN a été annulé et ne doit plus être employé.',
  'notice.suppressed':
    'Cet ISSN a été retiré : ce à quoi il avait été attribué n’a jamais paru ou n’est pas une ressource continue. Il ne sera plus attribué.',
  'notice.use-instead': 'Il est remplacé par',
  'notice.use-today': 'Ce dernier a été annulé aussi. Employez aujourd’hui',
  'notice.cancelled-on': 'Annulé le {date}.',
  'notice.suppressed-on': 'Supprimé le {date}.',
  'notice.said': 'Raison donnée : <q>{reason}</q>',
  'notice.expected-month': 'Parution prévue : {when, date, ::yMMMM}.',
  'notice.expected-year': 'Parution prévue en {year}.',
  'notice.no-replacement': 'Le Registre ne dit pas quel ISSN le remplace.',

  'error.bad-request.title': 'Cette requête ne peut pas être lue',
  'error.bad-request.text': 'Quelque chose dans l’adresse n’est pas comme il faut ; rien n’a donc été cherché.',
  'error.bad-request.try': 'Si vous avez tapé ou collé l’adresse, comparez-la à sa source.',
  'error.not-found.title': 'Il n’y a pas de page à cette adresse',
  'error.not-found.text': 'Le lien qui menait ici est peut-être ancien, ou l’adresse mal tapée.',
  'error.not-found.try': 'Comparez l’adresse à sa source.',
  'error.too-large.title': 'Cette requête est trop grande',
  'error.too-large.text': 'L’envoi dépasse ce que cette adresse accepte ; il n’a donc pas été lu.',
  'error.too-large.try': 'Envoyez-en moins à la fois.',
  'error.too-many.title': 'Trop de requêtes à la fois',
  'error.too-many.text':
    'Pour que chacun soit servi, les requêtes venant d’un même endroit sont limitées. Cela ne dure pas.',
  'error.too-many.try':
    'Attendez une minute, puis réessayez. Pour beaucoup de notices à la fois, moissonnez-les par OAI-PMH.',
  'error.fault.title': 'Une erreur s’est produite ici',
  'error.fault.text': 'La faute est de notre côté, pas du vôtre, et elle a été notée. Rien n’est perdu.',
  'error.fault.try': 'Réessayez dans un instant.',
  'error.unavailable.title': 'Le Registre est inaccessible',
  'error.unavailable.text': 'Les pages sont là, mais les notices ne peuvent pas être lues pour le moment.',
  'error.unavailable.try': 'Réessayez dans quelques minutes.',
  'error.try-search': '<a>Cherchez dans le Registre</a> le titre ou le numéro.',
  'error.try-home': 'Repartez de la <a>page d’accueil</a>.',
  'error.reference': 'Si cela continue, communiquez-nous cette référence : {reference}',

  'about.title': 'À propos de ce registre',
  'about.description':
    'Ce qu’est Masthead, comment une publication reçoit un ISSN et comment les programmes lisent le Registre.',
  'about.lead':
    'Masthead est le système ISSN en logiciel libre : un registre des publications en série et autres ressources continues, chacune sous son Numéro international normalisé des publications en série.',
  'about.number':
    'Un <a>ISSN</a> désigne une ressource continue sur un support donné : une revue imprimée, la même revue en ligne, un journal, une collection, un site web. Il est défini par la norme ISO 3297.',
  'about.states':
    'Tout numéro jamais attribué a ici sa page, quoi qu’il soit devenu : confirmé, provisoire, hérité, non signalé, annulé ou supprimé. Un numéro n’est jamais attribué deux fois.',
  'about.search.title': 'Rechercher',
  'about.search.words':
    'Les mots trouvent les titres qui les contiennent tous. Le dernier peut être inachevé. Majuscules et accents ne comptent pas.',
  'about.search.phrase': 'Les guillemets trouvent des mots qui se suivent, comme dans "new scientist".',
  'about.search.number':
    'Un numéro, quelle que soit sa forme, mène droit à sa notice : 0028-0836, ISSN 00280836, urn:issn:0028-0836.',
  'about.search.scripts': 'Les titres se trouvent dans leur écriture d’origine et sous leur forme romanisée.',
  'about.request.title': 'Demander un ISSN',
  'about.request.text':
    'Les ISSN sont attribués par le centre ISSN du pays où paraît la publication ou, à défaut, par le Centre international. Préparez :',
  'about.request.issue': 'le premier numéro, ou un lien vers lui, ou un projet de sa page de titre et de son ours ;',
  'about.request.title-page':
    'le titre exactement comme il est présenté, dans son écriture, et tout autre titre présenté avec lui ;',
  'about.request.publisher': 'le nom, la ville et le pays de l’éditeur ;',
  'about.request.dates': 'la date du premier numéro et la périodicité ;',
  'about.request.media':
    'chaque support, car l’imprimé et la version en ligne ont chacun leur ISSN, et les ISSN des titres antérieurs.',
  'about.programs.title': 'Pour les programmes',
  'about.programs.negotiation':
    'Chaque notice a une seule adresse. L’en-tête <code>Accept</code>, un suffixe ou <code>?format=</code> choisit le format : MARC 21, MARCXML, RDF, JSON-LD, Dublin Core, CSV.',
  'about.programs.oai':
    'Tout le Registre, puis seulement ce qui a changé, se moissonne par OAI-PMH 2.0 à <a><code>/oai</code></a>, en <code>oai_dc</code> ou <code>marcxml</code>. Ce qui a été retiré y reste marqué comme supprimé, et n’échappe donc à aucun moissonneur.',
  'about.programs.ledger':
    'Chacun peut suivre et vérifier toutes les modifications : voyez <a>le grand livre</a>. Avec <code>?asOf=</code>, toute notice est donnée telle qu’elle était.',
  'about.programs.resolvers':
    'Résolveurs : <code>/openurl</code> mène à la ressource depuis une OpenURL, et <code>/urn:issn:…</code> depuis une URN.',
  'about.programs.software':
    'Le logiciel est libre (Apache 2.0). Ses bibliothèques pour les numéros, les notices MARC et les formats s’emploient aussi séparément.',
};
