/** The letters of a register in development: read by whoever sits at this machine, and by nobody over a network. */
import type { FastifyReply } from 'fastify';
import type { Mailbox } from '../../domain/mailbox.ts';
import type { Page } from '../../view/page.ts';
import type { Refusal, Visit } from '../desk.ts';
import { LetterText, letterPage } from './letter-parts.tsx';

/**
 * Whether the visitor is shown what is kept here: the request comes from this machine, and by a name of this machine, so that a page of
 * somewhere else cannot read it through its visitor's browser (DNS rebinding).
 */
export function seesMailbox({ desk, request }: Visit): boolean {
  if (desk.mailbox === undefined) return false;
  // A proxy speaks for somebody elsewhere.
  if (['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((header) => header in request.headers))
    return false;
  const name = request.hostname.replace(/:\d+$/, '');
  return /^(127\.|::1$|::ffff:127\.)/.test(request.ip) && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(name);
}

const mailboxOf = ({ desk }: Visit): Mailbox => desk.mailbox!;

export async function kept(visit: Visit): Promise<Page> {
  const { words } = visit;
  const { t } = words;
  const letters = await mailboxOf(visit).list();
  return letterPage({
    title: t('mail.kept.title'),
    lead: t('mail.kept.lead'),
    main:
      letters.length === 0 ? (
        <p>{t('mail.kept.none')}</p>
      ) : (
        <ol class="mail-list">
          {letters.map(({ id, at, to, subject }) => (
            <li key={id}>
              <a href={`/mail/${id}`}>
                <bdi>{subject}</bdi>
              </a>
              <span class="quiet">
                <bdi dir="ltr">{to.join(', ')}</bdi> · <time dateTime={at.toISOString()}>{words.moment(at)}</time>
              </span>
            </li>
          ))}
        </ol>
      ),
  });
}

export async function keptOne(visit: Visit): Promise<Page | Refusal> {
  const { words } = visit;
  const { t } = words;
  const letter = await mailboxOf(visit).find(visit.params.letter ?? '');
  if (letter === undefined) return 'not-found';
  return letterPage({
    title: letter.subject,
    above: { href: '/mail', label: t('mail.kept.title') },
    main: (
      <>
        <dl class="rows">
          <div class="row">
            <dt>{t('mail.to')}</dt>
            <dd>
              <bdi dir="ltr">{letter.to.join(', ')}</bdi>
            </dd>
          </div>
          <div class="row">
            <dt>{t('mail.from')}</dt>
            <dd>
              <bdi dir="ltr">{letter.from}</bdi>
            </dd>
          </div>
          <div class="row">
            <dt>{t('mail.when')}</dt>
            <dd>{words.moment(letter.at)}</dd>
          </div>
          {letter.attachments.length > 0 && (
            <div class="row">
              <dt>{t('mail.attachments')}</dt>
              {letter.attachments.map(({ name, size }) => (
                <dd key={name}>
                  <bdi>{name}</bdi> <span class="quiet">{t('mail.bytes', { size })}</span>
                </dd>
              ))}
            </div>
          )}
        </dl>
        <LetterText text={letter.text} />
        <p>
          <a href={`/mail/${letter.id}/html`}>{t('mail.as-html')}</a>
        </p>
      </>
    ),
  });
}

/** As a mail program shows it: nothing in it is run, nothing is fetched, and its links lead out of it. */
export async function keptAsHtml(visit: Visit): Promise<FastifyReply | Refusal> {
  const letter = await mailboxOf(visit).find(visit.params.letter ?? '');
  if (letter === undefined) return 'not-found';
  return visit.reply
    .header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; " +
        'sandbox allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox',
    )
    .type('text/html; charset=utf-8')
    .send(letter.html);
}
