/** ListRecords: the records of a list in one format, page by page (OAI-PMH 2.0, 4.5). */
import { writeRecord } from '../record.ts';
import type { AnswerVerb } from './answer.ts';
import { answerList } from './list.ts';

export const listRecords: AnswerVerb = (repository, request) =>
  answerList(repository, request, 'ListRecords', (record, format) => writeRecord(repository, record, format));
