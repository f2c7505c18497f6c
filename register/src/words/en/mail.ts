/** English: letters: their frame, the outbox and what comes back. */
export const mail = {
  'mail.open': 'Open the page',
  'mail.why': 'You get this letter because {email} is used at {site}.',
  'mail.why-request': 'You get this letter because of a request at {site}, where {email} was given.',
  'mail.answer': 'You may simply answer this letter: what you write is added to the request.',
} as const;
