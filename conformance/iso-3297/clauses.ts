/**
 * The clauses of ISO 3297:2020 that Masthead answers for, in our own words. What is said to be missing keeps a clause open although tests of
 * other parts of it pass.
 */
export const levels = ['term', 'shall', 'should', 'may', 'exception', 'info'] as const;
export type Level = (typeof levels)[number];

export interface Clause {
  /** As the tests name it. Letters after a number tell the requirements of one clause apart. */
  readonly clause: string;
  readonly level: Level;
  readonly requirement: string;
  /** What is not there yet of a clause of which a part is. */
  readonly missing?: string;
  /** A duty of people that no program can hold. */
  readonly notSoftware?: true;
}

type Row = readonly [clause: string, level: Level, requirement: string, missing?: string];

const rows: readonly Row[] = [
  ['3.1.1', 'term', 'An abbreviated key title is made word by word from the List of Title Word Abbreviations'],
  ['3.1.3', 'term', 'The Register has every number, and anyone can ask it for each, whatever its state'],
  [
    '3.1.4',
    'term',
    'A key title is unique and stays with its ISSN; a qualifier in parentheses tells equal titles apart',
  ],
  [
    '3.3.1-3.3.8',
    'term',
    'Kinds of continuing resource have a vocabulary; what has a planned end is no continuing resource',
  ],
  ['4.a', 'shall', 'Seven ASCII digits, then a check character that is an ASCII digit or capital X'],
  ['4.b', 'shall', 'The check character is right: modulus 11, weights 8 to 2, X for ten'],
  ['4.c', 'should', 'People see a prefix with ISSN in it, a space, and two groups of four with a hyphen between'],
  ['5.1', 'shall', 'Only members of the network assign numbers'],
  ['5.2', 'may', 'Anyone may ask for one'],
  ['5.3', 'shall', 'Who asks shows the first issue or the current iteration'],
  ['5.4', 'shall', 'Who asks describes the resource, correctly and so that it can be checked'],
  ['5.5', 'shall', 'Registration gives each resource a unique key title, tied to the number'],
  ['5.6', 'should', 'One resource in one medium has one number'],
  ['5.7', 'should', 'Each edition and medium version has its own number and key title'],
  ['5.8', 'should', 'A major change brings a new number by published rules'],
  ['5.9', 'should', 'A number that was given is not altered, replaced or given again'],
  ['5.10', 'shall', 'A number says nothing of ownership and stays through a change of publisher or place'],
  [
    '5.11',
    'shall',
    'A number is no endorsement and no mark of quality',
    'terms of use, which have to say so too, are not written',
  ],
  ['6.1', 'shall', 'Key titles are established or confirmed by the network'],
  [
    '6.2.a',
    'shall',
    'The key title comes from the title proper of the first issue or the current iteration',
    'the title proper is taken from what is described, and the record keeps which issue that was (588); who assigns is not yet asked for it',
  ],
  ['6.2.b', 'shall', 'A title proper that is unique becomes the key title; any other is qualified until it is'],
  ['6.3.a', 'should', 'All key titles are listed with their numbers'],
  ['6.3.b', 'shall', 'Key titles are in Roman script, by published standards'],
  [
    '6.4',
    'should',
    'Scientific resources have an abbreviated key title',
    'proposed with every key title, shown to the cataloguer who accepts it, and reported when the list of words changes; which resources are scientific is not asked',
  ],
  ['7.a', 'shall', 'A kind of cluster has numbers of its own, a prefix ISSN-X and a published definition and process'],
  ['7.b', 'exception', 'An ISSN-L is a number that exists already: that of the first medium version that had one'],
  ['8.1', 'shall', 'Wherever an ISSN is shown: prefix, a space, two groups of four with a hyphen'],
  [
    '8.2',
    'should',
    'Every issue shows the numbers of all its media and clusters, in the places and the order that suit its medium',
  ],
  ['8.3', 'should', 'ISSN and ISBN stand together, each with its prefix and the title it names'],
  ['8.4', 'should', 'Several ISSNs on one resource stand each with their title'],
  ['8.5', 'shall', 'An insert with a title page of its own has its own ISSN there'],
  ['8.6', 'should', 'All medium versions are shown on each, told apart by words, with the ISSN-L'],
  [
    '9.1',
    'should',
    'Online resources embed metadata in a standard format with the ISSN and its clusters, ISSN-L also where it is the same',
  ],
  ['9.2.a', 'should', 'Systems have a field for the ISSN, without prefix; exchanged, it has the hyphen'],
  ['9.2.b', 'should', 'Systems have a field for the number of a cluster'],
  ['9.2.c', 'should', 'Systems record the URIs of number and cluster in the Register'],
  ['9.3', 'may', 'Metadata can be embedded in an HTML head, as RDFa, as microdata, in PDF, EPUB and OOXML'],
  ['9.4', 'may', 'Within a program the hyphen may be left out; it does not count in comparisons'],
  ['10.1', 'shall', 'Applicants give the metadata of C.1'],
  ['10.2', 'shall', 'The network checks them and keeps a record of each number'],
  [
    '11',
    'shall',
    'The Authority supervises and administers the network',
    'centres, their blocks and custody are administered by command and interface; pages to administer them are not built',
  ],
  ['A', 'shall', 'The check digit is computed in seven steps; no remainder gives 0, ten gives X'],
  ['B.1', 'shall', 'Each title has an ISSN-L at once: the first number validated among its medium versions'],
  ['B.2', 'should', 'Systems keep prefix and number of a cluster in a field of their own'],
  ['B.3', 'should', 'Each record has the ISSN and the ISSN-L as elements of their own'],
  ['B.4', 'should', 'Every resource has an ISSN-L, also with one medium only'],
  ['B.5', 'should', 'A resource has one ISSN-L, whatever its media'],
  ['B.6', 'should', 'A new number after a major change comes with its ISSN-L'],
  ['B.7', 'may', 'Other identifiers may contain an ISSN-L'],
  ['C.1', 'shall', 'Nineteen elements come from applicants, in any script where asked'],
  ['C.2', 'shall', 'The Register has thirty-eight elements'],
  ['D.2.a', 'shall', 'The Authority coordinates and supervises operations'],
  ['D.2.c', 'shall', 'The Authority arranges funding'],
  ['D.2.d', 'shall', 'The Authority manages numbers and clusters, and defines new kinds of cluster'],
  ['D.2.e', 'shall', 'The applicant is told of the assignment, and the Register shows it'],
  ['D.2.f-g,m,n', 'shall', 'Training, help, documentation and promotional material are there'],
  ['D.2.h', 'shall', 'Register and Portal are kept, with services for applicants'],
  ['D.2.i', 'shall', 'Wrong numbers and metadata are corrected on proof'],
  ['D.2.j', 'shall', 'Statistics are compiled'],
  ['D.2.k', 'shall', 'The network has common rules and procedures'],
  ['D.2.l', 'shall', 'Appeals and disputes are reviewed and decided'],
  ['D.2.o', 'shall', 'The service goes on without a break'],
  ['D.3', 'may', 'Agencies do delegated tasks, and applicants find theirs'],
  ['E.2', 'info', 'Linked data in RDF/XML, Turtle and JSON, at resource/ISSN/… and resource/ISSN-L/…'],
  ['E.3', 'info', 'A DOI may contain the ISSN; metadata of a DOI has it'],
  ['E.4', 'info', 'An OpenURL has the ISSN, as keys and values or as XML, and is resolved with the ISSN-L'],
  ['E.5', 'info', 'The URN of an ISSN has rules of equivalence and is resolved'],
  ['E.6', 'info', 'GTIN-13: 977, the seven digits, a variant of two, an add-on of two or five'],
];

export const clauses: readonly Clause[] = rows.map(([clause, level, requirement, missing]) => ({
  clause,
  level,
  requirement,
  ...(missing !== undefined && { missing }),
}));
