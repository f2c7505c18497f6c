/** ISO 3297:2020, 5.8 and 6.3: when a title asks for a new number, and titles in Roman script. */
import { romanizationStandards, romanize } from '@masthead/romanize';
import { isNewIssnNeeded, ruleSource, titleRuleIds } from '@masthead/serial';
import { expect, test } from 'vitest';

test('5.8 a major change of title or of the resource asks for a new number, a minor one does not, each by a rule with its source', () => {
  const answer = (old: string, next: string, more = {}) =>
    isNewIssnNeeded({ old: { title: old }, new: { title: next }, ...more });
  expect(answer('Cast metal times', 'Diecasting times').answer).toBe('major');
  expect(answer('Saint Paul reporter', 'St. Paul reporter').answer).toBe('minor');
  expect(
    isNewIssnNeeded({ old: { title: 'Lancet', medium: 'print' }, new: { title: 'Lancet', medium: 'online' } }).answer,
  ).toBe('major');
  for (const id of titleRuleIds) expect(ruleSource(id).source).toMatch(/ISSN Manual|RDA|ISBD|ISO 3297/);
});

test('6.3.b titles in other scripts are Romanized by International Standards, which are published as references', () => {
  expect(romanizationStandards.every(({ name, source }) => name.startsWith('ISO ') && source !== '')).toBe(true);
  const titles = ['Вестник', 'Επιθεώρηση', 'مَجَلَّة', 'עתון', 'वार्ता', 'วารสาร', 'ჟურნალი', 'Հանդես', 'ニュース'];
  for (const title of titles) {
    const { text, unknown } = romanize(title);
    expect([text.match(/\p{Script=Latin}/u) !== null, unknown]).toEqual([true, []]);
  }
});
