/** English: the frame of every page, the home page, and the pages that say what went wrong. */
export const site = {
  'site.name': 'Masthead',
  'site.title': '{page} · Masthead',
  'site.skip': 'Skip to the content',
  'site.no-quality': 'An ISSN identifies a publication. It says nothing about its quality or who owns it.',

  'site.foot': 'Masthead is the ISSN system of ISO 3297 as open software.',

  'nav.label': 'This site',
  'nav.browse': 'All titles',
  'nav.glossary': 'Glossary',
  'nav.checker': 'Check',
  'nav.about': 'About',
  'nav.programs': 'For programs',

  'home.title': 'Masthead: the register of serials and their ISSN',
  'home.description':
    'Look up journals, newspapers, book series and websites by title or ISSN, and see how each number came to be.',
  'home.standard': 'ISO 3297',
  'home.subtitle': 'The register of serials and their numbers',
  'home.open': 'Open to all',
  'home.examples': 'Try {words}, the number {number}, or the phrase {phrase}.',
  'home.holdings':
    'Today the Register holds <b>{titles, number}</b> {titles, plural, one {title} other {titles}} under <b>{numbers, number}</b> {numbers, plural, one {number} other {numbers}}, from <b>{countries, number}</b> {countries, plural, one {country} other {countries}}.',
  'home.demonstration':
    'This is a demonstration: <a>its own centre</a> gives out {first} to {last}, where the ISSN Network has never issued a number. None of them is a real ISSN.',
  'home.newest': 'Newest in the Register',
  'home.all-titles': 'See all titles',
  'door.find.title': 'Find',
  'door.find.text':
    'Search by title or number. A number that is not right gets an answer too: what is wrong with it, and which one was probably meant.',
  'door.find.action': 'Browse all titles',
  'door.request.title': 'Request',
  'door.request.text':
    'You publish something that goes on? The ISSN centre of your country gives it a number. See what to have ready.',
  'door.request.action': 'What a request needs',
  'door.integrate.title': 'Integrate',
  'door.integrate.text':
    'Every record can be had in many formats at one address, and the whole Register can be harvested by OAI-PMH.',
  'door.integrate.action': 'For programs',

  'try.title': 'What to try',
  'about.programs.convert':
    'Records of any format can be <a>checked by the ISSN profile and converted</a> here; programs send them by POST.',
  'about.search.key-titles': 'All <a>key titles with their numbers</a> can be leafed through like a catalogue.',
  'about.request.centres': 'Which centre serves which country: <a>ISSN centres</a>.',
  'about.request.key-title': 'Choosing a title? See whether it is free, and <a>what its key title would be</a>.',
  'about.request.change': 'Is the title changing? See <a>whether that asks for a new ISSN</a>.',
  'about.search.abbreviate':
    'Citations often have titles in short. <a>Abbreviate a title</a> shows how ISO 4 does it, word by word.',
  'about.search.romanization':
    'How titles in other scripts are written in Roman letters: <a>the standards and their tables</a>.',

  'notice.label': 'About the state of this number',
  'notice.provisional':
    'This number was given before publication. It will be confirmed when the first issue has been seen, and may be used until then.',
  'notice.legacy':
    'This record was made in the early years of the Register. The number is valid; the description may be incomplete or out of date.',
  'notice.unreported':
    'This number belongs to an ISSN centre that has not reported a record for it yet. It may be reserved, or in use.',
  'notice.reserved':
    'This number is set aside for an ISSN centre, which has not given it to anything yet. Until it does, it names no publication.',
  'notice.centre': 'Who gives it out: {centre}',
  'notice.cancelled': 'This number was cancelled and must not be used any more.',
  'notice.suppressed':
    'This number was withdrawn: what it was given to was never published, or is not a continuing resource. It will not be given again.',
  'notice.use-instead': 'In its place stands',
  'notice.use-today': 'That number was cancelled as well. Today use',
  'notice.cancelled-on': 'Cancelled on {date}.',
  'notice.suppressed-on': 'Suppressed on {date}.',
  'notice.said': 'The reason given: <q>{reason}</q>',
  'notice.expected-month': 'Publication is expected in {when, date, ::yMMMM}.',
  'notice.expected-year': 'Publication is expected in {year}.',
  'notice.no-replacement': 'The Register does not say which number replaces it.',

  'error.bad-request.title': 'This request cannot be read',
  'error.bad-request.text': 'Something in the address is not as it should be, so nothing was looked up.',
  'error.bad-request.try': 'If you typed or pasted the address, compare it with where it came from.',
  'error.not-found.title': 'There is no page at this address',
  'error.not-found.text': 'The link that led here may be old, or the address mistyped.',
  'error.not-found.try': 'Compare the address with where it came from.',
  'error.too-large.title': 'This request is too large',
  'error.too-large.text': 'What was sent is larger than this address takes, so it was not read.',
  'error.too-large.try': 'Send less at once.',
  'error.too-many.title': 'Too many requests at once',
  'error.too-many.text': 'So that everyone is served, requests from one place are limited. This is not for long.',
  'error.too-many.try': 'Wait a minute, then try again. For many records at once, harvest them by OAI-PMH.',
  'error.fault.title': 'Something went wrong here',
  'error.fault.text': 'The fault is ours, not yours, and it has been written down. Nothing was lost.',
  'error.fault.try': 'Try again in a moment.',
  'error.unavailable.title': 'The Register is out of reach',
  'error.unavailable.text': 'The pages are here, but the records cannot be read at the moment.',
  'error.unavailable.try': 'Try again in a few minutes.',
  'error.try-search': '<a>Search the Register</a> for the title or number.',
  'error.try-home': 'Start again from the <a>home page</a>.',
  'error.reference': 'If it goes on, tell us this reference: {reference}',

  'about.title': 'About this register',
  'about.description': 'What Masthead is, how a publication gets an ISSN, and how programs read the Register.',
  'about.lead':
    'Masthead is the ISSN system as open software: a register of serials and other continuing resources, each under its International Standard Serial Number.',
  'about.number':
    'An <a>ISSN</a> names one continuing resource in one medium: a journal in print, the same journal online, a newspaper, a book series, a website. It is defined by the standard ISO 3297.',
  'about.states':
    'Every number that was ever given has a page here, whatever became of it: confirmed, provisional, legacy, unreported, cancelled or suppressed. A number is never given twice.',
  'about.search.title': 'Searching',
  'about.search.words':
    'Words find titles that have all of them. The last word may be unfinished. Capitals and accents make no difference.',
  'about.search.phrase': 'Quotation marks find words that stand together, as in “new scientist”.',
  'about.search.number':
    'A number in any spelling leads straight to its record: 0028-0836, ISSN 00280836, urn:issn:0028-0836.',
  'about.search.scripts': 'Titles are found in their original script and in their Romanized form.',
  'about.request.title': 'Requesting an ISSN',
  'about.request.text':
    'ISSN are given by the ISSN centre of the country where the publication appears, or by the International Centre where there is none. Have ready:',
  'about.request.issue': 'the first issue, or a link to it, or a draft of its title page and imprint;',
  'about.request.title-page':
    'the title exactly as it is shown, in its own script, and any other titles shown with it;',
  'about.request.publisher': 'the name, town and country of the publisher;',
  'about.request.dates': 'the date of the first issue, and how often it appears;',
  'about.request.media': 'each medium, since print and online have a number each, and the ISSN of earlier titles.',
  'about.programs.title': 'For programs',
  'about.programs.negotiation':
    'Each record has one address. The <code>Accept</code> header, a suffix or <code>?format=</code> chooses the format: MARC 21, MARCXML, RDF, JSON-LD, Dublin Core, CSV.',
  'about.programs.oai':
    'The whole Register, and afterwards only what changed, is harvested by OAI-PMH 2.0 at <a><code>/oai</code></a>, as <code>oai_dc</code> or <code>marcxml</code>. What was withdrawn stays as deleted, so no harvester misses it.',
  'about.programs.ledger':
    'Every change can be followed and checked by anybody: see <a>the ledger</a>. With <code>?asOf=</code> any record is given as it was.',
  'about.programs.resolvers':
    'Resolvers: <code>/openurl</code> leads from an OpenURL, and <code>/urn:issn:…</code> from a URN, to the resource.',
  'about.programs.software':
    'The software is free (Apache 2.0). Its libraries for numbers, MARC records and formats can be used on their own.',
} as const;
