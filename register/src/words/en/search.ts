/** English: searching, and numbers that are not right. */
export const search = {
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
  'problem.too-long':
    'An ISSN has eight characters. Here are {found, plural, =13 {13, as in the ISBN of a book or in a bar code. The bar code of a serial begins with 977} other {{found, number}}}.',
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

  'resolver.nothing-asked.title': 'OpenURL resolver',
  'resolver.nothing-asked.text':
    'This address leads from an OpenURL to the journal in it, with all its medium versions.',
  'resolver.no-resource.title': 'No journal found for this OpenURL',
  'resolver.no-resource.text': 'No number in it is one of this Register.',
  'resolver.several-resources.title': 'This OpenURL names several resources',
  'resolver.several-resources.text': 'Its numbers belong to different titles. Choose the one that was meant.',
  'resolver.not-a-urn.title': 'This is not the URN of an ISSN',
  'resolver.not-a-urn.text': 'Such a name is urn:issn: and the number.',
  'resolver.wrong-number.title': 'This URN has no valid ISSN',
  'resolver.wrong-number.text': 'The number in it is not right.',
  'resolver.named': 'Its numbers',
  'resolver.unknown': 'is well formed, and not in this Register.',
  'resolver.try-title': 'Search for “{title}”',
  'resolver.try-openurl':
    'An OpenURL gives the number as rft.issn, rft.eissn, rft.issnl or rft_id: <code>{example}</code>',
  'resolver.try-urn': 'A URN stands right after the address of this site: <code>{example}</code>',

  'unknown.title': 'This number is not in the Register',
  'unknown.text':
    'It is well formed: its check digit is right. But as far as this Register knows it was never issued: no record names it, and it lies in no block of numbers that an ISSN centre gives out.',
  'unknown.cluster-title': 'No resource has this linking number',
  'unknown.cluster-text':
    'It is well formed: its check digit is right. But no medium versions are gathered under it in this Register.',
  'unknown.try-record': 'See whether ISSN {issn} has a record of its own.',
  'unknown.try-source': 'Compare it with the publication: a number that is off by two slips can be well formed too.',
  'unknown.try-title': 'Search for the title instead.',
  'unknown.try-centre': 'If it stands on a publication, ask the ISSN centre of the country where that is published.',

  'years.open': '{start}–',
  'years.ended': '{start}–{end}',
  'years.decade': '{decade}s',
} as const;
