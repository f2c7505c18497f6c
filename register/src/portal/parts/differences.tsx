/** What became of a record, field by field: what went is struck out, what came is underlined, and both are said for those who hear the page. */
import type { Field } from '@masthead/marc';
import type { FieldDifference, SubfieldStep } from '../../domain/record-differences.ts';
import { textView } from '../../view/text-view.ts';
import { useWords } from '../../words/context.ts';

export function Differences({
  differences,
  label,
}: {
  readonly differences: readonly FieldDifference[];
  readonly label: string;
}) {
  const { t } = useWords();
  return (
    <div class="marc">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('marc.tag')}</th>
            <th scope="col">{t('differences.what')}</th>
            <th scope="col">{t('marc.content')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference, index) => (
            <tr key={index}>
              <th scope="row">{difference.tag}</th>
              <td class="marc-indicators">{t(`differences.${difference.type}`)}</td>
              <td dir="ltr">
                <Told difference={difference} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Told({ difference }: { readonly difference: FieldDifference }) {
  const { t } = useWords();
  switch (difference.type) {
    case 'added':
      return <ins>{<Whole field={difference.after} />}</ins>;
    case 'removed':
      return <del>{<Whole field={difference.before} />}</del>;
    case 'moved':
      return <Whole field={difference.field} />;
    case 'positions':
      return (
        <>
          {difference.positions.map(({ from, before, after }) => (
            <span key={from} class="marc-part">
              <span class="marc-code">{t('differences.position', { from })}</span>{' '}
              {before !== '' && <del>{shown(before)}</del>} {after !== '' && <ins>{shown(after)}</ins>}{' '}
            </span>
          ))}
        </>
      );
    case 'changed': {
      const { before, after, subfields } = difference;
      const [old, fresh] = [before.ind1 + before.ind2, after.ind1 + after.ind2].map(shown);
      return (
        <>
          {old !== fresh && (
            <span class="marc-part">
              <del>{old}</del> <ins>{fresh}</ins>{' '}
            </span>
          )}
          {subfields.map((step, index) => (
            <span key={index} class="marc-part">
              <span class="marc-code">${step.code}</span>
              <Step step={step} />{' '}
            </span>
          ))}
        </>
      );
    }
  }
}

/** Blanks as MARC 21 documents show them. */
const shown = (text: string): string => text.replaceAll(' ', '#');

function Step({ step }: { readonly step: SubfieldStep }) {
  switch (step.type) {
    case 'same':
      return <Text text={step.value} />;
    case 'added':
      return (
        <ins>
          <Text text={step.value} />
        </ins>
      );
    case 'removed':
      return (
        <del>
          <Text text={step.value} />
        </del>
      );
    case 'changed':
      return (
        <>
          <del>
            <Text text={step.before} />
          </del>{' '}
          <ins>
            <Text text={step.after} />
          </ins>
        </>
      );
  }
}

function Text({ text }: { readonly text: string }) {
  const view = textView({ text });
  return (
    <bdi lang={view.lang} dir={view.dir}>
      {view.text}
    </bdi>
  );
}

function Whole({ field }: { readonly field: Field }) {
  if ('value' in field) return <bdi dir="ltr">{field.value}</bdi>;
  return (
    <>
      <span class="marc-part">{shown(field.ind1 + field.ind2)}</span>
      {field.subfields.map(({ code, value }, index) => (
        <span key={index} class="marc-part">
          {' '}
          <span class="marc-code">${code}</span>
          <Text text={value} />
        </span>
      ))}
    </>
  );
}
