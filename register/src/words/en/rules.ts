/** English: whether a change needs a new ISSN, and Romanization. */
export const rules = {
  'new-issn.title': 'I am changing the title: do I need a new ISSN?',
  'new-issn.lead':
    'An ISSN belongs to a title. Some changes ask for a new number, most small ones do not. Give the title as it was and as it will be, and see which rule applies.',
  'new-issn.old': 'Title until now',
  'new-issn.new': 'New title',
  'new-issn.more': 'More about the change',
  'new-issn.old-body': 'Issuing body until now',
  'new-issn.new-body': 'Issuing body from now on',
  'new-issn.body-help':
    'The society, institute or office that is responsible for it, if one is. Its name in a title counts by rules of its own.',
  'new-issn.old-medium': 'Medium until now',
  'new-issn.new-medium': 'Medium from now on',
  'new-issn.not-said': 'Not said',
  'new-issn.old-edition': 'Edition until now',
  'new-issn.new-edition': 'Edition from now on',
  'new-issn.event': 'What else happens',
  'new-issn.event-none': 'Nothing else',
  'new-issn.event-merger': 'Two or more publications become this one',
  'new-issn.event-split': 'This one becomes several',
  'new-issn.event-absorption': 'It takes in another publication',
  'new-issn.alternates': 'Both titles will stand on issues in turn, by a regular pattern',
  'new-issn.ask': 'Do I need a new ISSN?',
  'new-issn.becomes': 'becomes',
  'new-issn.answer-major': 'Yes: a new ISSN is needed',
  'new-issn.answer-major-text':
    'Ask the ISSN centre of your country for one, best before the first issue with the new title appears. The number until now stays with the title until now.',
  'new-issn.answer-minor': 'No: the ISSN stays',
  'new-issn.answer-minor-text':
    'The same number goes on. Tell your ISSN centre about the change all the same, so that the record has the new form too.',
  'new-issn.answer-undecided': 'It depends',
  'new-issn.answer-undecided-text':
    'The words alone do not settle it. In doubt the rules prefer the same number, and the ISSN centre decides.',
  'new-issn.meaning-changed': 'Yes',
  'new-issn.meaning-same': 'No',
  'new-issn.rules': 'Why',
  'new-issn.never': 'What never asks for a new number',
  'new-issn.never-text':
    'Another publisher, place, price, frequency or web address, a new design, a subtitle, a new editor, a new file format of the same online version.',
  'new-issn.centre': 'This is help, not a decision: the ISSN centre that keeps the record decides.',
  'new-issn.rule.unchanged': 'Nothing that counts has changed.',
  'new-issn.rule.first-words-added':
    'A word was added among the first five words of the title (six if it begins with an article).',
  'new-issn.rule.first-words-deleted':
    'A word was dropped among the first five words of the title (six if it begins with an article).',
  'new-issn.rule.first-words-changed':
    'A word was changed among the first five words of the title (six if it begins with an article).',
  'new-issn.rule.first-words-order':
    'The first five words of the title (six if it begins with an article) are in another order.',
  'new-issn.rule.meaning-changed': 'Later words of the title changed, and with them its meaning or its subject.',
  'new-issn.rule.body-in-title': 'The title names the body that issues it, and that is another body now.',
  'new-issn.rule.body-of-generic-title':
    'The title is a general term that only the issuing body makes distinct, and that is another body now.',
  'new-issn.rule.medium': 'It appears in another medium: every medium version has an ISSN of its own.',
  'new-issn.rule.subtitle': 'Only a subtitle changed, which is no part of the title proper.',
  'new-issn.rule.colon':
    'What follows the colon may be a subtitle, which does not count, or part of the title. Is it part of the title?',
  'new-issn.rule.qualifier':
    'Only the qualifier in parentheses differs, which makes a key title unique and is no part of the title proper.',
  'new-issn.rule.merger': 'Two or more publications became one with a new title.',
  'new-issn.rule.split': 'One publication became several, with new titles.',
  'new-issn.rule.meaning':
    'Words after the first five changed. Is it about something else now, or does the title mean something else?',
  'new-issn.rule.list-words': 'A word was added to or dropped from a list of several. Is it about something else now?',
  'new-issn.rule.undivided':
    'This script does not divide words, so five of them cannot be counted. Does the change fall among the first five words, or change the meaning?',
  'new-issn.rule.edition':
    'The edition statement changed. Does it now cover another subject, region, language or readership than before?',
  'new-issn.rule.later-words': 'Words after the first five changed, but neither the meaning nor the subject.',
  'new-issn.rule.list-same-subject': 'A list in the title gained or lost a word, but it is about the same.',
  'new-issn.rule.list-order': 'The words of a list are in another order.',
  'new-issn.rule.alternating': 'Both titles stand on issues in turn, by a regular pattern.',
  'new-issn.rule.parallel-titles': 'The same titles in several languages are in another order.',
  'new-issn.rule.punctuation': 'Only punctuation, capitals or accents changed.',
  'new-issn.rule.spelling': 'The same word is spelled otherwise.',
  'new-issn.rule.one-word-or-two': 'The same is written as one word or as two, with or without a hyphen.',
  'new-issn.rule.abbreviation': 'A word is abbreviated, or spelled out.',
  'new-issn.rule.initials': 'Initials stand for the full form, or the other way round.',
  'new-issn.rule.number': 'The same number is written otherwise: in figures, in words, in Roman numerals.',
  'new-issn.rule.symbol': 'A sign stands for a word, or the other way round.',
  'new-issn.rule.inflection': 'The same word has another grammatical form, such as the plural.',
  'new-issn.rule.function-words': 'Only articles, prepositions or conjunctions were added, dropped or changed.',
  'new-issn.rule.resource-type':
    'Words for the kind of resource, such as “magazine” or “journal”, were added or dropped.',
  'new-issn.rule.body-in-other-form': 'The same body is named in another form, in another place, or no longer.',
  'new-issn.rule.numbering-words': 'Words that lead from the title to the numbering or the date changed.',
  'new-issn.rule.body-form': 'The same body has its name in another form.',
  'new-issn.rule.body-elsewhere': 'Another body issues it, but the title does not name it and is distinct without it.',
  'new-issn.rule.merger-title-kept': 'It was merged with another, and the title was kept.',
  'new-issn.rule.split-title-kept': 'Another part went its own way; this one kept the title.',
  'new-issn.rule.absorption-title-kept': 'It took in another publication and kept its title.',
  'romanization.title': 'Romanization',
  'romanization.lead':
    'Key titles are in Roman letters (ISO 3297, 6.3). Titles in other scripts are Romanized by published standards: these, with their tables as this Register holds them.',
  'romanization.text': 'A title in any script',
  'romanization.standard': 'Standard',
  'romanization.by-script': 'The usual one for the script',
  'romanization.back': 'It is in Roman letters already: turn it back',
  'romanization.try': 'Romanize',
  'romanization.answer': 'In Roman letters',
  'romanization.returned': 'Turned back',
  'romanization.back-which': 'Choose the standard that it was Romanized by.',
  'romanization.back-not': 'This standard cannot be turned back: it gives one spelling to several.',
  'romanization.nothing': 'There was nothing to Romanize by one of the standards below.',
  'romanization.by': 'By {standards}.',
  'romanization.reversible': 'It can be turned back into exactly this text.',
  'romanization.not-reversible': 'It cannot be turned back into exactly this text.',
  'romanization.unknown': 'Left as it stands',
  'romanization.unknown-not-in-table': 'has no line in the table.',
  'romanization.unknown-no-standard': 'is in a script or a language that no table here covers.',
  'romanization.unknown-reading': 'has to be read by someone who knows the language. For Chinese, choose ISO 7098.',
  'romanization.choices': 'Choices to check',
  'romanization.or': 'or',
  'romanization.why-vowel-or-consonant': 'The letter stands for a consonant or a long vowel.',
  'romanization.why-unwritten-vowel': 'The vowel is not written.',
  'romanization.why-article': 'Taken for the article; it could belong to the word.',
  'romanization.why-inflection': 'The ending of a case, which is often left out.',
  'romanization.why-long-vowel': 'A long vowel, unless two words or parts of a word meet here.',
  'romanization.why-reading': 'The character has several readings.',
  'romanization.limits': 'What no table can tell',
  'romanization.limit-unwritten-vowels':
    'Vowels that are not written do not appear. Write them into the text, and they do.',
  'romanization.limit-particles':
    'The particles は and へ are spoken wa and e. Which ones are particles, the reader knows.',
  'romanization.limit-word-division': 'The script does not divide words. Where they end is for the cataloguer.',
  'romanization.limit-inherent-vowel':
    'The vowel a that a consonant bears is written even where the language does not speak it.',
  'romanization.limit-no-capitals': 'The script has no capitals. Those of the key title are for the cataloguer.',
  'romanization.standards': 'The standards',
  'romanization.standards-text':
    'Where a script has several, the first is taken unless you choose. Lines of a table that could not be verified are left out, and such letters stay as they are.',
  'romanization.scripts': 'Scripts',
  'romanization.languages': 'Languages',
  'romanization.kind': 'Kind',
  'romanization.kind-transliteration': 'Letter by letter.',
  'romanization.kind-transcription': 'By sound.',
  'romanization.comes-back': 'It can be turned back.',
  'romanization.does-not-come-back': 'It cannot be turned back.',
  'romanization.source': 'Table from',
  'romanization.table': 'Table: {script}',
  'romanization.table-of': '{standard}: {script}',
  'romanization.note.iso9':
    'One letter for one letter, the same for every language: щ is ŝ, not šč. The soft and the hard sign have no capital in Latin: at the beginning of a word their case is lost. The Bashkir letter ҙ is left out: the sources do not agree on it.',
  'romanization.note.iso843-1':
    'Breathings, grave, circumflex and iota subscript stay on their letter and are named: their line of the table could not be verified. πσ would be ps, as ψ is; the answer says when a text does not come back.',
  'romanization.note.iso843-2':
    'By sound, for Modern Greek: η, ι are i, ω is o; αυ is av or af. It cannot be turned back.',
  'romanization.note.iso233-2':
    'Recommended for key titles. The standard wants the vowels supplied before: write them into the Arabic, and they are given. Without them only consonants and written long vowels are given, and و and ي are named with both readings. The article is al- before every letter. ى is left as it is: its line of the table could not be verified.',
  'romanization.note.iso233':
    'Sign for sign: alif is ʾ, a long a is aʾ, a doubled letter has a macron. What is not written does not appear. Hamza below its carrier and alif wasla are left as they are: their line of the table could not be verified.',
  'romanization.note.iso259-2':
    'For Modern Hebrew: fewer vowel signs, no sign for the mute vowel. Without points only consonants are given.',
  'romanization.note.iso259':
    'Letter for letter, with the points where they are written. Final forms come back at the end of words. Meteg, cantillation and ״ stay as they are and are named.',
  'romanization.note.iso9985':
    'The ligature և is ew, as ե and ւ side by side would be; back it becomes the ligature. The accent ՛ and the comma ՝ are left as they are: the sources do not agree on them.',
  'romanization.note.iso9984':
    'Georgian has no capitals, and the standard makes none. Headline letters (Mtavruli) come back as usual ones.',
  'romanization.note.iso15919':
    'The vowel a that a consonant bears is written even where Hindi or Bengali do not speak it. Of the options of clause 9: ē and ō in every script, and anusvara is always ṁ. A colon keeps apart letters that would read as one: k:h, a:i.',
  'romanization.note.iso11940':
    'Sign for sign, not by sound: vowels written before their consonant stay there, and tone marks come to the consonant. Thai does not divide words by spaces: word division is for the cataloguer. Phinthu is left out.',
  'romanization.note.iso3602':
    'Kunrei-siki: し is si, ち is ti, ふ is hu. Long vowels have a circumflex; where two vowels need not be a long one, both are named. The particles は, へ are wa, e by sound: which は is one, only a reader knows. Kanji stay as they are. Small kana of foreign words (ファ, ティ) are not in the standard, and stay.',
  'romanization.note.iso3602-strict':
    'Kana for kana: ぢ is di, を is wo, おう is ou. The long mark ー is a circumflex, which stands for nothing else here.',
  'romanization.note.iso7098':
    'By syllable, with tone marks. Where a character has several readings the likeliest in its place is taken and the others are named. Which syllables are written together cannot be told by a table, and is left to the cataloguer.',
  'romanization.missing': 'What is not here',
  'romanization.missing-persian':
    'Persian (ISO 233-3): no table could be verified. Titles with letters that Arabic lacks stay as they are.',
  'romanization.missing-korean': 'Korean: ISO/TR 11941 was withdrawn in 2013, and no ISO standard has followed it.',
  'romanization.missing-ala-lc': 'ALA-LC is no ISO standard. Where a centre uses it, its own tables apply.',
} as const;
