/** The outline of the pages that people work in: the way back, the title, a sentence, and what the page is about. */
import type { ComponentChildren } from 'preact';
import type { Page } from '../../view/page.ts';

export interface Outline {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly main: ComponentChildren;
  readonly status?: number;
  /** Where it belongs to; a link above the title. */
  readonly above?: { readonly href: string; readonly label: string };
  /** The part of the site, to mark it in the navigation. */
  readonly place: string;
  readonly scripts?: readonly string[];
  /** Of the area, for its styles. */
  readonly area?: string;
}

export function outlined({ title, lead, main, status = 200, above, place, scripts, area }: Outline): Page {
  return {
    status,
    title,
    place,
    desk: true,
    ...(scripts !== undefined && { scripts }),
    main: (
      <article class={['frame record', area].filter(Boolean).join(' ')}>
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
  };
}
