import { expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

test.each([
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['breaks and blanks', 'One<br>  Two\n three', 'One\nTwo three'],
  ['entities', 'a &amp; b &lt;c&gt; &#233; &#x4e2d; &nope; &nbsp;', 'a & b <c> é 中 &nope;'],
  ['nothing of scripts and styles', '<style>p{}</style><script>alert("x<p>")</script>Text', 'Text'],
  ['nothing of comments', 'a<!-- <p>b</p> -->c', 'ac'],
  ['an entity twice escaped is read once', '&amp;lt;', '&lt;'],
  ['a quotation is told from her words', 'Yes.<blockquote>Is it?<br>Really?</blockquote>', 'Yes.\n> Is it?\n> Really?'],
  ['a tag that is not closed', 'Text<p', 'Text'],
  ['a sign that begins no tag', 'a < b', 'a < b'],
  ['surrogates written as numbers', '&#xd800;x', 'x'],
])('%s', (_what, html, expected) => {
  expect(htmlText(html)).toBe(expected);
});

test('reads once from left to right, whatever is not closed', () => {
  for (const piece of ['<', '<!--', '<style>', '<a ', '&#', '<blockquote>']) {
    expect(htmlText(piece.repeat(200_000)).length).toBeLessThan(2_000_000);
  }
});
