/**
 * MARC country codes of a part of a country, with ISO 3166-2 as UNIMARC has it in 102 $c.
 * Source: MARC Code List for Countries (LC); ISO 3166-2. A state of the USA is its postal code and `u`.
 */
const others: Readonly<Record<string, string>> = {
  enk: 'GB-ENG',
  stk: 'GB-SCT',
  wlk: 'GB-WLS',
  nik: 'GB-NIR',
  abc: 'CA-AB',
  bcc: 'CA-BC',
  mbc: 'CA-MB',
  nkc: 'CA-NB',
  nfc: 'CA-NL',
  nsc: 'CA-NS',
  ntc: 'CA-NT',
  nuc: 'CA-NU',
  onc: 'CA-ON',
  pic: 'CA-PE',
  quc: 'CA-QC',
  snc: 'CA-SK',
  ykc: 'CA-YT',
  aca: 'AU-ACT',
  xna: 'AU-NSW',
  xoa: 'AU-NT',
  qea: 'AU-QLD',
  xra: 'AU-SA',
  tma: 'AU-TAS',
  vra: 'AU-VIC',
  wea: 'AU-WA',
};
const back = new Map(Object.entries(others).map(([marc, iso]) => [iso, marc]));

const states = new Set(
  `AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT
VT VA WA WV WI WY`.split(/\s+/),
);

/** `US-NJ` for `nju`; undefined for a whole country. */
export function subdivisionOfMarc(code: string): string | undefined {
  const state = code.slice(0, 2).toUpperCase();
  if (code.length === 3 && code[2] === 'u' && states.has(state)) return `US-${state}`;
  return others[code];
}

/** `nju` for `US-NJ`. */
export function marcOfSubdivision(code: string): string | undefined {
  const text = code.trim().toUpperCase();
  const match = /^US-([A-Z]{2})$/.exec(text);
  if (match !== null) return states.has(match[1]!) ? `${match[1]!.toLowerCase()}u` : undefined;
  return back.get(text);
}
