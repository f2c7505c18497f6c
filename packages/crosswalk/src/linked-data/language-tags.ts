/**
 * Language tags that tell the script of a title and what it was transliterated from (BCP 47 with extension T, RFC 6497;
 * application profile v2, "Titles"): `und-Latn`, `und-Latn-t-und-Cyrl`. The language is always undetermined: a record says in
 * which languages a resource is published, not in which its title is.
 */
import type { ScriptedText } from '@masthead/serial';

const scriptCode = /^[A-Za-z]{4}$/;

/** `und` and the script, such as `und-Cyrl`; `und` alone for a text without letters. */
export function scriptTag(script: string | undefined): string {
  return script !== undefined && scriptCode.test(script) ? `und-${script}` : 'und';
}

/** The tag of a text: its script, and after `t` the script of the original it was transliterated from. */
export function titleTag(title: ScriptedText): string {
  const tag = scriptTag(title.script);
  return title.original === undefined ? tag : `${tag}-t-${scriptTag(title.original.script)}`;
}
