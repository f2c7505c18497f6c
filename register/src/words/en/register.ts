/** English: the ledger, blocks of numbers, centres and clusters. */
export const register = {
  'cluster.page-title': '{title} (ISSN-L {issn})',
  'cluster.text':
    'This linking number stands for the resource in every medium: {count, plural, one {one version} other {{count, number} versions}} in this Register.',
  'cluster.members': 'Medium versions',
  'cluster.address': 'URI of the cluster:',
  'cluster.former':
    '{count, plural, one {Former ISSN-L, whose address leads here:} other {Former ISSN-Ls, whose addresses lead here:}}',
  'cluster.former-until': '(until {date}: {why})',
  'cluster.why.every-medium-changed': 'the title changed in every medium',
  'cluster.why.cancelled': 'the number was cancelled',
  'cluster.why.suppressed': 'the number was suppressed',
  'cluster.why.corrected': 'corrected',
  'cluster.kinds': '<a>How an ISSN-L is designated</a>',

  'own-cluster.page-title': '{title} ({prefix} {issn})',
  'own-cluster.text':
    'The history of one resource: {count, plural, one {one title} other {{count, number} titles}}, earlier, later and current, in all media. This number names them together; each has an ISSN of its own.',
  'own-cluster.members': 'All titles',
  'own-cluster.about': 'What an {prefix} is',
  'own-cluster.approved': 'The Registration Authority approved this cluster on {date}.',
  'own-cluster.process': '<a>How such clusters are made</a>',
  'own-cluster.none-title': 'There is no such cluster',
  'own-cluster.none-text':
    'The number is well formed: its check digit is right. But no cluster of this kind has it in this Register.',
  'own-cluster.none-title-here': 'The number is in this Register, and it names no cluster of this kind.',
  'own-cluster.none-member': 'What it names is part of',

  'clusters.title': 'Clusters of titles',
  'clusters.lead':
    'A cluster gathers continuing resources that belong together. Here is what each kind gathers, and how such clusters come about.',
  'clusters.prefix':
    'The prefix says which kind it is: ISSN-X, where X is the letter of the kind. It stands before the number, and is no part of it.',
  'clusters.number.existing': 'Its number is that of one of its members.',
  'clusters.number.own': 'It has a number of its own, which names nothing else.',
  'clusters.each.one': 'A title is in one such cluster.',
  'clusters.each.several': 'A title may be in several.',
  'clusters.automatic': 'It is designated automatically.',
  'clusters.proposed': 'Proposed by: {proposers}. Approved by: {approvers}.',
  'clusters.marc': 'In MARC 21 it is in field 023 with first indicator {indicator}.',
  'clusters.process': 'How it is made and made known',
  'clusters.later.title': 'Further kinds',
  'clusters.later.text':
    'The Registration Authority determines which kinds are needed, such as one for all language editions of a resource. A kind that it defines will stand here with its definition and its process.',
  'clusters.terms': '<a>What the words mean</a>',

  'centres.title': 'ISSN centres',
  'centres.lead':
    'Centres of the ISSN network give numbers to what is published in their countries, and look after the records.',
  'centres.none': 'This Register knows no centre yet.',
  'centres.blocks-link': 'See <a>the blocks of numbers that they give out</a>.',
  'centres.inactive': 'It gives out no numbers for the time being.',
  'centres.closed': 'It was closed. Its records keep its code.',
  'centres.serves': 'For {countries}',
  'centres.works-in': 'Works in {languages}',
  'centres.telephone': 'Telephone {number}',
  'centres.fax': 'Fax {number}',
  'centres.agreement': 'Agreement with {party}',
  'centres.its-blocks': 'Numbers that it gives out',
  'centres.forms': 'The same <json>as JSON</json>, and <data>as linked data</data>.',
  'blocks.title': 'Blocks of numbers',
  'blocks.title-of': 'Blocks of numbers: {centre}',
  'blocks.lead':
    'A centre gives numbers out of blocks, ranges that are set aside for it alone. No number is in two blocks, and none is given twice.',
  'blocks.none': 'No block has been given yet.',
  'blocks.centre': 'Centre',
  'blocks.range': 'Numbers, without check digit',
  'blocks.used': 'Used',
  'blocks.free': 'Free',
  'blocks.known': 'Known before',
  'blocks.per-month': 'A month',
  'blocks.runs-out': 'Lasts until',
  'blocks.publisher': 'set aside for a publisher',
  'blocks.legal-deposit': 'for legal deposit',
  'blocks.closed': 'closed',
  'blocks.rate':
    'How fast they go is measured over the last year. A number was known before when it had a record before the block was given.',
  'blocks.to-centres': '<a>Who the centres are</a>',
  'blocks.to-all': '<a>The blocks of all centres</a>',
  'blocks.warning-exhausted': '{centre} has no free number left.',
  'blocks.warning-soon':
    '{centre} has {free, plural, one {one free number} other {{free, number} free numbers}} left, which last until {day} at this rate.',
  'blocks.warning-few':
    '{centre} has {free, plural, one {one free number} other {{free, number} free numbers}} left, fewer than one in twenty.',
  'ledger.title': 'The ledger of the Register',
  'ledger.lead':
    'Every change of the Register has a place in one order without gaps, and a hash chains each to all before it. Who keeps the hash of a day can prove later that nothing before it was altered.',
  'ledger.sealed': 'Newest change',
  'ledger.hash': 'Hash (SHA-256)',
  'ledger.signature': 'Signature (Ed25519)',
  'ledger.public-key': 'Public key',
  'ledger.unsigned': 'This register does not sign its ledger.',
  'ledger.check': 'Check it yourself',
  'ledger.keep':
    'Keep /ledger/head.json of today. If the hash at its position is ever another one, or the position is gone, the past was rewritten or lost.',
  'ledger.follow': 'Programs follow <a>the changes</a> from position to position: each comes exactly once.',
  'ledger.program': 'This program (Python 3) recomputes the whole chain:',
  'ledger.differs': 'If it stops, keep what you have and tell the ISSN International Centre.',
} as const;
