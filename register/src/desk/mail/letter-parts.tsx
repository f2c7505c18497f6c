/** What pages of letters have in common. */
import type { Page } from '../../view/page.ts';
import { type Outline, outlined } from '../parts/outline.tsx';

export const letterPage = (page: Omit<Outline, 'place' | 'area' | 'status'>): Page =>
  outlined({ ...page, place: '/mail' });

/** The text of a letter as it was sent, its addresses as links. */
export const LetterText = ({ text }: { readonly text: string }) => (
  <div class="mail-text" dir="auto">
    {text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
      // What was split by stands at the odd places.
      index % 2 === 1 ? (
        <a key={piece} href={piece} dir="ltr">
          {piece}
        </a>
      ) : (
        piece
      ),
    )}
  </div>
);
