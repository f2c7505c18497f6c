/** ListIdentifiers: the headers of a list, page by page (OAI-PMH 2.0, 4.3). */
import { writeHeader } from '../header.ts';
import type { AnswerVerb } from './answer.ts';
import { answerList } from './list.ts';

export const listIdentifiers: AnswerVerb = (repository, request) =>
  answerList(repository, request, 'ListIdentifiers', (record) => writeHeader(repository, record));
