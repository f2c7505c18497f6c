/** English: agreements with publishers, and credits. */
export const agreement = {
  'letter.agreement-active.subject': 'The agreement with {centre} is in force',
  'letter.agreement-active.text':
    'Agreement {agreement} between {publisher} and {centre} is in force. {publisher} may now take provisional ISSN out of its block without a queue, by program or by file.\n\nEach number becomes confirmed when you show that its publication has appeared.\n\n{link}',
  'letter.agreement-suspended.subject': 'The agreement with {centre} is suspended',
  'letter.agreement-suspended.text':
    '{centre} has suspended agreement {agreement} with {publisher}. No numbers can be taken under it until it is resumed. Numbers that were taken remain, and can still be confirmed.\n\nReason: {reason}\n\n{link}',
  'letter.agreement-ended.subject': 'The agreement with {centre} has ended',
  'letter.agreement-ended.text':
    '{centre} has ended agreement {agreement} with {publisher}. No more numbers can be taken under it. Numbers that were taken remain, and can still be confirmed. For a new title, send a request.\n\nReason: {reason}\n\n{link}',
  'letter.agreement-quota-near.subject': 'The quota of this year is nearly used',
  'letter.agreement-quota-near.text':
    'Under agreement {agreement} between {publisher} and {centre}, {used, number} of the {quota, number} numbers of this year have been taken. When the quota is used, no more can be taken until next year, unless the two sides agree on a larger one.\n\n{link}',
  'letter.agreement-block-near-end.subject': 'The block of numbers is nearly used',
  'letter.agreement-block-near-end.text':
    '{left, plural, =0 {No number is} one {One number is} other {# numbers are}} left in the block of agreement {agreement} between {publisher} and {centre}. The Registration Authority gives a new block; the centre then names it in the agreement.\n\n{link}',
  'letter.agreement-sample-result.subject': 'What the sample showed',
  'letter.agreement-sample-result.text':
    '{centre} has looked at a sample of {size, plural, one {one number} other {# numbers}} under agreement {agreement} with {publisher}. Found wrong: {wrong, number}. At most {limit, number} in a hundred is agreed.\n\n{much, select, yes {That is too many. The centre may suspend the agreement until it is clear what to do.} other {That is within what is agreed. There is nothing to do.}}\n\n{link}',
  'letter.credit-invoice-paid.subject': 'Invoice {invoice} is paid',
  'letter.credit-invoice-paid.text':
    'Thank you. Invoice {invoice} is paid, and {credits, plural, one {one credit is} other {# credits are}} in your balance.\n\n{link}',
} as const;
