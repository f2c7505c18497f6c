/** English: the frame around the pages that people work in. */
export const frame = {
  // Between facts of a line that are no sentence.
  'list.separator': ', ',
  'nav.request': 'Request an ISSN',
  'nav.sign-in': 'Sign in',
  'nav.requests': 'My requests',
  'nav.desk': 'Desk',
  'nav.account': 'Account',
  'nav.languages': 'This page in another language',
  'error.forbidden.title': 'This is not yours to see',
  'error.forbidden.text': 'Your account has no right to this. Nothing was changed.',
  'error.forbidden.try':
    'If you have another account, sign in with it. If you need the right, ask whoever runs your centre or organisation.',
  'error.forged.title': 'This form did not come from this site',
  'error.forged.text': 'To protect you, forms are taken only from our own pages. Nothing was changed.',
  'error.forged.try': 'Open the page here and send the form again.',
} as const;
