/** The standards held here, which table a script takes when none is named, and the tables themselves for whoever wants to read them. */

import { iso9, iso9Table } from './tables/iso9.ts';
import { iso233, iso233Part2 } from './tables/iso233.ts';
import { iso259, iso259Part2 } from './tables/iso259.ts';
import { iso843Type1, iso843Type1Table, iso843Type2 } from './tables/iso843.ts';
import { iso3602, iso3602Strict } from './tables/iso3602.ts';
import { iso7098, iso7098Info } from './tables/iso7098.ts';
import { iso9984, iso9984Table } from './tables/iso9984.ts';
import { iso9985, iso9985Table } from './tables/iso9985.ts';
import { iso11940, iso11940Table } from './tables/iso11940.ts';
import { indicTable, iso15919 } from './tables/iso15919.ts';
import type { HanReader, RomanizationStandard, StandardId, System } from './types.ts';

const systems: readonly System[] = [
  iso9,
  iso843Type1,
  iso843Type2,
  iso233Part2,
  iso233,
  iso259Part2,
  iso259,
  iso9985,
  iso9984,
  iso15919,
  iso11940,
  iso3602,
  iso3602Strict,
];

/** Every standard, in the order of scripts; where a script has several, the one that is taken by itself comes first. */
export const romanizationStandards: readonly RomanizationStandard[] = [...systems.map(({ info }) => info), iso7098Info];

export const isStandardId = (text: string): text is StandardId => romanizationStandards.some(({ id }) => id === text);

export const standardById = (id: StandardId): RomanizationStandard =>
  romanizationStandards.find((standard) => standard.id === id)!;

export function systemOf(id: StandardId, readHan?: HanReader): System {
  return id === 'iso7098' ? iso7098(readHan) : systems.find(({ info }) => info.id === id)!;
}

/** Scripts (ISO 15924) that some table here covers. */
export const scripts: readonly string[] = [...new Set(romanizationStandards.flatMap((standard) => standard.scripts))];

/** The table of a standard as rows of source and Latin, or the alphabet as the standard romanizes it letter by letter. */
export function tableOf(id: StandardId, script: string): readonly (readonly [source: string, latin: string])[] {
  switch (id) {
    case 'iso9':
      return iso9Table.pairs;
    case 'iso843-1':
      return iso843Type1Table.pairs;
    case 'iso9984':
      return iso9984Table.pairs;
    case 'iso9985':
      return iso9985Table.pairs;
    case 'iso11940':
      return iso11940Table.pairs;
    case 'iso15919':
      return indicTable(script);
    case 'iso7098':
      return [];
    default:
      return lettersOf(script).flatMap((letter) => {
        const pieces = systemOf(id).forward({ text: letter, start: 0, script });
        const latin = pieces.map(({ text }) => text).join('');
        return pieces.some(({ unknown }) => unknown) || latin === '' ? [] : [[letter, latin] as const];
      });
  }
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  Grek: [0x391, 0x3ce],
  Arab: [0x621, 0x64a],
  Hebr: [0x5d0, 0x5ea],
  Hira: [0x3042, 0x3093],
  Kana: [0x30a2, 0x30f3],
};

function lettersOf(script: string): string[] {
  const [from, to] = ranges[script] ?? [0, -1];
  const small = (letter: string): boolean => letter === letter.toLowerCase();
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).filter(
    (letter) => /^\p{L}$/u.test(letter) && small(letter),
  );
}
