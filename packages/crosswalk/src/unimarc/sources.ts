/**
 * 801 and 181–183: who made the record, and content, media and carrier types. MARC 21 040, 336–338.
 * Source: UNIMARC Manual 1.1.0 (2024), 801, 181–183; RDA term and code lists for content, media and carrier types (LC).
 */
import type { DataField, Subfield } from '@masthead/marc';
import { dataField, firstOf, type PairRule } from './rule.ts';

/** Codes of 040 and the second indicator of 801: original cataloguing, transcription, modification. */
const roles: Readonly<Record<string, string>> = { a: '0', c: '1', d: '2' };
const rolesBack: Readonly<Record<string, string>> = { '0': 'a', '1': 'c', '2': 'd' };

const source: PairRule = {
  marc21: ['040'],
  unimarc: ['801'],
  together: true,
  toUnimarc(fields) {
    const rules = fields.flatMap(({ subfields }) => subfields.filter(({ code }) => code === 'e'));
    const written: DataField[] = [];
    for (const { subfields } of fields) {
      for (const { code, value } of subfields) {
        const role = roles[code];
        if (role === undefined) continue;
        const own: Subfield[] = [{ code: 'b', value }];
        // The rules are those of the first, who described it.
        if (written.length === 0) for (const rule of rules) own.push({ code: 'g', value: rule.value });
        written.push(dataField('801', ' ', role, own));
      }
    }
    return written;
  },
  toMarc21(fields, { language }) {
    const agencies: Subfield[] = [];
    const rules: Subfield[] = [];
    for (const { ind2, subfields } of fields) {
      const code = rolesBack[ind2];
      for (const each of subfields) {
        if (each.code === 'b' && code !== undefined) agencies.push({ code, value: each.value });
        if (each.code === 'g' && !rules.some(({ value }) => value === each.value))
          rules.push({ code: 'e', value: each.value });
      }
    }
    if (agencies.length === 0) return [];
    const original = agencies.filter(({ code }) => code === 'a').slice(0, 1);
    const transcribing = agencies.filter(({ code }) => code === 'c').slice(0, 1);
    const modifying = agencies.filter(({ code }) => code === 'd');
    const spoken = language === '' ? [] : [{ code: 'b', value: language }];
    return [dataField('040', ' ', ' ', [...original, ...spoken, ...rules, ...transcribing, ...modifying])];
  },
  examples: [
    {
      because: 'each agency has a field of its own in UNIMARC; the language of cataloguing stands in 100',
      marc21: ['=040  \\\\$aBNF$eafnor$cABES$dSF'],
      unimarc: ['=801  \\0$bBNF$gafnor', '=801  \\1$bABES', '=801  \\2$bSF'],
    },
  ],
};

const content = `cri cartographic image|crm cartographic moving image|cod computer dataset|cop computer program|ntv notated movement|ntm notated music
|prm performed music|snd sounds|spw spoken word|sti still image|tci tactile image|tcm tactile notated music|tcn tactile notated movement|tct tactile text
|tcf tactile three-dimensional form|txt text|tdf three-dimensional form|tdm three-dimensional moving image|tdi two-dimensional moving image|xxx other|zzz unspecified`;
const media =
  's audio|c computer|h microform|p microscopic|g projected|e stereographic|n unmediated|v video|x other|z unspecified';
const carriers = `ca computer tape cartridge|cb computer chip cartridge|cd computer disc|ce computer disc cartridge|cf computer tape cassette|ch computer tape reel
|ck computer card|cr online resource|cz other computer carrier|ha aperture card|he microfiche|hf microfiche cassette|hb microfilm cartridge|hc microfilm cassette
|hd microfilm reel|hj microfilm roll|hh microfilm slip|hg microopaque|hz other microform carrier|sd audio disc|ss audiocassette|sg audio cartridge
|no card|nn flipchart|na roll|nb sheet|nc volume|nr object|nz other unmediated carrier|vf videocassette|vd videodisc|zu unspecified`;

function type(marc21: string, unimarc: string, code: string, list: string, sourceCode: string): PairRule {
  const terms = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const line of list.split('|')) {
    const text = line.trim();
    const at = text.indexOf(' ');
    terms.set(text.slice(0, at), text.slice(at + 1));
    codes.set(text.slice(at + 1), text.slice(0, at));
  }
  return {
    marc21: [marc21],
    unimarc: [unimarc],
    toUnimarc([field]) {
      const source = firstOf(field!, '2');
      if (source !== undefined && source !== sourceCode) return [];
      const given = firstOf(field!, 'b') ?? codes.get((firstOf(field!, 'a') ?? '').trim());
      if (given === undefined) return [];
      const subfields = [
        { code, value: given },
        { code: '2', value: sourceCode },
      ];
      return [dataField(unimarc, ' ', ' ', subfields)];
    },
    toMarc21([field]) {
      const given = firstOf(field!, code);
      if (given === undefined || firstOf(field!, '2') !== sourceCode) return [];
      const term = terms.get(given);
      const subfields = [...(term === undefined ? [] : [{ code: 'a', value: term }]), { code: 'b', value: given }];
      return [dataField(marc21, ' ', ' ', [...subfields, { code: '2', value: sourceCode }])];
    },
    examples:
      marc21 === '338'
        ? [
            {
              because: 'a term with its code is the code alone in UNIMARC',
              marc21: ['=338  \\\\$aonline resource$bcr$2rdacarrier'],
              unimarc: ['=183  \\\\$acr$2rdacarrier'],
            },
            {
              because: 'a term without its code',
              marc21: ['=338  \\\\$avolume$2rdacarrier'],
              unimarc: ['=183  \\\\$anc$2rdacarrier'],
              only: 'to-unimarc',
            },
          ]
        : [],
  };
}

export const sources: readonly PairRule[] = [
  source,
  type('336', '181', 'c', content, 'rdacontent'),
  type('337', '182', 'c', media, 'rdamedia'),
  type('338', '183', 'a', carriers, 'rdacarrier'),
];
