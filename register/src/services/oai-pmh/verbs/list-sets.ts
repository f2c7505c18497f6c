/** ListSets: all of them in one answer, so no token is ever given out for them (OAI-PMH 2.0, 4.6). */
import { sets } from '../sets.ts';
import { textElement } from '../xml.ts';
import { type AnswerVerb, answered, refused } from './answer.ts';

export const listSets: AnswerVerb = async (_repository, { given }) => {
  if (given.has('resumptionToken')) return refused({ type: 'token-unusable' });
  return answered(
    sets
      .map(({ spec, name }) => `<set>${textElement('setSpec', spec)}${textElement('setName', name)}</set>`)
      .join('\n'),
  );
};
