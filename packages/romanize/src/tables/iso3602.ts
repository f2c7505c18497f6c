/**
 * ISO 3602:1989, Romanization of Japanese (kana script): Kunrei-siki, and the stricter letter by letter form (clause on strict
 * transliteration). Table and long vowels from the map iso-jpn-Hrkt-Latn-3602-1989 of Interscript with its tests, and Wikipedia,
 * Kunrei-shiki and Nihon-shiki (ISO 3602 Strict). Small kana of foreign words (ファ, ティ) are not in the standard: they stay and are named.
 */
import type { Piece, Run, System } from '../types.ts';

const rows: readonly (readonly [kana: string, latin: string])[] = [
  ['あいうえお', 'a i u e o'],
  ['かきくけこ', 'ka ki ku ke ko'],
  ['がぎぐげご', 'ga gi gu ge go'],
  ['さしすせそ', 'sa si su se so'],
  ['ざじずぜぞ', 'za zi zu ze zo'],
  ['たちつてと', 'ta ti tu te to'],
  ['だぢづでど', 'da di du de do'],
  ['なにぬねの', 'na ni nu ne no'],
  ['はひふへほ', 'ha hi hu he ho'],
  ['ばびぶべぼ', 'ba bi bu be bo'],
  ['ぱぴぷぺぽ', 'pa pi pu pe po'],
  ['まみむめも', 'ma mi mu me mo'],
  ['やゆよ', 'ya yu yo'],
  ['らりるれろ', 'ra ri ru re ro'],
  ['わゐゑを', 'wa wi we wo'],
];
const strictTable = new Map<string, string>();
for (const [kana, latin] of rows) latin.split(' ').forEach((mora, index) => void strictTable.set(kana[index]!, mora));
for (const [kana, latin] of [...strictTable]) {
  if (!/^[kgsztdnhbpmr]i$/.test(latin)) continue;
  for (const [small, vowel] of [
    ['ゃ', 'a'],
    ['ゅ', 'u'],
    ['ょ', 'o'],
  ] as const)
    strictTable.set(kana + small, `${latin[0]}y${vowel}`);
}
strictTable.set('くゎ', 'kwa').set('ぐゎ', 'gwa');

/** Where Kunrei-siki writes by sound what the strict form keeps apart. */
const bySound: Readonly<Record<string, string>> = {
  di: 'zi',
  du: 'zu',
  dya: 'zya',
  dyu: 'zyu',
  dyo: 'zyo',
  wi: 'i',
  we: 'e',
  wo: 'o',
  kwa: 'ka',
  gwa: 'ga',
};
const long: Readonly<Record<string, string>> = { a: 'â', i: 'î', u: 'û', e: 'ê', o: 'ô' };

const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

interface Mora extends Piece {
  readonly kana: string;
}

function forward(run: Run, strict: boolean): Piece[] {
  // Half-width kana and split voicing marks become the usual ones; lengths may change, so positions are kept beside.
  const kana: { readonly text: string; readonly start: number; readonly end: number }[] = [
    ...run.text.matchAll(/[^\u3099\u309a\uff9e\uff9f][\u3099\u309a\uff9e\uff9f]?/gsu),
  ].map((match) => ({
    text: toHiragana(match[0].normalize('NFKC')),
    start: run.start + match.index,
    end: run.start + match.index + match[0].length,
  }));
  const pieces: Mora[] = [];
  for (let at = 0; at < kana.length; at += 1) {
    const { text, start, end } = kana[at]!;
    const next = kana[at + 1];
    const pair = next && strictTable.get(text + next.text);
    if (pair !== undefined) {
      pieces.push({ kana: text + next!.text, text: strict ? pair : (bySound[pair] ?? pair), start, end: next!.end });
      at += 1;
      continue;
    }
    const one = strictTable.get(text);
    if (one !== undefined) pieces.push({ kana: text, text: strict ? one : (bySound[one] ?? one), start, end });
    else if (text === 'ん') {
      const following = next && strictTable.get(next.text);
      pieces.push({ kana: text, text: following && /^[aiueoy]/.test(following) ? 'n’' : 'n', start, end });
    } else if (text === 'っ' && next && /^[^aiueonm]/.test(strictTable.get(next.text) ?? '')) {
      const following = strictTable.get(next.text)!;
      pieces.push({ kana: text, text: (strict ? following : (bySound[following] ?? following))[0]!, start, end });
    } else if (text === 'ー' && /[aiueo]$/.test(pieces.at(-1)?.text ?? '')) {
      const last = pieces.pop()!;
      pieces.push({ ...last, kana: `${last.kana}ー`, text: last.text.slice(0, -1) + long[last.text.at(-1)!], end });
    } else
      pieces.push({
        kana: text,
        text: run.text.slice(start - run.start, end - run.start),
        start,
        end,
        unknown: 'not-in-table',
      });
  }
  return strict ? pieces : withLongVowels(pieces);
}

/** Two vowels that make a long one: whether they do depends on the word (こうし is kôsi, or ko-usi), so it is named. */
function withLongVowels(pieces: readonly Mora[]): Piece[] {
  const out: Mora[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const vowel = last && !last.unknown ? /[aueo]$/.exec(last.text)?.[0] : undefined;
    const lengthens =
      vowel && /^[あうえお]$/u.test(piece.kana) && (piece.text === vowel || (vowel === 'o' && piece.text === 'u'));
    if (!lengthens) {
      out.push(piece);
      continue;
    }
    out.pop();
    const text = last!.text.slice(0, -1) + long[vowel]!;
    out.push({
      ...last!,
      kana: last!.kana + piece.kana,
      text,
      end: piece.end,
      alternatives: [last!.text + piece.text],
      why: 'long-vowel',
    });
  }
  return out;
}

const backTable = new Map([...strictTable].map(([kana, latin]) => [latin, kana]));

function back(latin: string, script: string): string {
  const text = latin.normalize('NFC').toLowerCase();
  let out = '';
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const plain = rest.replace(/^([a-z]{0,2})([âîûêô])/, (_, head: string, vowel: string) => head + shortOf(vowel));
    const isLong = plain !== rest;
    let length = Math.min(3, plain.length);
    while (length > 0 && !backTable.has(plain.slice(0, length))) length -= 1;
    if (length > 0) {
      const circumflex = isLong && /[âîûêô]/.test(rest[length - 1] ?? '');
      out += backTable.get(plain.slice(0, length))! + (circumflex ? 'ー' : '');
      at += length;
    } else if (/^n(?:’|(?![aiueoyâîûêô]))/.test(rest)) {
      out += 'ん';
      at += rest.startsWith('n’') ? 2 : 1;
    } else if (/^([b-df-hj-mp-tv-z])\1/.test(rest)) {
      out += 'っ';
      at += 1;
    } else {
      out += text[at];
      at += 1;
    }
  }
  return script === 'Kana' ? toKatakana(out) : out;
}

const shortOf = (vowel: string): string => vowel.normalize('NFD')[0]!;

const hasParticles = ({ text }: Run): boolean => /[はへ]/u.test(text);

export const iso3602: System = {
  info: {
    id: 'iso3602',
    name: 'ISO 3602',
    title: 'Romanization of Japanese (kana script)',
    year: 1989,
    scripts: ['Hira', 'Kana'],
    languages: ['jpn'],
    kind: 'transcription',
    reversible: false,
    source: 'Interscript, iso-jpn-Hrkt-Latn-3602-1989, with its tests; compared with Wikipedia, Kunrei-shiki',
    notes: [
      'Kunrei-siki: し is si, ち is ti, ふ is hu. Long vowels have a circumflex; where two vowels need not be a long one, both are named.',
      'The particles は, へ are wa, e by sound: which は is one, only a reader knows. Kanji stay as they are.',
      'Small kana of foreign words (ファ, ティ) are not in the standard, and stay.',
    ],
  },
  forward: (run) => forward(run, false),
  limits: (run) =>
    hasParticles(run) ? ['particles', 'word-division', 'no-capitals'] : ['word-division', 'no-capitals'],
};

export const iso3602Strict: System = {
  info: {
    id: 'iso3602-strict',
    name: 'ISO 3602, strict',
    title: 'Romanization of Japanese (kana script): strict transliteration',
    year: 1989,
    scripts: ['Hira', 'Kana'],
    languages: ['jpn'],
    kind: 'transliteration',
    reversible: true,
    source: 'Wikipedia, Nihon-shiki (ISO 3602 Strict); compared with Interscript',
    notes: [
      'Kana for kana: ぢ is di, を is wo, おう is ou. The long mark ー is a circumflex, which stands for nothing else here.',
    ],
  },
  forward: (run) => forward(run, true),
  back,
  limits: () => ['word-division', 'no-capitals'],
};
