/** A change of title as people send it, in a form, an address or on the command line, read into what the rules judge. */
import { languageByCode, type Medium, media, type TitleChange, type TitleState } from '@masthead/serial';

/** No title is longer; what is beyond is not read. */
export const longestTitle = 2000;

export const titleEvents = ['merger', 'split', 'absorption'] as const;

/** `value` gives what was sent under a name: `old`, `new`, `old-body`, `new-medium`, `language`, `event`, `meaning`, `alternates` … */
export function readTitleChange(value: (name: string) => string | undefined): TitleChange {
  const said = (name: string): string => (value(name) ?? '').normalize('NFC').trim().slice(0, longestTitle);
  const language = languageByCode(said('language').toLowerCase())?.code;
  const state = (side: 'old' | 'new'): TitleState => {
    const [body, medium, edition, scope] = ['body', 'medium', 'edition', 'scope'].map((part) =>
      said(`${side}-${part}`),
    );
    return {
      title: said(side),
      ...(body ? { body } : {}),
      ...(isMedium(medium!) ? { medium } : {}),
      ...(edition ? { edition } : {}),
      ...(scope ? { scope } : {}),
      ...(language ? { language } : {}),
    };
  };
  const event = titleEvents.find((name) => name === said('event'));
  const meaning = (['changed', 'same'] as const).find((name) => name === said('meaning'));
  return {
    old: state('old'),
    new: state('new'),
    ...(event ? { event } : {}),
    answers: { ...(meaning ? { meaning } : {}), ...(said('alternates') === 'yes' ? { alternates: true } : {}) },
  };
}

const isMedium = (text: string): text is Medium => (media as readonly string[]).includes(text);
