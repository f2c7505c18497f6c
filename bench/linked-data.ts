/** Records per second written as linked data, in both models, beside the N3.js Writer writing the same triples as Turtle. */
import { formatByName, type LinkedDataModel, linkedDataModels, readMarc21, serialToQuads } from '@masthead/crosswalk';
import { DataFactory, type Quad as N3Quad, Writer } from 'n3';
import { generateRecords } from './generate/records.ts';
import { type Contestant, type Figure, takeTurns } from './lib.ts';

export const name = 'linked-data';
export const title = 'linked data written, beside the N3.js Writer';

const unit = 'records/s';
const count = 2_000;
const { blankNode, literal, namedNode, quad } = DataFactory;

export async function run(): Promise<Figure[]> {
  const entries = [...generateRecords(count, 1)].flatMap((record) => {
    const { serial } = readMarc21(record);
    return serial ? [{ record, serial }] : [];
  });
  let written = 0;
  const contestants: Contestant[] = linkedDataModels.flatMap((model: LinkedDataModel) => [
    {
      name: `N3.js Writer, ${model}`,
      // From the record as ours is: triples made, given to the library as its own, written as Turtle.
      round: () => {
        for (const { record, serial } of entries) {
          const writer = new Writer();
          for (const each of serialToQuads(serial, { record, model })) writer.addQuad(toN3(each));
          writer.end((_error, text: string) => {
            written += text.length;
          });
        }
        return entries.length;
      },
    },
    ...['turtle', 'rdfxml', 'jsonld', 'jsonld-graph', 'ntriples'].map((format) => ({
      name: `${format}, ${model}`,
      round: () => {
        const row = formatByName(format)!;
        for (const entry of entries) {
          const result = row.write(entry, { model });
          if (result.ok) written += result.data.length;
        }
        return entries.length;
      },
    })),
    {
      name: `triples only, ${model}`,
      round: () => {
        for (const { record, serial } of entries) written += serialToQuads(serial, { record, model }).length;
        return entries.length;
      },
    },
  ]);
  const rates = await takeTurns(contestants, 5);
  if (written === 0) throw new Error('unreachable, but uses what was written');
  return [...rates].map(([figure, value]) => {
    const reference = `N3.js Writer, ${figure.split(', ')[1]}`;
    return figure === reference ? { name: figure, value, unit } : { name: figure, value, unit, reference };
  });
}

function toN3({ subject, predicate, object }: ReturnType<typeof serialToQuads>[number]): N3Quad {
  const node = (term: typeof subject) =>
    term.termType === 'BlankNode' ? blankNode(term.value) : namedNode(term.value);
  return quad(
    node(subject),
    namedNode(predicate.value),
    object.termType === 'Literal'
      ? literal(object.value, object.language === '' ? namedNode(object.datatype) : object.language)
      : node(object),
  );
}
