import { expect, test } from 'vitest';
import { answerText } from './answer-text.ts';

test.each([
  ['nothing quoted', 'Yes, it is.\n', 'Yes, it is.'],
  ['Gmail', 'Yes.\n\nOn Mon, 5 Jan 2026 at 10:00, ISSN Centre <x@example.org> wrote:\n> Is it?\n> Really?\n', 'Yes.'],
  [
    'Gmail in two lines',
    'Yes.\n\nOn Mon, 5 Jan 2026 at 10:00, ISSN Centre\n<x@example.org> wrote:\n\n> Is it?\n',
    'Yes.',
  ],
  ['French', 'Oui.\n\nLe lun. 5 janv. 2026 à 10:00, Centre <x@example.org> a écrit :\n> Est-ce vrai ?', 'Oui.'],
  ['Spanish', 'Sí.\n\nEl lun, 5 ene 2026 a las 10:00, Centro (<x@example.org>) escribió:\n> ¿Lo es?', 'Sí.'],
  ['Russian', 'Да.\n\nпн, 5 янв. 2026 г. в 10:00, Центр <x@example.org>:\n> Так ли это?', 'Да.'],
  ['Arabic', 'نعم.\n\nفي الاثنين 5 يناير 2026 10:00 ISSN <x@example.org> كتب:\n> هل هو كذلك؟', 'نعم.'],
  ['Chinese', '是。\n\nISSN 中心 <x@example.org> 于2026年1月5日周一 10:00写道：\n> 是吗？', '是。'],
  ['Outlook', 'Yes.\n\n-----Original Message-----\nFrom: ISSN\nSent: Monday\n\nIs it?', 'Yes.'],
  ['Outlook without words', 'Yes.\n\n________________________________\nFrom: ISSN <x@example.org>\nIs it?', 'Yes.'],
  ['Outlook headers alone', 'Yes.\n\nFrom: ISSN Centre <x@example.org>\nSent: Monday, 5 January\n\nIs it?', 'Yes.'],
  ['Outlook in French', 'Oui.\n\nDe : ISSN <x@example.org>\nEnvoyé : lundi\n\nVrai ?', 'Oui.'],
  ['answers among the questions stay with them', '> Print?\nYes.\n> Online?\nNo.\n', '> Print?\nYes.\n> Online?\nNo.'],
  ['a signature', 'Yes.\n-- \nAda Lovelace\nPublisher', 'Yes.'],
  ['a quotation and then a signature', 'Yes.\n\n> Is it?\n\n-- \nAda', 'Yes.'],
  ['line ends of Windows', 'Yes.\r\n\r\n> Is it?\r\n', 'Yes.'],
  ['only a quotation', '> Is it?\n', ''],
  ['a colon that introduces nothing quoted', 'The title is:\nNature\n', 'The title is:\nNature'],
  ['a sentence with a colon and no date before a quotation', 'You asked:\n> Is it?\n', 'You asked:'],
])('%s', (_what, text, expected) => {
  expect(answerText(text)).toBe(expected);
});
