/**
 * ISO 15919:2001, Transliteration of Devanagari and related Indic scripts into Latin characters: Devanagari, Bengali (and Assamese),
 * Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Sinhala. Taken from Wikipedia, ISO 15919 (three copies); compared with the
 * scheme `iso` of @indic-transliteration/sanscript. Options of clause 9: ē and ō in every script, anusvara always ṁ. A colon keeps apart what
 * would read as one (k:h, a:i). What could not be verified is left out: Vedic signs, Telugu ౙ, Kannada ೞ, Oriya ୱ, Sinhala half letters.
 */
import type { Piece, Run, System } from '../types.ts';

/** Nine blocks of Unicode have the same letter at the same distance from their beginning. */
const blocks: Readonly<Record<string, number>> = {
  Deva: 0x900,
  Beng: 0x980,
  Guru: 0xa00,
  Gujr: 0xa80,
  Orya: 0xb00,
  Taml: 0xb80,
  Telu: 0xc00,
  Knda: 0xc80,
  Mlym: 0xd00,
};

const vowelNames = 'a ā i ī u ū r̥ l̥ ê e ē ai ô o ō au'.split(' ');
const consonantNames = 'k kh g gh ṅ c ch j jh ñ ṭ ṭh ḍ ḍh ṇ t th d dh n ṉ p ph b bh m y r ṟ l ḷ ḻ v ś ṣ s h'.split(' ');
/** With a dot below. */
const nuktaNames: Readonly<Record<string, string>> = {
  k: 'q',
  kh: 'k͟h',
  g: 'ġ',
  j: 'z',
  ḍ: 'ṛ',
  ḍh: 'ṛh',
  ph: 'f',
  y: 'ẏ',
  l: 'ḷ',
  s: 'ś',
};

interface Letters {
  readonly vowels: ReadonlyMap<string, string>;
  readonly signs: ReadonlyMap<string, string>;
  readonly consonants: ReadonlyMap<string, string>;
  /** Stand after a syllable, or by themselves: anusvara, visarga, avagraha, digits. */
  readonly others: ReadonlyMap<string, string>;
  /** Consonants that never have a vowel. */
  readonly dead: ReadonlyMap<string, string>;
  readonly virama: string;
  readonly nukta: string;
}

/** Which letters of the common plan a script lacks, although their place may hold another. */
function blockLetters(script: string): Letters {
  const base = blocks[script]!;
  const at = (offset: number): string => String.fromCodePoint(base + offset);
  const assigned = ([letter]: readonly [string, string]): boolean =>
    new RegExp(`^\\p{Script=${script}}`, 'u').test(letter);
  const named = (from: number, names: readonly string[]): [string, string][] =>
    names.map((name, index) => [at(from + index), name]);
  const indian = script !== 'Taml' && script !== 'Guru';
  const extraVowels: [string, string][] = indian
    ? [
        [at(0x60), 'r̥̄'],
        [at(0x61), 'l̥̄'],
      ]
    : [];
  const extraSigns: [string, string][] = indian
    ? [
        [at(0x44), 'r̥̄'],
        [at(0x62), 'l̥'],
        [at(0x63), 'l̥̄'],
      ]
    : [];
  const vowels: [string, string][] = [...named(0x05, vowelNames), ...extraVowels];
  const signs: [string, string][] = [
    ...named(0x3e, ['ā', 'i', 'ī', 'u', 'ū', 'r̥']),
    ...named(0x45, ['ê', 'e', 'ē', 'ai', 'ô', 'o', 'ō', 'au']),
    ...extraSigns,
  ];
  const consonants: [string, string][] = named(0x15, consonantNames);
  const digits: [string, string][] = named(0x66, [...'0123456789']);
  const special: Readonly<
    Record<string, { consonants?: [string, string][]; others?: [string, string][]; dead?: [string, string][] }>
  > = {
    Deva: {
      others: [
        ['ँ', 'm̐'],
        ['ं', 'ṁ'],
        ['ः', 'ḥ'],
        ['ऽ', '’'],
        ['ॐ', 'ōṁ'],
      ],
    },
    Beng: {
      consonants: [
        ['ৰ', 'r'],
        ['ৱ', 'v'],
      ],
      others: [
        ['ঁ', 'm̐'],
        ['ং', 'ṁ'],
        ['ঃ', 'ḥ'],
        ['ঽ', '’'],
      ],
      dead: [['ৎ', 't']],
    },
    Guru: {
      consonants: [['ੜ', 'ṛ']],
      others: [
        ['ਁ', 'm̐'],
        ['ਂ', 'ṁ'],
        ['ਃ', 'ḥ'],
        ['ੰ', 'ṃ'],
      ],
    },
    Gujr: {
      others: [
        ['ઁ', 'm̐'],
        ['ં', 'ṁ'],
        ['ઃ', 'ḥ'],
        ['ઽ', '’'],
      ],
    },
    Orya: {
      consonants: [['ୟ', 'ẏ']],
      others: [
        ['ଁ', 'm̐'],
        ['ଂ', 'ṁ'],
        ['ଃ', 'ḥ'],
        ['ଽ', '’'],
      ],
    },
    Taml: {
      others: [
        ['ஂ', 'ṁ'],
        ['ஃ', 'ḵ'],
      ],
    },
    Telu: {
      consonants: [['ౘ', 'ĉ']],
      others: [
        ['ఁ', 'n̆'],
        ['ం', 'ṁ'],
        ['ః', 'ḥ'],
        ['ఽ', '’'],
      ],
    },
    Knda: {
      others: [
        ['ಂ', 'ṁ'],
        ['ಃ', 'ḥ'],
        ['ಽ', '’'],
        ['ೱ', 'ẖ'],
        ['ೲ', 'ḫ'],
      ],
    },
    Mlym: {
      others: [
        ['ം', 'ṁ'],
        ['ഃ', 'ḥ'],
        ['ഽ', '’'],
      ],
      dead: [
        ['ൺ', 'ṇ'],
        ['ൻ', 'n'],
        ['ർ', 'r'],
        ['ൽ', 'l'],
        ['ൾ', 'ḷ'],
        ['ൿ', 'k'],
      ],
    },
  };
  const own = special[script]!;
  // Oriya ଵ is v; its ଯ is y by place, as ୟ with the dot is ẏ.
  return {
    vowels: new Map(vowels.filter(assigned)),
    signs: new Map(signs.filter(assigned)),
    consonants: new Map([...consonants.filter(assigned), ...(own.consonants ?? [])]),
    others: new Map([...(own.others ?? []), ...digits.filter(assigned)]),
    dead: new Map(own.dead ?? []),
    virama: at(0x4d),
    nukta: at(0x3c),
  };
}

const zip = (letters: string, names: string): [string, string][] => {
  const all = names.split(' ');
  return letters.split(' ').map((letter, index) => [letter, all[index]!]);
};
const sinhala: Letters = {
  vowels: new Map(zip('අ ආ ඇ ඈ ඉ ඊ උ ඌ ඍ ඎ ඏ ඐ එ ඒ ඓ ඔ ඕ ඖ', 'a ā æ ǣ i ī u ū r̥ r̥̄ l̥ l̥̄ e ē ai o ō au')),
  signs: new Map(
    zip(
      '\u0dcf \u0dd0 \u0dd1 \u0dd2 \u0dd3 \u0dd4 \u0dd6 \u0dd8 \u0df2 \u0ddf \u0df3 \u0dd9 \u0dda \u0ddb \u0ddc \u0ddd \u0dde',
      'ā æ ǣ i ī u ū r̥ r̥̄ l̥ l̥̄ e ē ai o ō au',
    ),
  ),
  consonants: new Map(
    zip(
      'ක ඛ ග ඝ ඞ ඟ ච ඡ ජ ඣ ඤ ඥ ඦ ට ඨ ඩ ඪ ණ ඬ ත ථ ද ධ න ඳ ප ඵ බ භ ම ඹ ය ර ල ව ශ ෂ ස හ ළ ෆ',
      'k kh g gh ṅ n̆g c ch j jh ñ jñ n̆j ṭ ṭh ḍ ḍh ṇ n̆ḍ t th d dh n n̆d p ph b bh m m̆b y r l v ś ṣ s h ḷ f',
    ),
  ),
  others: new Map(zip('ං ඃ', 'ṁ ḥ')),
  dead: new Map(),
  virama: '\u0dca',
  nukta: '\u0000',
};

export const indicScripts = [...Object.keys(blocks), 'Sinh'] as const;
const lettersOf: ReadonlyMap<string, Letters> = new Map(
  indicScripts.map((script) => [script, script === 'Sinh' ? sinhala : blockLetters(script)]),
);
/** The alphabet of a script as held here: letter and Latin, vowels and consonants as they stand alone. */
export function indicTable(script: string): readonly (readonly [string, string])[] {
  const { vowels, consonants, others, dead } = lettersOf.get(script)!;
  return [...vowels, ...[...consonants].map(([letter, latin]) => [letter, `${latin}a`] as const), ...others, ...dead];
}

const [zwnj, zwj] = ['\u200c', '\u200d'];

function forward(run: Run): Piece[] {
  const letters = lettersOf.get(run.script)!;
  const pieces: Piece[] = [];
  // Normal form C, with positions: vowel signs in two parts are one letter, letters with a dot are letter and dot.
  const points: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  for (const match of run.text.matchAll(/[^\p{M}\u200c\u200d][\p{M}\u200c\u200d]*|[\p{M}\u200c\u200d]+/gsu)) {
    const start = run.start + match.index;
    const parts = [...match[0].normalize('NFC')];
    parts.forEach((text, index) => {
      const whole = parts.join('').length === match[0].length;
      const from = whole ? start + parts.slice(0, index).join('').length : start;
      points.push({ text, start: from, end: whole ? from + text.length : start + match[0].length });
    });
  }
  let geminate = false;
  for (let at = 0; at < points.length; at += 1) {
    const { text, start } = points[at]!;
    let { end } = points[at]!;
    const before = pieces.at(-1);
    const openA = before !== undefined && !before.unknown && /a$/u.test(before.text);
    const vowel = letters.vowels.get(text);
    if (vowel !== undefined) {
      const apart = (openA && /^[iu]$/u.test(vowel)) || endsInConsonant(before);
      pieces.push({ text: (apart ? ':' : '') + vowel, start, end });
      continue;
    }
    let consonant = letters.consonants.get(text);
    if (consonant !== undefined) {
      if (points[at + 1]?.text === letters.nukta) {
        const dotted = nuktaNames[consonant];
        if (dotted !== undefined) {
          consonant = dotted;
          at += 1;
          end = points[at]!.end;
        }
      }
      if (geminate) consonant = consonant[0]! + consonant;
      geminate = false;
      const apart = /^h/u.test(consonant) && /[kgcjṭḍtdpbṛ]$/u.test(endOf(before)) ? ':' : '';
      const next = points[at + 1]?.text;
      let ending = 'a';
      if (next === letters.virama) {
        at += 1;
        end = points[at]!.end;
        const atEnd = points[at + 1] === undefined || !/[\p{L}\p{M}\u200c\u200d]/u.test(points[at + 1]!.text);
        ending = run.script === 'Mlym' && atEnd ? 'ŭ' : '';
        if (points[at + 1]?.text === zwj || points[at + 1]?.text === zwnj) at += 1;
      } else if (next !== undefined && letters.signs.has(next)) {
        at += 1;
        end = points[at]!.end;
        ending = letters.signs.get(next)!;
      }
      pieces.push({ text: apart + consonant + ending, start, end });
      continue;
    }
    if (run.script === 'Guru' && text === 'ੱ') {
      geminate = true;
      pieces.push({ text: '', start, end });
      continue;
    }
    // Anusvara of Malayalam is m at the end of a word.
    const last = points[at + 1] === undefined || !/[\p{L}\p{M}]/u.test(points[at + 1]!.text);
    const other =
      run.script === 'Mlym' && text === 'ം' && last ? 'm' : (letters.others.get(text) ?? letters.dead.get(text));
    if (other !== undefined) pieces.push({ text: other, start, end });
    else if (text === zwj || text === zwnj) pieces.push({ text: '', start, end });
    else if (text === '।' || text === '॥') pieces.push({ text: text === '।' ? '.' : '..', start, end });
    else pieces.push({ text, start, end, unknown: 'not-in-table' });
  }
  return pieces;
}

/** Whether the last letter is a consonant that has no vowel. */
const endsInConsonant = (piece: Piece | undefined): boolean =>
  /[bcdfghjklmnpqrstvyz]\p{M}*$/u.test(endOf(piece).normalize('NFD')) &&
  !/(?:[rl]\u0325\p{M}*|[mh][\u0307\u0310\u0323])$/u.test(endOf(piece).normalize('NFD'));

const endOf = (piece: Piece | undefined): string => (piece === undefined || piece.unknown ? '' : piece.text);

interface Back {
  readonly consonants: ReadonlyMap<string, string>;
  readonly vowels: ReadonlyMap<string, string>;
  readonly signs: ReadonlyMap<string, string>;
  readonly others: ReadonlyMap<string, string>;
  readonly longest: number;
}

const backs = new Map<string, Back>();
function backOf(script: string): Back {
  const known = backs.get(script);
  if (known) return known;
  const letters = lettersOf.get(script)!;
  const turn = (map: ReadonlyMap<string, string>): Map<string, string> => {
    const out = new Map<string, string>();
    for (const [letter, latin] of map) if (!out.has(latin.normalize('NFD'))) out.set(latin.normalize('NFD'), letter);
    return out;
  };
  const consonants = turn(letters.consonants);
  for (const [plain, dotted] of Object.entries(nuktaNames)) {
    const [key, base] = [dotted.normalize('NFD'), consonants.get(plain.normalize('NFD'))];
    if (base !== undefined && letters.nukta !== '\u0000' && !consonants.has(key))
      consonants.set(key, base + letters.nukta);
  }
  const others = turn(
    new Map([...letters.others].filter(([letter, latin]) => !/^[0-9]$/.test(latin) && letter !== 'ॐ')),
  );
  const maps = [consonants, turn(letters.vowels), turn(letters.signs), others] as const;
  const longest = Math.max(...maps.flatMap((map) => [...map.keys()].map((key) => key.length)));
  const back = { consonants: maps[0], vowels: maps[1], signs: maps[2], others: maps[3], longest };
  backs.set(script, back);
  return back;
}

function back(latin: string, script: string): string {
  const { consonants, vowels, signs, others, longest } = backOf(script);
  const { virama } = lettersOf.get(script)!;
  const text = latin.normalize('NFD').toLowerCase();
  const take = (map: ReadonlyMap<string, string>, at: number): readonly [string, number] | undefined => {
    for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
      // A letter is not cut from its marks: n before a breve is not n.
      if (/\p{M}/u.test(text[at + length] ?? '')) continue;
      const letter = map.get(text.slice(at, at + length));
      if (letter !== undefined) return [letter, length];
    }
    return undefined;
  };
  let out = '';
  let dead = false;
  const chillus = new Map(
    [...lettersOf.get(script)!.dead].map(([chillu, name]) => [consonants.get(name.normalize('NFD')), chillu]),
  );
  const close = (atEnd = false): void => {
    const chillu = atEnd && script === 'Mlym' ? chillus.get([...out].at(-1)!) : undefined;
    if (dead) out = chillu === undefined ? out + virama : out.slice(0, -1) + chillu;
    dead = false;
  };
  for (let at = 0; at < text.length; ) {
    const vowel = take(vowels, at);
    const consonant = take(consonants, at);
    const other = take(others, at);
    if (vowel && (!consonant || vowel[1] >= consonant[1])) {
      const name = text.slice(at, at + vowel[1]);
      if (dead && text[at - 1] !== ':') out += name === 'a' ? '' : (signs.get(name) ?? virama + vowel[0]);
      else {
        close();
        out += vowel[0];
      }
      dead = false;
      at += vowel[1];
    } else if (script === 'Mlym' && dead && text.startsWith('u\u0306', at)) {
      out += virama;
      dead = false;
      at += 2;
    } else if (script === 'Mlym' && text[at] === 'm' && !dead && !/^m[\p{L}\p{M}]/u.test(text.slice(at))) {
      out += 'ം';
      at += 1;
    } else if (consonant && (!other || consonant[1] >= other[1])) {
      const doubled = script === 'Guru' && text[at] === text[at + 1] && !/\p{M}/u.test(text[at + 1] ?? '');
      close();
      if (doubled && take(consonants, at + 1)) {
        out += 'ੱ';
        at += 1;
        continue;
      }
      out += consonant[0];
      dead = true;
      at += consonant[1];
    } else if (other) {
      close();
      out += other[0];
      at += other[1];
    } else {
      if (text[at] !== ':' || !/\p{L}/u.test(text[at + 1] ?? '')) {
        close(true);
        out += text[at];
      }
      at += 1;
    }
  }
  close(true);
  return out.normalize('NFC');
}

/** Modern languages that do not speak the vowel a consonant bears by itself at the end of a word. */
export const iso15919: System = {
  info: {
    id: 'iso15919',
    name: 'ISO 15919',
    title: 'Transliteration of Devanagari and related Indic scripts into Latin characters',
    year: 2001,
    scripts: [...indicScripts],
    languages: ['hin', 'san', 'mar', 'nep', 'ben', 'asm', 'pan', 'guj', 'ori', 'tam', 'tel', 'kan', 'mal', 'sin'],
    kind: 'transliteration',
    reversible: true,
    source: 'Wikipedia, ISO 15919 (three copies); compared with @indic-transliteration/sanscript',
    notes: [
      'The vowel a that a consonant bears is written even where Hindi or Bengali do not speak it.',
      'Of the options of clause 9: ē and ō in every script, and anusvara is always ṁ.',
      'A colon keeps apart letters that would read as one: k:h, a:i.',
    ],
  },
  forward,
  back,
  limits: (run) =>
    /^(?:Deva|Beng|Guru|Gujr|Orya)$/.test(run.script) ? ['inherent-vowel', 'no-capitals'] : ['no-capitals'],
};
