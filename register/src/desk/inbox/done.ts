/** What was done, for the page that is shown after it: by the name in its address. */
import type { MessageKey } from '../../words/words.ts';

export const doneMessages: Readonly<Record<string, MessageKey | undefined>> = {
  take: 'desk.done-take',
  give: 'desk.done-assign',
  'put-back': 'desk.done-put-back',
  tag: 'desk.done-tag',
  untag: 'desk.done-tag',
  urgent: 'desk.done-urgent',
  pass: 'desk.done-pass',
  ask: 'desk.done-ask',
  message: 'desk.done-message',
  note: 'desk.done-note',
  accept: 'desk.done-accept',
  refuse: 'desk.done-refuse',
  reverse: 'desk.done-reverse',
  correct: 'desk.done-correct',
  check: 'desk.done-check',
  view: 'desk.done-view',
};
