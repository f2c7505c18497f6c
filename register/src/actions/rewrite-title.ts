/** A next revision of a title's record, made by the Register itself or by whoever has its number in custody. For actions that edit records. */
import type { MarcRecord } from '@masthead/marc';
import type { ChangeKind, ChangeMeta } from '../domain/change.ts';
import type { RecordRow, TitleWrite } from '../store/index.ts';
import { prepareTitle } from './prepare-title.ts';

/**
 * State, custody and form stay as they are: a record that came as a row of a list is still one. Throws for a record that cannot be read,
 * because nothing of the kind is in the Register.
 */
export function rewriteTitle(row: RecordRow, record: MarcRecord, kind: ChangeKind, change: ChangeMeta): TitleWrite {
  const { state, replacement, ordinal, form, source, centre } = row;
  const prepared = prepareTitle(record, {
    state,
    basedOn: ordinal,
    change,
    ...(replacement !== undefined && { replacement }),
  });
  if (prepared === undefined) throw new Error(`the record of number ${row.number} cannot be read`);
  return {
    ...prepared.write,
    kind,
    form,
    ...(source !== undefined && { source }),
    // What is in the tables counts: a number that was transferred may have a record that does not say so yet.
    ...(centre !== undefined && { centre }),
  };
}
