/** Identify: who this repository is and how it works (OAI-PMH 2.0, 4.2). */
import { issnFromInteger } from '@masthead/issn';
import { databaseClock, earliestSealedAt } from '../../../store/index.ts';
import { formatDatestamp } from '../datestamp.ts';
import { formatOaiIdentifier } from '../identifier.ts';
import { textElement } from '../xml.ts';
import { type AnswerVerb, answered } from './answer.ts';

const namespace = 'http://www.openarchives.org/OAI/2.0/oai-identifier';

/** The number of Nature, an example that everybody knows; the guidelines do not ask for one that is there. */
const sample = issnFromInteger(28083);

export const identify: AnswerVerb = async ({ read, baseUrl, name, adminEmail, identifier }) => {
  // An empty register has no earliest record: nothing will ever be stamped before now.
  const earliest = (await earliestSealedAt(read)) ?? (await databaseClock(read));
  return answered(
    [
      textElement('repositoryName', name),
      textElement('baseURL', baseUrl),
      textElement('protocolVersion', '2.0'),
      textElement('adminEmail', adminEmail),
      textElement('earliestDatestamp', formatDatestamp(earliest)),
      textElement('deletedRecord', 'persistent'),
      textElement('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
      `<description><oai-identifier xmlns="${namespace}" xsi:schemaLocation="${namespace} ${namespace}.xsd">`,
      textElement('scheme', 'oai'),
      textElement('repositoryIdentifier', identifier),
      textElement('delimiter', ':'),
      textElement('sampleIdentifier', formatOaiIdentifier(identifier, sample)),
      '</oai-identifier></description>',
    ].join('\n'),
  );
};
