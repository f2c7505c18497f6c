/** All that a publication shows, as a sheet of plain text for whoever lays it out (ISO 3297:2020, 8.2 to 8.6). English. */
import { articleLine, displayLines, insertLines, seriesLines, volumeLines } from './display.ts';
import type { EmbeddingFacts } from './facts.ts';
import { type Place, placesFor } from './places.ts';

const placeNames: Readonly<Record<Place, string>> = {
  'front-cover': 'top right-hand corner of the front cover',
  'title-page': 'title page',
  caption: 'caption',
  masthead: 'masthead',
  'back-cover': 'back cover',
  colophon: 'colophon',
  'editorial-pages': 'editorial pages',
  'title-screen': 'title screen',
  'main-menu': 'main menu, or the screen with the copyright notice',
  'container-label': 'labels of the container',
  'packaging-back': 'bottom of the back of the permanent packaging, if the container has no room',
  article: 'each article, with the journal information',
  'microfiche-header': 'identification area of the header of the microfiche',
  'microfiche-label': 'labels',
};

export function writeSheet(facts: EmbeddingFacts): string {
  const parts: (readonly [heading: string, lines: readonly string[]])[] = [
    ['On every issue, all versions together (ISO 3297, 8.2 and 8.6)', displayLines(facts)],
    ['Or, in the other layout (8.6)', displayLines(facts, 'before')],
    [
      'With each article (8.2.2.2)',
      facts.medium === 'online' || facts.medium === 'digital-carrier' ? [articleLine(facts)] : [],
    ],
    [
      'Series and subseries on one publication (8.4)',
      facts.mainSeries.length + facts.subseries.length > 0 ? seriesLines(facts) : [],
    ],
    ['On the volume (8.3)', facts.volume ? volumeLines(facts, facts.volume) : []],
    ['On the title page of the insert (8.5)', insertLines(facts)],
    ...placesFor(facts.medium).map(({ clause, firstWillDo, places }): readonly [string, readonly string[]] => [
      firstWillDo ? `Where: the first of these that there is (${clause})` : `Where (${clause})`,
      places.map((place, index) => `${index + 1}. ${placeNames[place]}`),
    ]),
  ];
  const written = parts.filter(([, lines]) => lines.length > 0 && lines.join() !== '');
  const body = written
    // The second layout says nothing new for a resource in one medium.
    .filter(([, lines], index) => index === 0 || lines.join('\n') !== written[0]?.[1].join('\n'))
    .map(([heading, lines]) => `${heading}\n\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`);
  return [`${facts.title ?? facts.issn}\n`, ...body].join('\n');
}
