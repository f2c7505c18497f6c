/** What pages of letters have in common. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../view/page.ts';

interface LetterPage {
  readonly title: string;
  readonly lead?: string;
  readonly above?: { readonly href: string; readonly label: string };
  readonly main: ComponentChildren;
}

export const letterPage = ({ title, lead, above, main }: LetterPage): Page => ({
  status: 200,
  title,
  desk: true,
  place: '/mail',
  main: (
    <article class="frame record">
      <header class="record-head">
        {above && (
          <p class="above">
            <a href={above.href}>{above.label}</a>
          </p>
        )}
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      {main}
    </article>
  ),
});

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
