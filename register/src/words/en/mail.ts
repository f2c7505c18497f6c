/** English: letters: their frame, the outbox and what comes back. */
export const mail = {
  'mail.open': 'Open the page',
  'mail.why': 'You get this letter because {email} is used at {site}.',
  'mail.why-request': 'You get this letter because of a request at {site}, where {email} was given.',
  'mail.answer': 'You may simply answer this letter: what you write is added to the request.',
  'letter.mail-test.subject': 'A letter to try the mail of {site}',
  'letter.mail-test.text':
    'This letter was asked for by whoever runs {site}, to see whether its mail arrives.\n\nIt does. The button below leads to the register.\n\n{link}',
} as const;
