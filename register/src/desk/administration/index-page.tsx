/** `/administration`: the doors that the visitor may open. */
import { isOfNetwork } from '../../domain/actor.ts';
import type { MessageKey } from '../../words/words.ts';
import { framed } from '../account/frame.tsx';
import type { DeskPage } from '../desk.ts';
import { actorAnywhere, administrationAddress } from './frame.tsx';

interface Door {
  readonly href: string;
  readonly title: MessageKey;
  readonly text: MessageKey;
}

export const administrationIndex: DeskPage = {
  method: 'GET',
  path: administrationAddress,
  who: 'person',
  run: async (visit) => {
    const { actors, words } = visit;
    if (!actors.some(({ role }) => isOfNetwork(role))) return 'forbidden';
    const doors: Door[] = [];
    if (actors.some(({ role }) => role === 'head' || role === 'administrator')) {
      doors.push({ href: '/administration/staff', title: 'admin.staff.title', text: 'admin.staff.text' });
    }
    if (actorAnywhere(visit, 'end-account')) {
      doors.push({ href: '/administration/accounts', title: 'admin.accounts.title', text: 'admin.accounts.text' });
    }
    if (actorAnywhere(visit, 'write-organisation')) {
      doors.push({
        href: '/administration/organisations',
        title: 'admin.organisations.title',
        text: 'admin.organisations.text',
      });
    }
    if (actorAnywhere(visit, 'sample-agreement')) {
      doors.push({ href: '/desk/agreements', title: 'agreement.desk.title', text: 'agreement.desk.lead' });
    }
    if (actorAnywhere(visit, 'write-credits')) {
      doors.push({
        href: '/administration/credits',
        title: 'credit.administration.title',
        text: 'credit.administration.text',
      });
    }
    if (actorAnywhere(visit, 'read-mail'))
      doors.push({ href: '/mail', title: 'admin.mail.title', text: 'admin.mail.text' });
    return framed({
      title: words.t('admin.title'),
      main:
        doors.length === 0 ? (
          <p>{words.t('admin.nothing')}</p>
        ) : (
          <ul class="account-list">
            {doors.map(({ href, title, text }) => (
              <li key={href}>
                <div>
                  <p class="account-list-head">
                    <a href={href}>{words.t(title)}</a>
                  </p>
                  <p class="quiet">{words.t(text)}</p>
                </div>
              </li>
            ))}
          </ul>
        ),
    });
  },
};
