/** English: letters: their frame, the outbox and what comes back. */
export const mail = {
  'mail.open': 'Open the page',
  'mail.why': 'You get this letter because {email} is used at {site}.',
  'mail.why-request': 'You get this letter because of a request at {site}, where {email} was given.',
  'mail.answer': 'You may simply answer this letter: what you write is added to the request.',
  'letter.mail-test.subject': 'A letter to try the mail of {site}',
  'letter.mail-test.text':
    'This letter was asked for by whoever runs {site}, to see whether its mail arrives.\n\nIt does. The button below leads to the register.\n\n{link}',
  'letter.mail-not-taken.subject': 'Your answer about request {reference} was not added',
  'letter.mail-not-taken.text':
    'You answered a letter about request {reference}. What you wrote could not be added to it: it is empty or too long, or the request takes no messages now.\n\nPlease write it on the page of the request.\n\n{link}',
  'letter.mail-of-centre.subject': 'Please answer at the desk: request {reference}',
  'letter.mail-of-centre.text':
    'You answered a letter about request {reference}. It was not added: what a centre says is written at the desk, signed in, so that nobody else can write in its name.\n\n{link}',
  'letter.mail-files-left.subject': 'Some files about request {reference} were not taken',
  'letter.mail-files-left.text':
    'What you wrote about request {reference} was added to it. These files were not: {files}. They are of a kind that is not taken, too large or too many.\n\nPDF files, pictures and plain text are taken, five with each message. You can also add them on the page of the request.\n\n{link}',
} as const;
