/** The letters that somebody was written, as they would be sent. */
import { type RenderedLetter, renderLetter } from '../../src/mail/render-letter.ts';
import { listLettersTo, type Store } from '../../src/store/index.ts';

/** The oldest first. */
export async function lettersTo(
  store: Store,
  email: string,
  baseUrl = 'https://register.example.org',
): Promise<RenderedLetter[]> {
  const letters = await store.transaction((tx) => listLettersTo(tx, email));
  return letters.map((letter) => renderLetter(letter, baseUrl));
}
