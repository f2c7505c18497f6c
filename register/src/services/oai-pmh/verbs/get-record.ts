/** GetRecord: one record in one format (OAI-PMH 2.0, 4.1). */
import { findOaiRecord } from '../header.ts';
import { writeRecord } from '../record.ts';
import { findFormat } from '../repository.ts';
import { type AnswerVerb, answered, refused } from './answer.ts';

export const getRecord: AnswerVerb = async (repository, { given }) => {
  const format = findFormat(repository, given.get('metadataPrefix'));
  if (!format.ok) return refused(format.problem);
  const record = await findOaiRecord(repository, given.get('identifier') ?? '');
  if (!record) return refused({ type: 'identifier-unknown' });
  return answered(writeRecord(repository, record, format.format));
};
