/** Titles that are related to a record, by kind of relation; a number that is in this Register is a link. */
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { Scripted } from '../../view/text.tsx';
import { useWords } from '../../words/context.ts';
import type { RelatedTitle, RelationGroup } from '../model/relations.ts';
import { LabelledRow } from './groups.tsx';

export function RelatedSection({ groups }: { readonly groups: readonly RelationGroup[] }) {
  const { t } = useWords();
  return (
    <section class="group" aria-labelledby="g-related">
      <h2 id="g-related">{t('group.related')}</h2>
      <dl class="rows">
        {groups.map(({ kind, titles }) => (
          <LabelledRow key={kind} label={t(`relation.${kind}`)}>
            {titles.map((title) => (
              <dd key={title.issn ?? title.title?.text}>
                <Related title={title} />
              </dd>
            ))}
          </LabelledRow>
        ))}
      </dl>
    </section>
  );
}

function Related({ title: { title, issn, invalidIssn, here, note } }: { readonly title: RelatedTitle }) {
  const { t } = useWords();
  const name = title && <Scripted text={title} />;
  return (
    <>
      {issn && here ? <a href={addresses.record(issn)}>{name ?? <IssnText issn={issn} />}</a> : name}
      {issn && (name || !here) && (
        <>
          {' '}
          <span class="note">
            <IssnText issn={issn} />
          </span>
        </>
      )}
      {issn && !here && <span class="note"> {t('related.elsewhere')}</span>}
      {invalidIssn && <span class="note"> {t('related.invalid', { number: invalidIssn })}</span>}
      {note && <bdi class="note"> {note}</bdi>}
    </>
  );
}
