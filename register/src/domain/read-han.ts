/** Readings of Chinese characters for ISO 7098, by pinyin-pro; loaded when first asked for, since its dictionary is large. */
import type { HanReader } from '@masthead/romanize';

/** The likeliest reading in the place of each character comes first, after it the others that it has. */
export async function loadHanReader(): Promise<HanReader> {
  const { pinyin } = await import('pinyin-pro');
  return (text) =>
    pinyin(text, { type: 'all', nonZh: 'spaced' }).map(({ pinyin: reading, isZh, polyphonic }) =>
      isZh ? [reading, ...polyphonic.filter((other) => other !== reading)] : [],
    );
}
