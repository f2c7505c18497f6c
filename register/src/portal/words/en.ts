/**
 * English: every sentence that a page shows, as ICU messages. Another language is a file like this one, with the same keys.
 * Plain words, short sentences; what happened, what it means, what to do next; the field's term is explained in the glossary.
 * Long because it is a list of sentences.
 */
export const en = {
  code: 'en',
  dir: 'ltr',
  manner: 'en-GB',
  name: 'English',
  messages: {
    'site.name': 'Masthead',
    'site.title': '{page} · Masthead',
    'site.skip': 'Skip to the content',
    'site.no-quality': 'An ISSN identifies a publication. It says nothing about its quality or who owns it.',

    'site.foot': 'Masthead is the ISSN system of ISO 3297 as open software.',

    'nav.label': 'This site',
    'nav.browse': 'All titles',
    'nav.glossary': 'Glossary',
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

    'search.label': 'Title or ISSN',
    'search.placeholder': 'Title or ISSN',
    'search.button': 'Search',
    'search.all': 'All titles',
    'search.title': 'Results for “{query}”',
    'search.count': '{count, plural, one {One title} other {{count, number} titles}}',
    'search.count-at-least': 'More than {count, number} titles',

    'sort.label': 'Sort by',
    'sort.relevance': 'Relevance',
    'sort.title': 'Title',
    'pager.label': 'Pages of results',
    'pager.next': 'Next page',
    'pager.previous': 'Previous page',
    'pager.size': 'Titles a page',

    'facets.title': 'Narrow the results',
    'facets.jump': 'Narrow the results',
    'facets.more': '{count, plural, one {One more} other {{count, number} more}}',
    'facets.applied': 'What narrows the results',
    'facets.remove': 'Do not narrow by {label}',
    'facets.remove-all': 'Remove all',
    'facet.medium': 'Medium',
    'facet.country': 'Country',
    'facet.language': 'Language',
    'facet.status': 'State',
    'facet.decade': 'First published',

    'hit.key-title': 'Key title: {title}',

    'nothing.title': 'No title matches <q>{query}</q>',
    'nothing.title-narrowed': 'No title is left',
    'nothing.meant':
      'Did you mean <a>{query}</a>? {count, plural, one {One title has these words.} other {{count, number} titles have these words.}}',
    'nothing.why': 'A title is found when it has every word that was asked for. You can try:',
    'nothing.wider':
      '<a>The same words without narrowing</a>: {count, plural, one {one title} other {{count, number} titles}}.',
    'nothing.shorter': 'Fewer words, <a>{query}</a>: {count, plural, one {one title} other {{count, number} titles}}.',
    'nothing.try-words': 'The first words of the title as they stand on the cover, without a subtitle.',
    'nothing.try-number': 'The ISSN, eight characters such as 0028-0836, from the cover, the imprint or the website.',
    'nothing.try-script': 'The title in its own script, or its Romanized form.',

    'try.title': 'What to try',

    'wrong.title': 'This is not a valid ISSN',
    'wrong.this-character': 'This character is wrong:',
    'wrong.meant': 'You probably meant',
    'wrong.also': 'Other right numbers one slip away',
    'wrong.right-numbers': 'Right numbers one slip away',
    'wrong.not-here': 'They differ by one character or by two that changed places. None is in this Register.',
    'wrong.try-source': 'Look at the publication again: digits are easily swapped, and 3 and 8, or 0 and O, mistaken.',
    'wrong.try-title': 'Search for the title instead. About one serial in four prints a number that is not its own.',
    'wrong.try-words': 'Search for this as words of a title.',

    'problem.empty': 'There is no number here. An ISSN has eight characters, such as 0028-0836.',
    'problem.too-short':
      'An ISSN has eight characters. {found, plural, one {Here is only one.} other {Here are only {found, number}.}}',
    'problem.too-long': 'An ISSN has eight characters. Here are {found, number}.',
    'problem.bad-character':
      'Character {place, number} is “{character}”. An ISSN has only the digits 0 to 9 and, in the last place, X.',
    'problem.look-alike': 'Character {place, number} is “{character}”. “{meant}” was probably meant.',
    'problem.extra-character': 'Character {place, number} does not belong in an ISSN.',
    'problem.misplaced-hyphen':
      'Character {place, number} is a hyphen. In an ISSN it stands in the middle, after the fourth digit.',
    'problem.missing-hyphen': 'The hyphen in the middle is missing.',
    'problem.prefix-missing': 'The letters ISSN before the number are missing.',
    'problem.wrong-prefix': '“{prefix}” before the number is not the prefix of an ISSN.',
    'problem.wrong-check-digit':
      'The last character is the check digit. For these seven digits it would be {right}, not {found}: one of the eight is not as it was.',

    'sum.title': 'How the check digit works',
    'sum.how': 'Each of the first seven digits is multiplied by its place, 8 to 2, and the products are added:',
    'sum.result':
      '{sum, number} divided by 11 leaves {rest, number}, and 11 − {rest, number} = {right}. So the check digit is {right}, not {found}.',
    'sum.result-ten':
      '{sum, number} divided by 11 leaves {rest, number}, and 11 − {rest, number} = 10, which is written X. So the check digit is X, not {found}.',
    'sum.result-none': '{sum, number} divided by 11 leaves nothing. So the check digit is 0, not {found}.',

    'unknown.title': 'This number is not in the Register',
    'unknown.text':
      'It is well formed: its check digit is right. But this Register has no record of it. Either it was never given to a publication, or the record has not been reported yet.',
    'unknown.cluster-title': 'No resource has this linking number',
    'unknown.cluster-text':
      'It is well formed: its check digit is right. But no medium versions are gathered under it in this Register.',
    'unknown.try-record': 'See whether ISSN {issn} has a record of its own.',
    'unknown.try-source': 'Compare it with the publication: a number that is off by two slips can be well formed too.',
    'unknown.try-title': 'Search for the title instead.',
    'unknown.try-centre': 'If it stands on a publication, ask the ISSN centre of the country where that is published.',

    'state.register': 'Confirmed',
    'state.provisional': 'Provisional',
    'state.legacy': 'Legacy',
    'state.unreported': 'Unreported',
    'state.cancelled': 'Cancelled',
    'state.suppressed': 'Suppressed',

    'notice.label': 'About the state of this number',
    'notice.provisional':
      'This number was given before publication. It will be confirmed when the first issue has been seen, and may be used until then.',
    'notice.legacy':
      'This record was made in the early years of the Register. The number is valid; the description may be incomplete or out of date.',
    'notice.unreported':
      'This number belongs to an ISSN centre that has not reported a record for it yet. It may be reserved, or in use.',
    'notice.cancelled': 'This number was cancelled and must not be used any more.',
    'notice.suppressed':
      'This number was withdrawn: what it was given to was never published, or is not a continuing resource. It will not be given again.',
    'notice.use-instead': 'In its place stands',
    'notice.no-replacement': 'The Register does not say which number replaces it.',

    'medium.print': 'Print',
    'medium.online': 'Online',
    'medium.digital-carrier': 'Digital carrier',
    'medium.other': 'Other medium',
    'medium.unknown': 'Medium not known',

    'siblings.label': 'Media in which this resource appears',
    'copy.number': 'Copy',
    'copy.citation': 'Copy the citation',
    'copy.done': 'Copied',

    'view.label': 'Views of this record',
    'view.public': 'Public',
    'view.marc': 'MARC 21',

    'record.page-title': '{title} (ISSN {issn})',
    'record.untitled-register': 'A number without a record',
    'record.untitled-provisional': 'A provisional number without a record',
    'record.untitled-legacy': 'A number without a record',
    'record.untitled-unreported': 'A number not yet reported',
    'record.untitled-cancelled': 'A cancelled number',
    'record.untitled-suppressed': 'A suppressed number',
    'record.none': 'The Register holds no description for this number.',
    'record.unreadable': 'The record cannot be shown in words. The MARC 21 view shows it as it stands.',
    'record.from-list':
      'This description comes from a list of titles, not from a full record, and says only what the list said.',

    'group.titles': 'Titles',
    'group.history': 'Earlier and later titles',
    'group.publication': 'Publication',
    'group.description': 'Description',
    'group.access': 'Online address',
    'group.coverage': 'Covered by',
    'group.related': 'Related titles',
    'group.notes': 'Notes',

    'record.key-title': 'Key title',
    'record.title-proper': 'Title proper',
    'record.abbreviated-key-title': 'Abbreviated key title',
    'record.parallel-title': 'Parallel title',
    'record.variant-title': 'Variant title',
    'record.country': 'Country',
    'record.published': 'Publisher',
    'record.published-latest': 'Publisher, latest',
    'record.published-intervening': 'Publisher, in between',
    'record.published-earliest': 'Publisher, first',
    'record.dates': 'Dates',
    'record.numbering': 'Numbering',
    'record.issuing-body': 'Issuing body',
    'record.medium': 'Medium',
    'record.carrier': 'Carrier',
    'record.type': 'Type of resource',
    'record.frequency': 'Frequency',
    'record.language': 'Language',
    'record.title-script': 'Script of the title',
    'record.subject': 'Subject',
    'record.url': 'Address',
    'record.indexed-in': 'Abstracts and indexes',

    'years.open': '{start}–',
    'years.ended': '{start}–{end}',
    'years.decade': '{decade}s',
    'dates.current': 'still published',
    'dates.ceased': 'ceased',
    'dates.unknown': 'not known whether it is still published',

    'variant.unspecified': 'variant',
    'variant.portion': 'part of the title',
    'variant.distinctive': 'distinctive title',
    'variant.other': 'other title',
    'variant.cover': 'on the cover',
    'variant.added-title-page': 'on an added title page',
    'variant.caption': 'caption title',
    'variant.running': 'running title',
    'variant.spine': 'on the spine',

    'type.none-of-these': 'Continuing resource of another type',
    'type.updating-database': 'Updating database',
    'type.magazine': 'Magazine',
    'type.blog': 'Blog',
    'type.journal': 'Journal',
    'type.updating-loose-leaf': 'Updating loose-leaf',
    'type.monographic-series': 'Book series',
    'type.newspaper': 'Newspaper',
    'type.periodical': 'Periodical',
    'type.repository': 'Repository',
    'type.newsletter': 'Newsletter',
    'type.directory': 'Directory',
    'type.website': 'Updating website',

    'frequency.no-determinable-frequency': 'No fixed frequency',
    'frequency.annual': 'Yearly',
    'frequency.bimonthly': 'Every two months',
    'frequency.semiweekly': 'Twice a week',
    'frequency.daily': 'Daily',
    'frequency.biweekly': 'Every two weeks',
    'frequency.semiannual': 'Twice a year',
    'frequency.biennial': 'Every two years',
    'frequency.triennial': 'Every three years',
    'frequency.three-times-a-week': 'Three times a week',
    'frequency.three-times-a-month': 'Three times a month',
    'frequency.continuously-updated': 'Continuously updated',
    'frequency.monthly': 'Monthly',
    'frequency.quarterly': 'Quarterly',
    'frequency.semimonthly': 'Twice a month',
    'frequency.three-times-a-year': 'Three times a year',
    'frequency.weekly': 'Weekly',
    'frequency.other': 'Another frequency',
    'regularity.normalized-irregular': 'irregular in a regular way',
    'regularity.completely-irregular': 'irregular',

    'script.basic-roman': 'Roman',
    'script.extended-roman': 'Roman, with letters beyond the basic ones',
    'script.cyrillic': 'Cyrillic',
    'script.japanese': 'Japanese',
    'script.chinese': 'Chinese',
    'script.arabic': 'Arabic',
    'script.greek': 'Greek',
    'script.hebrew': 'Hebrew',
    'script.thai': 'Thai',
    'script.devanagari': 'Devanagari',
    'script.korean': 'Korean',
    'script.tamil': 'Tamil',
    'script.other': 'Another script',

    'scheme.udc': 'Universal Decimal Classification',
    'scheme.ddc': 'Dewey Decimal Classification',

    'note.access': 'Access',
    'note.numbering': 'Numbering',
    'note.other-form': 'Other forms',
    'note.reproduction': 'Reproduction',
    'note.system': 'System details',
    'note.language': 'Language',
    'note.issuing-body': 'Issuing body',
    'note.index': 'Indexes',
    'note.linking': 'Relations',
    'note.source': 'Source of the description',
    'note.general': 'Note',

    'relation.main-series': 'Main series',
    'relation.subseries': 'Subseries',
    'relation.original-language': 'Original language edition',
    'relation.translation': 'Translation',
    'relation.supplement': 'Supplement',
    'relation.supplement-to': 'Supplement to',
    'relation.other-edition': 'Other edition',
    'relation.other-medium': 'In another medium',
    'relation.issued-with': 'Issued with',
    'relation.related': 'Related to',
    'related.elsewhere': '(not in this Register)',
    'related.invalid': '(the record gives {number}, which is not a valid ISSN)',

    'history.further': 'The history goes on further. Open one of these titles to follow it.',
    'succession.continues': '{many, select, yes {continues {count, number} titles} other {continues {titles}}}',
    'succession.continues-in-part':
      '{many, select, yes {continues {count, number} titles in part} other {continues {titles} in part}}',
    'succession.formed-by-union':
      '{many, select, yes {formed by the union of {count, number} titles} other {formed by the union of {titles}}}',
    'succession.absorbs': '{many, select, yes {absorbed {count, number} titles} other {absorbed {titles}}}',
    'succession.absorbs-in-part':
      '{many, select, yes {absorbed {count, number} titles in part} other {absorbed {titles} in part}}',
    'succession.separated':
      '{many, select, yes {separated from {count, number} titles} other {separated from {titles}}}',

    'aside.label': 'Numbers, formats and record data',
    'aside.identifiers': 'Identifiers',
    'aside.downloads': 'Download',
    'aside.cite': 'Cite',
    'aside.data': 'This record',
    'identifier.cancelled': 'Cancelled ISSN',
    'identifier.incorrect': 'Incorrect ISSN',
    'identifier.cancelled-l': 'Former ISSN-L',
    'identifier.uri': 'URI',
    'data.centre': 'ISSN centre',
    'data.created-by': 'Created by centre',
    'data.created': 'Created',
    'data.changed': 'Last changed',
    'data.first-seen': 'In this Register since',
    'data.changed-here': 'Changed here',
    'data.revision': 'Revision',

    'marc.title': 'MARC 21 record',
    'marc.text': 'As it was received, field by field. A blank indicator is shown as #.',
    'marc.tag': 'Tag',
    'marc.ind': 'Ind.',
    'marc.indicators': 'Indicators',
    'marc.content': 'Content',
    'marc.twin': 'see {tag}, the same in another script',

    'cluster.page-title': '{title} (ISSN-L {issn})',
    'cluster.text':
      'This linking number stands for the resource in every medium: {count, plural, one {one version} other {{count, number} versions}} in this Register.',
    'cluster.members': 'Medium versions',
    'cluster.address': 'URI of the cluster:',

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
    'about.programs.software':
      'The software is free (Apache 2.0). Its libraries for numbers, MARC records and formats can be used on their own.',

    'glossary.title': 'Glossary',
    'glossary.description': 'The terms of the ISSN system, in plain words.',
    'glossary.what-is': 'What does “{term}” mean?',
    'glossary.more': 'More terms',
    'glossary.issn.name': 'ISSN',
    'glossary.issn.text':
      'International Standard Serial Number: eight characters that name one continuing resource in one medium. The number itself has no meaning.',
    'glossary.issn-l.name': 'ISSN-L',
    'glossary.issn-l.text':
      'Linking ISSN: the one number that stands for a resource in all its media. It is the ISSN of the medium version that was registered first.',
    'glossary.continuing-resource.name': 'Continuing resource',
    'glossary.continuing-resource.text':
      'A publication without a planned end: journals, newspapers, magazines, book series, and websites or databases that are kept up to date.',
    'glossary.key-title.name': 'Key title',
    'glossary.key-title.text':
      'The unique name of a resource in the Register, tied to its ISSN. Where two have the same title, words in parentheses tell them apart.',
    'glossary.title-proper.name': 'Title proper',
    'glossary.title-proper.text': 'The chief title as it stands on the publication itself.',
    'glossary.abbreviated-key-title.name': 'Abbreviated key title',
    'glossary.abbreviated-key-title.text':
      'The key title with its words shortened by the international list of title word abbreviations (ISO 4), for citations.',
    'glossary.parallel-title.name': 'Parallel title',
    'glossary.parallel-title.text': 'The title in another language, as the publication itself gives it.',
    'glossary.variant-title.name': 'Variant title',
    'glossary.variant-title.text': 'Another form under which people may know the title, such as the one on the cover.',
    'glossary.medium.name': 'Medium',
    'glossary.medium.text':
      'How a resource is carried: in print, online, or on a digital carrier such as a disc. Each medium version has its own ISSN.',
    'glossary.issuing-body.name': 'Issuing body',
    'glossary.issuing-body.text':
      'The organization that answers for the content, which may be another than the publisher.',
    'glossary.check-digit.name': 'Check digit',
    'glossary.check-digit.text':
      'The last character of an ISSN, worked out from the seven digits before it. It shows most slips of the pen at once. X stands for ten.',
    'glossary.cluster.name': 'Cluster ISSN',
    'glossary.cluster.text':
      'A number that gathers related resources, with a prefix that says how: ISSN-L the media of one resource, ISSN-H its successive titles.',
    'glossary.issn-centre.name': 'ISSN centre',
    'glossary.issn-centre.text':
      'The office that gives the ISSN of a country or region and keeps its records, shown by its code. The International Centre has the code 0.',
    'glossary.record.name': 'Record',
    'glossary.record.text': 'The description of a resource in the Register, kept by its ISSN centre.',
    'glossary.register.name': 'Confirmed',
    'glossary.register.text':
      'The publication has been seen, and its record checked, by the ISSN network. That is no judgement of its quality.',
    'glossary.provisional.name': 'Provisional',
    'glossary.provisional.text': 'Given before publication; it becomes confirmed once the first issue has appeared.',
    'glossary.legacy.name': 'Legacy',
    'glossary.legacy.text':
      'A record from the early years of the Register. The number is valid, the description may be incomplete.',
    'glossary.unreported.name': 'Unreported',
    'glossary.unreported.text': 'Set aside for an ISSN centre, or given by it, without a record in the Register yet.',
    'glossary.cancelled.name': 'Cancelled',
    'glossary.cancelled.text':
      'Withdrawn in favour of another number, for instance because a resource had been given two.',
    'glossary.suppressed.name': 'Suppressed',
    'glossary.suppressed.text': 'Withdrawn because the resource never appeared, or is not a continuing resource.',
    'glossary.incorrect-issn.name': 'Incorrect ISSN',
    'glossary.incorrect-issn.text':
      'A number that was printed on the publication by mistake. It may be no number at all, or that of another title.',
    'glossary.coden.name': 'CODEN',
    'glossary.coden.text': 'A code of six characters for periodicals, used in science before the ISSN spread.',
    'glossary.marc.name': 'MARC 21',
    'glossary.marc.text':
      'The format in which libraries exchange records: fields under three-digit tags, divided into subfields by letters.',
  },
} as const;
