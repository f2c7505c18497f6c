/** Writes to the centre that has a request: to the cataloguer who has it in hand, else to the centre's own address. */
import { enqueueLetter, findAccount, findCentre, type RequestRow, type Tx } from '../../store/index.ts';

export async function writeToCentre(
  tx: Tx,
  request: RequestRow,
  letter: string,
  values: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const colleague = request.assignee === undefined ? undefined : await findAccount(tx, request.assignee);
  const centre = request.centre === undefined ? undefined : await findCentre(tx, request.centre);
  const to = colleague?.ended === undefined ? (colleague?.email ?? centre?.email) : centre?.email;
  if (to === undefined) return;
  await enqueueLetter(tx, {
    to,
    ...(colleague !== undefined ? { name: colleague.name } : centre?.name !== undefined && { name: centre.name }),
    language: colleague?.language ?? 'en',
    letter,
    values: { reference: request.reference, title: request.title, ...values },
    link: `/desk/requests/${request.reference}`,
  });
}
