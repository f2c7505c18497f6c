/** Tags of titles are those of the profile, and always well-formed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptTag, titleTag } from './language-tags.ts';

describe('language tags', () => {
  it.each([
    [{ text: 'Nature', script: 'Latn' }, 'und-Latn', 'a script'],
    [{ text: '1001' }, 'und', 'no letters'],
    [
      { text: 'Pravda', script: 'Latn', original: { text: 'Правда', script: 'Cyrl' } },
      'und-Latn-t-und-Cyrl',
      'transliterated',
    ],
    [{ text: 'Pravda', script: 'Latn', original: { text: '…' } }, 'und-Latn-t-und', 'from what, is not known'],
    [{ text: 'Правда', script: 'Cyrl' }, 'und-Cyrl', 'not transliterated'],
    [{ text: 'x', script: '(3' }, 'und', 'a MARC code instead of ISO 15924'],
  ])('%j is %s: %s', (title, tag, _reason) => {
    expect(titleTag(title)).toBe(tag);
  });

  it('are well-formed whatever a record holds', () => {
    fc.assert(fc.property(fc.string(), (script) => /^und(-[A-Za-z]{4})?$/.test(scriptTag(script))));
  });
});
