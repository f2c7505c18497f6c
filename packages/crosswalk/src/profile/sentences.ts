/**
 * What each rule demands, what is wrong when it is broken, and what to do, for people, in English. `{found}`, `{expected}`, `{tag}`,
 * `{subfield}`, `{position}` and `{indicator}` are filled in from the problem.
 */
interface Sentences {
  readonly demand: string;
  readonly wrong: string;
  readonly mend: string;
}

const says = (demand: string, wrong: string, mend: string): Sentences => ({ demand, wrong, mend });

// biome-ignore format: a table is read by its columns
export const sentences = {
  'not-marc21': says('The record is MARC 21.', 'This is a {found} record, not MARC 21.', 'Convert it first: masthead convert --from unimarc --to marc21.'),

  'leader-length': says('The leader has 24 characters.', 'The leader has {found} characters instead of 24.', 'Take the leader of another record of a serial and set its codes anew.'),
  'leader-code': says('The codes of the leader are those of MARC 21.', 'Position {position} has “{found}”.', 'Set it ({expected}).'),
  'field-missing': says('Mandatory fields are there.', 'Field {tag} ({expected}) is not there.', 'Add it: the profile has no record without it.'),
  'field-filled': says('001 is the ISSN, 003 is ISSN, 005 the time of the last change.', 'Field {tag} ({expected}) is not there.', 'Nothing to do: the Register gives it when it takes the record.'),
  'field-group-missing': says('Of two fields that do the same, one is there.', 'There is neither {tag} nor {found} ({expected}).', 'Add one of them.'),
  'field-repeated': says('What may stand once stands once.', 'Field {tag} ({expected}) stands more than once.', 'Put what the others say into the first, and take them away.'),
  'field-unknown': says('Tags are those of MARC 21, or local.', 'MARC 21 has no field {tag}.', 'Look whether the tag is mistyped; a local field has a 9 in its tag.'),
  'field-form': says('001 to 009 have text alone, all others indicators and subfields.', 'Field {tag} has the wrong form.', 'Fields 001 to 009 are written without indicators and subfields, all others with both.'),
  'fixed-length': says('008 has 40 characters, 006 has 18.', 'Field {tag} has {found} characters instead of {expected}, so that no code is where it should be.', 'Fill it up with blanks or fill characters (|) where nothing is known.'),
  'fixed-code': says('The codes of 006, 007 and 008 are those of the profile.', 'Position {position} has “{found}”.', 'Set it ({expected}).'),
  'indicator-undefined': says('Indicators have a defined value.', 'Indicator {indicator} is “{found}”, which means nothing in field {tag}.', 'Use one of: {expected} (# is a blank).'),
  'subfield-missing': says('Mandatory subfields are there.', 'Field {tag} ({expected}) has no {subfield}.', 'Add {subfield}.'),
  'subfield-one-of': says('Of several subfields that would do, one is there.', 'Field {tag} has none of {expected}.', 'Add one of them, or take the field away: it says nothing.'),
  'subfield-repeated': says('Subfields that may stand once stand once.', '{subfield} stands more than once.', 'Repeat the field instead, or put both texts into one {subfield}.'),
  'subfield-undefined': says('Subfields are those of MARC 21.', 'Field {tag} ({expected}) has no {subfield} in MARC 21.', 'Look whether the code is mistyped.'),
  'subfield-empty': says('Subfields have a content.', '{subfield} is empty.', 'Fill it, or take it away.'),

  'issn-missing': says('The record has an ISSN.', 'The record has no ISSN (022 $a).', 'Put the ISSN into 022 $a. A number that is wrong or cancelled ($y, $z) does not stand for it.'),
  'issn-check-digit': says('Check digits of ISSNs are right.', 'The check digit of {found} is wrong.', 'Look at the publication again. If only the last character is mistyped, the number is {expected}.'),
  'issn-not-a-number': says('Where an ISSN belongs, there is one.', '“{found}” is not an ISSN.', 'Put the number there, and words into a note.'),
  'issn-cancelled-digit': says('Cancelled numbers were valid once.', '{found} was never a valid ISSN: its check digit is wrong.', 'A number that is printed wrongly belongs in $y.'),
  'issn-form': says('ISSNs are written with a hyphen and without a prefix.', '{found} is not written as it is exchanged.', 'Write {expected}.'),
  'issn-several': says('A record is about one ISSN.', 'The record has several ISSNs in 022 $a: {found}.', 'Keep the number of this medium. The one of another medium belongs in 776 $x, a wrong one in 022 $y.'),
  'issn-control-number': says('The control number of a record of the Register is its ISSN.', '001 is “{found}”, and 003 says that it is the ISSN.', 'Write {expected} in 001, or the code of your own system in 003.'),
  'issn-035': says('035 (ISSN) is the number of the record.', '035 says that the ISSN is {found}, 022 says {expected}.', 'Correct the wrong one of the two.'),
  'issn-own-invalid': says('The number of the record is not among its invalid ones.', '{found} stands in $a as the ISSN and in {subfield} as not the ISSN of this resource.', 'Take it out of {subfield}, or out of $a.'),
  'issn-l-cancelled': says('The ISSN-L is not among the cancelled ones.', '{found} is the ISSN-L in $l and a cancelled ISSN-L in $m.', 'Take the one away that is not true any more.'),
  'issn-l-023': says('022 $l and 023 name the same ISSN-L.', '023 has the ISSN-L {found}, 022 $l has {expected}.', 'Correct the wrong one: a resource has only one ISSN-L.'),
  'issn-l-missing-023': says('A record with 023 has its ISSN-L there too.', 'Field 023 has a cluster, but not the ISSN-L.', 'Add 023 with first indicator 0 and $a {found}.'),
  'cluster-own-number': says('An ISSN-H is a number of its own.', 'The ISSN-H {found} is the ISSN of this resource.', 'Write the number of the cluster: it is assigned to it and to nothing else.'),
  'cancelled-without-replacement': says('A cancelled number says which one replaces it.', 'The record is cancelled and does not say which ISSN is used instead.', 'Add 022 $v with that number. If there is none, the record is suppressed and not cancelled.'),
  'replacement-of-living': says('Only a cancelled record has a replacement.', '022 $v says that {found} replaces this number, but the record is not cancelled.', 'A number that was cancelled in favour of this one belongs in $z; if this one is cancelled, say so in 699 $8.'),
  'leader-deleted': says('Leader/05 of a cancelled or suppressed record is d.', 'The record is {expected}, and leader/05 is “{found}”.', 'Set leader/05 to d.'),
  'centre-code': says('022 $2 is the code of an ISSN centre.', '“{found}” is not the code of a centre.', 'Write its one or two characters, such as 2 or _2 for the United Kingdom.'),
  'link-check-digit': says('ISSNs of related resources are right.', '“{found}” is not a valid ISSN.', 'Look it up in the record of the related resource.'),

  'key-title-of-title': says('The key title is made of the title proper.', 'The key title “{found}” does not begin as the title proper, “{expected}”.', 'Correct the wrong one. What tells two titles apart belongs in 222 $b, a title that has changed in a record of its own.'),
  'title-roman': says('Titles in another script are given in Roman letters too.', 'The title proper “{found}” is in another script than the key title, and there is nothing beside it.', 'Romanize it, and put the original into 880 with $6 245-01.'),
  'key-title-qualifier': says('A qualifier stands in $b with its parentheses.', 'The qualifier “{found}” has no parentheses.', 'Write {expected}.'),
  'key-title-roman': says('Key titles are in Roman letters.', 'The key title “{found}” is not in Roman letters.', 'Romanize it, and put the original into 880 with $6 222-01.'),
  'abbreviated-title-missing': says('Scientific resources have an abbreviated key title.', 'There is no abbreviated key title (210) for “{found}”.', 'Add it: masthead abbreviate proposes one.'),
  'abbreviated-title-longer': says('An abbreviated key title is shorter than the key title.', 'The abbreviated key title “{found}” is longer than “{expected}”.', 'Abbreviate it by ISO 4, or look whether 210 and 222 are about the same title.'),
  'nonfiling-characters': says('The second indicator counts an initial article and its blank.', '{found} characters are not filed, which are “{expected}”.', 'Count the article and the blank after it; 0 when the title begins with no article.'),
  'variant-same': says('A variant title differs from the title proper.', 'The variant title “{found}” is the title proper again.', 'Take it away.'),

  'original-without-link': says('An 880 says which field it stands beside.', 'The 880 does not say which field it stands beside.', 'Write in $6 the tag, a hyphen and two digits, such as 245-01, and 880-01 in $6 of that field.'),
  'original-without-field': says('The field beside an 880 is there.', '880 belongs to a field {expected} with $6 880, which is not there ({found}).', 'Add $6 to that field, or write 00 as the two digits when there is none.'),
  'field-without-original': says('The 880 that a field names is there.', '$6 of field {tag} names an 880 that is not there ({found}).', 'Add the 880, or take $6 away.'),
  'original-swapped': says('The field is in Roman letters, its 880 in the original script.', '880 has “{found}” in Roman letters, and field {expected} the original script.', 'Exchange the two.'),

  'date-status': says('008/06 of a serial is c, d or u.', '008/06 is “{found}”, which serials do not have.', 'Write c for current, d for ceased, u for unknown.'),
  'date-current-ended': says('A current resource has 9999 as its last year.', '008 says that it is current (06 is c), and that it ended ({found}).', 'Write 9999 in 11-14, or d in 06 if it has ceased.'),
  'date-ceased-open': says('What has ceased has a last year.', '008 says that it has ceased (06 is d), and that it goes on (9999).', 'Write the last year in 11-14, with u for digits not known, or c in 06 if it is current.'),
  'date-order': says('The first year is not after the last.', 'It begins in {found} and ends in {expected}.', 'Correct 008/07-10 or 11-14.'),
  'date-impossible': says('Years are possible.', 'The year {found} cannot be right.', 'Correct it, with u for digits not known.'),
  'date-362': says('362 and 008 begin in the same year.', 'The first issue is of {found}, and 008/07-10 says {expected}.', 'Correct the wrong one.'),
  'date-362-end': says('362 is open while the resource is current, and closed when it has ceased.', '362 is “{found}”, and 008/06 is {expected}.', 'If it has ceased, close 362 and write d in 008/06; if it goes on, leave 362 open and write c.'),
  'date-264': says('The earliest publication and 008 begin in the same year.', 'Publication begins in {found}, and 008/07-10 says {expected}.', 'Correct the wrong one.'),
  'date-entered': says('008/00-05 is the day the record was made.', '008/00-05 is “{found}”, which is no date.', 'Write year, month and day with two digits each.'),
  'date-transaction': says('005 is date and time.', '005 is “{found}”, which is not of the form YYYYMMDDHHMMSS.F.', 'Nothing to do if the Register writes it; else write date and time of the last change.'),
  'date-projected': says('263 stands in provisional records.', '263 and the status ({found}) do not fit.', 'A provisional record has the month in which publication is planned (263 $a, such as 202703); a confirmed one has none.'),

  'country-unknown': says('MARC codes of countries are in the list.', '“{found}” is not a code of the MARC list of countries.', 'Look the code up; xx stands for unknown.'),
  'country-iso-unknown': says('044 $c is a code of ISO 3166.', '“{found}” is not a code of ISO 3166.', 'Write three letters, such as GBR.'),
  'country-disagree': says('044 and 008 name the same country.', '044 $c has {found}, 008/15-17 has {expected}.', 'Correct the wrong one.'),
  'language-unknown': says('Codes of languages are those of ISO 639-2/B.', '“{found}” is not a code of the MARC list of languages.', 'Look the code up: three letters, such as ger or chi; und stands for undetermined.'),
  'language-disagree': says('The language of 008 is among those of 041.', '041 $a has {found}, 008/35-37 has {expected}.', 'Put the language of 008 first in 041, or correct 008.'),
  'script-disagree': says('008/33 is the script of the title on the resource.', '008/33 is “{found}”, and the title is in another script ({expected}).', 'Set 008/33 by the title in original script (880).'),
  'medium-disagree': says('All codes name one medium.', 'Field {tag} has “{found}”, and 007 says that the medium is {expected}.', 'Correct the wrong one. Another medium has an ISSN and a record of its own.'),
  'medium-key-title': says('The medium in the key title is that of the resource.', 'The key title says “{found}”, and 007 says that the medium is {expected}.', 'Look which medium this ISSN is for, and correct the other field.'),
  'leader-level': says('The record is of a serial or an integrating resource.', 'Leader/07 is “{found}”: the record is of no continuing resource.', 'Write s for a serial, i for an integrating resource. Nothing else has an ISSN of its own.'),
  'leader-type': says('Leader/07 and 008/21 fit together.', 'Leader/07 is “{found}” and 008/21 is “{expected}”.', 'Websites, databases and loose-leafs are integrating (i); periodicals, newspapers and series are serials (s).'),
  'leader-prepublication': says('Leader/17 is 8 while the record is provisional, and only then.', 'The record is of status {expected}, and leader/17 is “{found}”.', 'Write 8 in a provisional record, a blank or 7 in a confirmed one.'),
  'status-unknown': says('699 $8 is a status of the Register.', '“{found}” is no status.', 'Write Register, Provisional, Legacy, Unreported, Cancelled or Suppressed.'),

  'link-itself': says('A resource is not related to itself.', 'The link names {found}, which is the number of this record.', 'Write the number of the related resource.'),
  'link-without-number': says('A link has the ISSN of the other resource.', 'The link to “{found}” has no ISSN.', 'Add it in $x if the resource has one.'),
  'link-without-title': says('A link has the title of the other resource.', 'The link to {found} has no title.', 'Add its key title in $t.'),
  'link-twice': says('A related resource is named once.', '{found} is linked to twice in the same way.', 'Take one of the fields away.'),
  'link-both-ways': says('One resource is not both ends of a relation.', '{found} stands in {tag} and in {expected}, which exclude each other.', 'Take the wrong field away.'),
  'link-alone': says('Mergers and splits have a field for each resource.', 'Field {tag} with second indicator {found} stands alone; several resources take part in a merger or a split.', 'Add a field for each of the others, or use another indicator (0: one title follows another).'),
  'link-own-old-number': says('Cancelled numbers of the resource are no other resource.', '{found} is a cancelled number of this resource and is linked to as another resource.', 'Take the link away, or the number out of 022 $z.'),
  'link-later-while-current': says('What was continued by another title has ceased.', '“{found}” follows this title, and 008 says that this one is current.', 'Write d and the last year in 008/06-14, or correct the second indicator of 785.'),
  'link-control-number': says('$w says whose control number it has.', '$w is “{found}” and does not say of which system.', 'Put the code of the system in parentheses before it.'),

  'url-form': says('Addresses are complete.', '“{found}” is not an address as browsers take it.', 'Write it with https:// and without blanks.'),
  'url-missing': says('An online resource has its address.', 'The resource is online and has no address.', 'Add 856 with first indicator 4, second 0, and $u. An address that does not work any more goes into $h, an archive into 857.'),
  'url-method': says('The first indicator of 856 fits the address.', 'Indicator 1 is “{found}” and does not fit {expected}.', 'Write 4 for http and https, 1 for ftp, 0 for e-mail.'),
  'url-twice': says('An address is given once.', '{found} stands twice.', 'Take one of the fields away.'),
  'url-dead': says('An address works or does not.', '{found} stands in $u as working and in $h as not working.', 'Take it out of one of the two.'),
  'archive-status': says('920 $i is a status of the Keepers Registry.', '“{found}” is no status of an archive.', 'Write Archived, In Progress or Triggered.'),
  'archive-years': says('What is archived is told by years in their order.', '“{found}” are no years.', 'Write the first year in $e and the last in $f, with four digits.'),
  'archive-number': says('The numbers that a keeper gives are ISSNs.', '“{found}” is not a valid ISSN.', 'Ask the keeper; what it archives is found by this number.'),
  'archive-agency': says('An archive says who holds it.', 'There is no archiving agency for {found}.', 'Add its name in $b, and that of a web archive in $c.'),
  'coordinates': says('A place has both of its coordinates.', '“{found}” is no latitude ($l) or longitude ($o).', 'Write decimal degrees: -90 to 90 in $l, -180 to 180 in $o.'),
  'geonames': says('A place is named by its address in GeoNames.', '“{found}” is no address in GeoNames.', 'Write it as http://sws.geonames.org/ and its number.'),
  'udc-summary': says('A step of the UDC Summary has address and caption.', 'The step of the UDC Summary has “{found}”.', 'Write the address in udcdata.info in $u and the caption in $a.'),
} as const satisfies Record<string, Sentences>;

export type RuleId = keyof typeof sentences;
