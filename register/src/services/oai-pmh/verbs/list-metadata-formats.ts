/** ListMetadataFormats: the formats of the repository, which are those of every record (OAI-PMH 2.0, 4.4). */
import { findOaiRecord } from '../header.ts';
import { textElement } from '../xml.ts';
import { type AnswerVerb, answered, refused } from './answer.ts';

export const listMetadataFormats: AnswerVerb = async (repository, { given }) => {
  const identifier = given.get('identifier');
  // A deleted record keeps its formats: it is deleted in each of them.
  if (identifier !== undefined && !(await findOaiRecord(repository, identifier))) {
    return refused({ type: 'identifier-unknown' });
  }
  return answered(
    repository.formats
      .map(
        ({ prefix, schema, namespace }) =>
          `<metadataFormat>${textElement('metadataPrefix', prefix)}${textElement('schema', schema)}${textElement('metadataNamespace', namespace)}</metadataFormat>`,
      )
      .join('\n'),
  );
};
