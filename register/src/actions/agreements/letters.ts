/** Letters about an agreement: to the publisher's contact, and to the heads of the centre. */
import { type AgreementRow, enqueueLetter, findAccount, listMemberships, type Tx } from '../../store/index.ts';

export type AgreementLetter =
  | 'agreement-active'
  | 'agreement-suspended'
  | 'agreement-ended'
  | 'agreement-quota-near'
  | 'agreement-block-near-end'
  | 'agreement-sample-result';

type Values = Readonly<Record<string, string | number>>;

export async function tellPublisher(
  tx: Tx,
  agreement: AgreementRow,
  letter: AgreementLetter,
  values: Values,
): Promise<void> {
  const { id, contactEmail: to, contactName: name, contactLanguage: language } = agreement;
  const common = commonOf(agreement);
  await enqueueLetter(tx, { to, name, language, letter, values: { ...common, ...values }, link: `/agreements/${id}` });
}

/** Every head of the centre, each in her language. */
export async function tellCentre(
  tx: Tx,
  agreement: AgreementRow,
  letter: AgreementLetter,
  values: Values,
): Promise<void> {
  for (const { account } of await listMemberships(tx, { centre: agreement.centre, role: 'head' })) {
    const person = await findAccount(tx, account);
    if (person === undefined || person.ended !== undefined) continue;
    const { email: to, name, language } = person;
    const link = `/desk/agreements/${agreement.id}`;
    await enqueueLetter(tx, { to, name, language, letter, values: { ...commonOf(agreement), ...values }, link });
  }
}

const commonOf = ({ id, organisationName, centre, centreName = centre }: AgreementRow): Values => ({
  agreement: String(id),
  publisher: organisationName,
  centre: centreName,
});
