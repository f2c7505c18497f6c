/**
 * 920: what archiving agencies keep of the resource, a line of the Keepers Registry each, as the network's records have it (ISSN application
 * profile v2, archive). Other catalogues keep other things in 920: only a field with agency, code and status is one of these.
 */
import type { DataField } from '@masthead/marc';
import type { ArchivingStatus, KeeperHolding } from '@masthead/serial';
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

const statuses: Readonly<Record<ArchivingStatus, string>> = {
  archived: 'Archived',
  'in-progress': 'In Progress',
  triggered: 'Triggered',
};

function statusOf(text: string | undefined): ArchivingStatus | undefined {
  // Libraries write `Preserved` for what the registry calls archived.
  const folded = text?.toLowerCase().replace(/\s+/g, '-').replace('preserved', 'archived');
  return folded !== undefined && Object.hasOwn(statuses, folded) ? (folded as ArchivingStatus) : undefined;
}

/** An agency that gave nothing has the word `empty` there. */
function given(field: DataField, code: string): string | undefined {
  const value = presentValue(field, code);
  return value === 'empty' ? undefined : value;
}

const year = (text: string | undefined): string | undefined => (/^[12]\d{3}$/.test(text ?? '') ? text : undefined);

/** The properties of a holding and their subfields. */
const properties = [
  ['start', 'e', year],
  ['end', 'f', year],
  ['extent', 'j'],
  ['fullExtent', 'k'],
  ['updated', 'l'],
  ['url', 'm'],
] as const;

export const keepers = listRule<KeeperHolding>({
  tags: ['920'],
  carries: 'efghijklm',
  itemsOf(field) {
    const code = given(field, 'h');
    const name = given(field, 'g') ?? code;
    const status = statusOf(given(field, 'i'));
    if (code === undefined || name === undefined || status === undefined) return [];
    const holding: { -readonly [K in keyof KeeperHolding]: KeeperHolding[K] } = { name, code, status };
    for (const [property, letter, check] of properties) {
      const value = given(field, letter);
      const checked = check === undefined ? value : check(value);
      if (checked !== undefined) holding[property] = checked;
    }
    return [holding];
  },
  list: (serial) => serial.keepers,
  add(draft, items) {
    draft.serial.keepers.push(...items);
  },
  fieldOf: (item, _context, base) => ({
    field: {
      tag: '920',
      ind1: base?.ind1 ?? ' ',
      ind2: base?.ind2 ?? ' ',
      subfields: [
        ...(['start', 'end'] as const).flatMap((property, at) =>
          item[property] === undefined ? [] : [{ code: 'ef'.charAt(at), value: item[property] }],
        ),
        { code: 'g', value: item.name },
        { code: 'h', value: item.code },
        { code: 'i', value: statuses[item.status] },
        ...properties.slice(2).flatMap(([property, code]) => {
          const value = item[property];
          return value === undefined ? [] : [{ code, value }];
        }),
      ],
    },
  }),
  examples: [
    {
      because: 'a keeper with all that it says; the serial as the keeper describes it stays in the record',
      fields: [
        '=920  \\\\$a8756-6621$b1520-6424$cElectronics$dJohn Wiley$e1984$f2007$gCLOCKSS Archive$hclockss$iArchived$j67, 72$k67 (1), 72$l2020-01-27$mhttps://clockss.org/',
      ],
      says: {
        keepers: [
          {
            name: 'CLOCKSS Archive',
            code: 'clockss',
            status: 'archived',
            start: '1984',
            end: '2007',
            extent: '67, 72',
            fullExtent: '67 (1), 72',
            updated: '2020-01-27',
            url: 'https://clockss.org/',
          },
        ],
      },
      writes: [
        '=920  \\\\$e1984$f2007$gCLOCKSS Archive$hclockss$iArchived$j67, 72$k67 (1), 72$l2020-01-27$mhttps://clockss.org/',
      ],
    },
    {
      because: 'a keeper on its way that gave no years',
      fields: ['=920  \\\\$gPortico$hportico$iIn Progress'],
      says: { keepers: [{ name: 'Portico', code: 'portico', status: 'in-progress' }] },
    },
    {
      because: 'what another catalogue keeps in 920 is none',
      fields: ['=920  \\\\$aserial$hQ1'],
      says: { keepers: [] },
      writes: [],
    },
  ],
});
