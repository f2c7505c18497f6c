/** Every snippet of the kit that is XML, as xmllint reads it: well formed, its namespaces known, and the number where the format has it. */
import { snippetByName } from '@masthead/crosswalk';
import { describe, expect, test } from 'vitest';
import { missing, run, serial, siblings } from './tools.ts';

const skip = missing('xmllint', '--version', 'libxml2-utils');

/** Where each format has the number, as XPath without regard to namespaces. */
const places = [
  ['mods', '//*[local-name()="identifier"][@type="issn"][parent::*[local-name()="mods"]]'],
  ['marcxml', '//*[@tag="022"]/*[@code="a"]'],
  ['dc', '//*[local-name()="identifier"][@type="issn"]'],
  ['xmp', '//*[local-name()="issn"]'],
  ['ooxml', '//*[@name="ISSN"]/*'],
  ['jats', '//*[local-name()="issn"][@publication-format="print"]'],
  ['crossref', '//*[local-name()="issn"][@media_type="print"]'],
  ['datacite', '//*[local-name()="relatedIdentifier"][@relatedIdentifierType="ISSN"]'],
] as const;

describe.skipIf(skip !== undefined)(`xmllint${skip ? ` (skipped: ${skip})` : ''}`, () => {
  test.each(places)('%s has the number at %s', (name, path) => {
    const result = snippetByName(name)?.write(serial, siblings);
    if (!result?.ok) throw new Error(`${name} was not written`);
    const answer = run('xmllint', ['--noout', '--nonet', '-'], result.text);
    expect([answer.status, answer.stderr]).toEqual([0, '']);
    expect(run('xmllint', ['--nonet', '--xpath', `string(${path})`, '-'], result.text).stdout.trim()).toBe('1063-7710');
  });
});
