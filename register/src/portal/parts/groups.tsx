/** Groups of a record as definition lists under headings. */
import type { ComponentChildren } from 'preact';
import { Term } from '../../view/term.tsx';
import { Scripted } from '../../view/text.tsx';
import { useWords } from '../../words/context.ts';
import type { Group, Row, Value } from '../model/record.ts';

export function GroupSection({ group }: { readonly group: Group }) {
  const { t } = useWords();
  return (
    <section class="group" aria-labelledby={`g-${group.id}`}>
      <h2 id={`g-${group.id}`}>{t(`group.${group.id}`)}</h2>
      <dl class="rows">
        {group.rows.map((row) => (
          <RowOf key={row.label} row={row} />
        ))}
      </dl>
    </section>
  );
}

function RowOf({ row }: { readonly row: Row }) {
  const { t } = useWords();
  return (
    <LabelledRow label={t(row.label)} term={row.term && <Term term={row.term} />}>
      {row.values.map((value) => (
        <dd key={value.text.text}>
          <ValueOf value={value} />
        </dd>
      ))}
    </LabelledRow>
  );
}

interface LabelledRowProps {
  readonly label: string;
  readonly term?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function LabelledRow({ label, term, children }: LabelledRowProps) {
  return (
    <div class="row">
      <dt>
        {label}
        {term}
      </dt>
      {children}
    </div>
  );
}

function ValueOf({ value: { text, href, note } }: { readonly value: Value }) {
  return (
    <>
      {href ? (
        <a href={href} rel="noopener nofollow">
          <Scripted text={text} />
        </a>
      ) : (
        <Scripted text={text} />
      )}
      {note && (
        <>
          {' '}
          <bdi class="note">{note}</bdi>
        </>
      )}
    </>
  );
}
