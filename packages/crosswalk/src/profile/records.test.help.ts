/** A record that the profile has nothing against, and the same with other fields in the place of its own. */
import type { MarcRecord } from '@masthead/marc';
import { recordOf } from '../records.test.help.ts';

const leader = '=LDR  00000nas\\a2200000\\c\\4500';
const lines = [
  '=001  0028-0836',
  '=003  ISSN',
  '=005  20190817162300.0',
  '=007  ta',
  '=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c',
  '=022  0\\$a0028-0836$l0028-0836$2_2',
  '=044  \\\\$cGBR',
  '=082  04$a505',
  '=210  0\\$aNature$b(Lond.)',
  '=222  \\0$aNature$b(London)',
  '=245  10$aNature',
  '=264  31$aLondon$bSpringer Nature Limited',
  '=336  \\\\$atext$2rdacontent',
  '=337  \\\\$aunmediated$2rdamedia',
  '=338  \\\\$avolume$2rdacarrier',
  '=776  08$tNature (Online)$x1476-4687',
];

const tagOf = (line: string): string => line.slice(1, 4);

/** `changes` take the place of all fields with their tags; `-044` takes a field away. */
export function recordWith(...changes: readonly string[]): MarcRecord {
  const gone = new Set(changes.map((line) => (line.startsWith('-') ? line.slice(1) : tagOf(line))));
  const kept = lines.filter((line) => !gone.has(tagOf(line)));
  const added = changes.filter((line) => line.startsWith('=') && tagOf(line) !== 'LDR');
  const all = [...kept, ...added].sort((one, other) =>
    tagOf(one) < tagOf(other) ? -1 : tagOf(one) > tagOf(other) ? 1 : 0,
  );
  const head = changes.find((line) => tagOf(line) === 'LDR') ?? leader;
  return recordOf(all, head.slice(6).replaceAll('\\', ' '));
}
