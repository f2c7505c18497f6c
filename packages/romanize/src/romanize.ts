/** Other scripts in Roman letters: each stretch by its own table, Latin untouched, what is not known kept and named (ISO 3297:2020, 6.3). */
import { romanizationStandards, scripts, standardById, systemOf } from './standards.ts';
import type {
  Choice,
  Limit,
  Piece,
  Romanization,
  RomanizeOptions,
  Run,
  StandardId,
  System,
  UnknownCharacter,
} from './types.ts';

/** Script extensions decide: the long mark ー belongs to kana, the danda to every Indian script. */
const inScript = new Map(scripts.map((script) => [script, new RegExp(`^\\p{Script_Extensions=${script}}`, 'u')]));
const ownScript = new Map(scripts.map((script) => [script, new RegExp(`^\\p{Script=${script}}`, 'u')]));
const kana = new Set(['Hira', 'Kana']);

/** Splits a text into stretches of one script that has a table (`script`), and the rest. */
function runsOf(text: string): { readonly text: string; readonly start: number; readonly script?: string }[] {
  const runs: { text: string; start: number; script?: string }[] = [];
  let at = 0;
  for (const character of text) {
    const last = runs.at(-1);
    const script = scriptOf(character, last?.script, text.slice(at + character.length));
    if (last && last.script === script) last.text += character;
    else runs.push(script === undefined ? { text: character, start: at } : { text: character, start: at, script });
    at += character.length;
  }
  return runs;
}

function scriptOf(character: string, before: string | undefined, after: string): string | undefined {
  // A-Z, spaces and digits are by far the most frequent.
  if (/^[\u0000-\u007f]/.test(character) && character !== "'") return undefined;
  if (before !== undefined) {
    if (/^(?:\p{M}|\u200c|\u200d|\uff9e|\uff9f)/u.test(character) || inScript.get(before)!.test(character))
      return before;
    // Wide punctuation belongs to the Chinese before it.
    if (before === 'Hani' && /^[，：；？！（）]/u.test(character)) return before;
    // The apostrophe is a letter of Ukrainian and Belarusian.
    if (before === 'Cyrl' && /^['’ʼ]/u.test(character) && /^\p{Script=Cyrillic}/u.test(after)) return before;
  }
  if (/^['’ʼ]/u.test(character)) return undefined;
  for (const [script, own] of ownScript) if (own.test(character)) return script;
  if (/^\p{Script=Latin}/u.test(character) || /^\p{Script=Common}/u.test(character)) {
    // A sign of several scripts belongs to the text that follows.
    const next = /\p{L}/u.exec(after)?.[0] ?? '';
    return [...inScript].find(
      ([script, extended]) => extended.test(character) && ownScript.get(script)!.test(next),
    )?.[0];
  }
  return undefined;
}

/** The standard for a script: the one asked for if it is about it, else the first in the list. */
function standardFor(script: string, text: string, { standard, language }: RomanizeOptions): StandardId | undefined {
  if (standard !== undefined && standardById(standard).scripts.includes(script)) return standard;
  // Chinese characters are read by the language they write: not known, not guessed.
  if (script === 'Hani')
    return language !== undefined && /^(?:chi|zho|zh|cmn)\b/i.test(language) ? 'iso7098' : undefined;
  // ISO 233-2 is about Arabic: what another language writes in the script is not read as Arabic.
  if (script === 'Arab' && !isArabic(text, language)) return undefined;
  return romanizationStandards.find((candidate) => candidate.scripts.includes(script))?.id;
}

/** Letters that Arabic does not have, as Persian, Urdu, Kurdish and others do; Persian has its own kaf and ya. */
const beyondArabic = /[\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c7]/u;

const isArabic = (text: string, language: string | undefined): boolean =>
  language === undefined ? !beyondArabic.test(text.replaceAll('ٱ', 'ا')) : /^(?:ara|ar)\b/i.test(language);

/**
 * Romanizes a text of any script or several.
 *
 * ```ts
 * romanize('Вестник АН').text // 'Vestnik AN'
 * romanize('نادي', { standard: 'iso233-2' }).choices // و and ي have two readings
 * ```
 */
export function romanize(text: string, options: RomanizeOptions = {}): Romanization {
  const used: StandardId[] = [];
  const usedScripts = new Set<string>();
  const unknown: UnknownCharacter[] = [];
  const choices: Choice[] = [];
  const limits = new Set<Limit>();
  const systems = new Map<StandardId, System>();
  let out = '';
  let afterHan = false;
  for (const run of runsOf(text)) {
    const standard = run.script === undefined ? undefined : standardFor(run.script, text, options);
    if (run.script === undefined || standard === undefined) {
      // Syllables of pinyin do not touch the Latin or the figures beside them.
      if (used.at(-1) === 'iso7098' && afterHan && /^[\p{L}\p{N}]/u.test(run.text)) out += ' ';
      afterHan = false;
      out += run.text;
      let at = run.start;
      for (const character of run.text) {
        const why =
          run.script === undefined
            ? isForeign(character)
              ? 'no-standard'
              : undefined
            : isNamed(character)
              ? run.script === 'Hani'
                ? 'reading'
                : 'no-standard'
              : undefined;
        if (why !== undefined) unknown.push({ character, start: at, end: at + character.length, why });
        at += character.length;
      }
      continue;
    }
    if (!used.includes(standard)) used.push(standard);
    usedScripts.add(run.script);
    const system = systems.get(standard) ?? systemOf(standard, options.readHan);
    systems.set(standard, system);
    const whole: Run = { text: run.text, start: run.start, script: run.script };
    const pieces = system.forward(whole);
    if (standard === 'iso7098' && pieces[0]?.unknown === undefined && /[\p{L}\p{N}]\p{M}*$/u.test(out)) out += ' ';
    afterHan = standard === 'iso7098';
    out += pieces.map((piece) => piece.text).join('');
    collect(pieces, text, unknown, choices);
    for (const limit of system.limits(whole)) limits.add(limit);
  }
  const result = out.normalize('NFC');
  return {
    text: result,
    standards: used,
    reversible: comesBack(text, result, used, usedScripts),
    unknown,
    choices,
    limits: [...limits],
  };
}

/** Punctuation that many scripts share stays without a word. */
const isNamed = (text: string): boolean => !/^\p{Script=Common}$/u.test(text) || /[\p{L}\p{N}]/u.test(text);

/** Letters that are neither Latin nor covered by a table. */
const isForeign = (character: string): boolean =>
  /^\p{L}/u.test(character) && !/^\p{Script_Extensions=Latin}|^\p{Script=Common}/u.test(character);

function collect(pieces: readonly Piece[], text: string, unknown: UnknownCharacter[], choices: Choice[]): void {
  for (const { text: chosen, start, end, unknown: why, alternatives, why: reason } of pieces) {
    if (why !== undefined && isNamed(text.slice(start, end))) {
      unknown.push({ character: text.slice(start, end), start, end, why });
    }
    if (alternatives !== undefined && reason !== undefined) {
      choices.push({
        source: text.slice(start, end),
        start,
        end,
        chosen: chosen.trim().normalize('NFC'),
        alternatives: alternatives.map((other) => other.normalize('NFC')),
        why: reason,
      });
    }
  }
}

function comesBack(
  text: string,
  latin: string,
  used: readonly StandardId[],
  usedScripts: ReadonlySet<string>,
): boolean {
  if (used.length === 0) return true;
  const [script] = usedScripts;
  if (used.length > 1 || usedScripts.size > 1 || script === undefined) return false;
  const back = deromanize(latin, used[0]!, { script });
  return back.ok && back.text === text.normalize('NFC');
}

export type Deromanization =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: { readonly type: 'not-reversible'; readonly standard: StandardId } };

/**
 * Turns Latin back into the script of a reversible standard. Every Latin letter is taken for one of the standard's; what it has no
 * letter for stays. `script` (ISO 15924) chooses among several: ISO 15919 gives Devanagari, ISO 3602 hiragana without it.
 */
export function deromanize(
  text: string,
  standard: StandardId,
  options: { readonly script?: string } = {},
): Deromanization {
  const { info, back } = systemOf(standard);
  if (back === undefined) return { ok: false, problem: { type: 'not-reversible', standard } };
  const script =
    options.script !== undefined && info.scripts.includes(options.script) ? options.script : info.scripts[0]!;
  return { ok: true, text: back(text, script) };
}

/** Whether a text has letters that some table here would change. */
export const needsRomanization = (text: string): boolean =>
  runsOf(text).some(
    ({ script, text: part }) => script !== undefined && /[\p{L}\p{M}]/u.test(part) && !isKanaMark(part, script),
  );

const isKanaMark = (text: string, script: string): boolean => kana.has(script) && /^[ー・]+$/u.test(text);
