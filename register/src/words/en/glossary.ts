/** English: the terms of the field, each explained in a sentence. */
export const glossary = {
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
  'glossary.block.name': 'Block',
  'glossary.block.text':
    'A range of numbers that one ISSN centre gives out. No number is in two blocks, and none is given twice.',
  'glossary.custody.name': 'Custody',
  'glossary.custody.text':
    'The responsibility of an ISSN centre for a number and its record. It can move to another centre; the number stays the same.',
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
  'glossary.unimarc.name': 'UNIMARC',
  'glossary.unimarc.text':
    'The format of IFLA for the exchange of records, used by libraries in France, Italy, Portugal, Russia and elsewhere. Its tags are not those of MARC 21: a title is 200 there and 245 here.',
} as const;
