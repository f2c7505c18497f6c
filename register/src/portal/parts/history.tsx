/**
 * Earlier and later titles: an ordered list that reads from the earliest to the latest, set as a tree from left to right
 * where there is room (from right to left in a language that is read so). The lines between are decoration; each title says in words how it came to be.
 */
import type { Issn } from '@masthead/issn';
import { Fragment } from 'preact';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { Scripted } from '../../view/text.tsx';
import { plainView } from '../../view/text-view.ts';
import { useWords } from '../../words/context.ts';
import {
  type Drawing,
  historyLimits,
  type Link,
  type Place,
  type Succession,
  type TitleKey,
} from '../model/history.ts';
import type { Neighbour } from '../model/record.ts';

interface Props {
  readonly drawing: Drawing;
  /** False when further titles are left out. */
  readonly isWhole: boolean;
  /** The title whose page it is; absent on the page of the history itself. */
  readonly current?: Issn;
  readonly known: ReadonlyMap<Issn, Neighbour>;
  /** Titles by number as the records state them, for those that are not in this Register. */
  readonly stated: ReadonlyMap<string, string>;
}

export function History({ drawing, isWhole, current, known, stated }: Props) {
  const { t } = useWords();
  const drawn = drawing.columns <= historyLimits.columns && drawing.rows <= historyLimits.rows;
  const grid = `history-columns-${drawing.columns} history-rows-${drawing.rows}`;
  const nameOf = (key: TitleKey): string => {
    if (key.startsWith('title:')) return key.slice('title:'.length);
    return known.get(key as Issn)?.title?.text ?? stated.get(key) ?? key;
  };
  return (
    <section class="group ancestry" aria-labelledby="g-history">
      <h2 id="g-history">{t('group.history')}</h2>
      <div class={drawn ? `history ${grid}` : 'history'}>
        <ol>
          {drawing.places.map((place) => (
            <li
              key={place.key}
              class={`at column-${place.column + 1} line-${place.row + 1}${place.key === current ? ' here' : ''}`}
            >
              <TitleOf
                place={place}
                current={current}
                neighbour={known.get(place.key as Issn)}
                name={nameOf(place.key)}
                links={drawing.links.filter((link) => link.to === place.key)}
                nameOf={nameOf}
              />
            </li>
          ))}
        </ol>
        {drawn &&
          Array.from({ length: drawing.columns - 1 }, (_, at) => (
            <Fragment key={`lines-${at + 1}`}>
              <PassingLines drawing={drawing} at={at} />
              <GapLines drawing={drawing} at={at} />
            </Fragment>
          ))}
      </div>
      {!isWhole && <p class="history-further">{t('history.further')}</p>}
    </section>
  );
}

/** More predecessors than this are counted; the lines and the list itself say which they are. */
const mostNamed = 3;

interface TitleProps {
  readonly place: Place;
  readonly current: Issn | undefined;
  readonly neighbour: Neighbour | undefined;
  readonly name: string;
  /** The links that lead to this title. */
  readonly links: readonly Link[];
  readonly nameOf: (key: TitleKey) => string;
}

function TitleOf({ place, current, neighbour, name, links, nameOf }: TitleProps) {
  const { t, list } = useWords();
  const text = <Scripted text={neighbour?.title ?? plainView(name)} />;
  const issn = place.key.startsWith('title:') ? undefined : (place.key as Issn);
  const successions = [...new Set(links.map((link) => link.succession))];
  const say = (succession: Succession): string => {
    const titles = links.filter((link) => link.succession === succession).map((link) => nameOf(link.from));
    const many = titles.length > mostNamed ? 'yes' : 'no';
    return t(`succession.${succession}`, { many, count: titles.length, titles: list(titles) });
  };
  return (
    <>
      {issn && neighbour && issn !== current ? (
        <a class="history-title" href={addresses.record(issn)}>
          {text}
        </a>
      ) : (
        <span class="history-title" aria-current={issn === current ? 'true' : undefined}>
          {text}
        </span>
      )}
      <span class="history-facts">
        {issn && name !== issn && <IssnText issn={issn} />}
        {neighbour?.dates && <bdi dir="ltr">{neighbour.dates}</bdi>}
      </span>
      {successions.map((succession) => (
        <span key={succession} class="history-how">
          {say(succession)}
        </span>
      ))}
    </>
  );
}

interface LinesProps {
  readonly drawing: Drawing;
  /** The gap after this column, counted from 0, or the column itself. */
  readonly at: number;
}

/** The lines across one gap between columns, drawn in half rows and stretched to the height of the list. */
function GapLines({ drawing, at }: LinesProps) {
  const paths = spans(drawing).flatMap(({ from, to }) => {
    if (from.column > at || to.column <= at) return [];
    // A link over several columns keeps to the row of its start until the last gap.
    const start = from.row + 1;
    const end = to.column === at + 1 ? to.row + 1 : start;
    return [start === end ? `M0 ${start}H10` : `M0 ${start}C5 ${start} 5 ${end} 10 ${end}`];
  });
  return <Lines paths={paths} rows={drawing.rows} place={`gap-${at + 1}`} />;
}

/** Where a link passes by a column on its way to a later one. */
function PassingLines({ drawing, at }: LinesProps) {
  const paths = spans(drawing).flatMap(({ from, to }) =>
    from.column < at && to.column > at ? [`M0 ${from.row + 1}H10`] : [],
  );
  return paths.length === 0 ? null : <Lines paths={paths} rows={drawing.rows} place={`column-${at + 1}`} />;
}

function spans(drawing: Drawing): { readonly from: Place; readonly to: Place }[] {
  const placeOf = new Map(drawing.places.map((place) => [place.key, place]));
  return drawing.links.map((link) => ({ from: placeOf.get(link.from)!, to: placeOf.get(link.to)! }));
}

interface PathsProps {
  readonly paths: readonly string[];
  readonly rows: number;
  readonly place: string;
}

function Lines({ paths, rows, place }: PathsProps) {
  return (
    <svg class={`lines ${place}`} viewBox={`0 0 10 ${rows}`} preserveAspectRatio="none" aria-hidden="true">
      {[...new Set(paths)].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
