/** What the pages of administration have in common. */
import type { Actor } from '../../domain/actor.ts';
import { permissions, type Verb } from '../../domain/permissions.ts';
import type { Words } from '../../words/words.ts';
import type { Visit } from '../desk.ts';

/** Whoever has the right everywhere, and not only over what is her own. */
export const actorAnywhere = ({ actors }: Pick<Visit, 'actors'>, verb: Verb): Actor | undefined =>
  actors.find(({ role }) => permissions[verb][role] === 'any');

export const administrationAddress = '/administration';

/** The link above a page of administration. */
export const toAdministration = ({ t }: Words) => ({ href: administrationAddress, label: t('admin.title') });

/** Rows of a page. */
export const pageSize = 50;
