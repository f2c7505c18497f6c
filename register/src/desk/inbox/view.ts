/** What the desk shows whom: the question to the inbox as its address has it, and whose requests a visitor may look at. */
import { media } from '@masthead/serial';
import { permissions } from '../../domain/permissions.ts';
import { type RequestState, requestKinds, requestStates } from '../../domain/request-state.ts';
import { dueFilters, type InboxKey, type InboxOrder, type InboxQuery, inboxOrders } from '../../store/index.ts';
import type { Visit } from '../desk.ts';

export const whoses = ['mine', 'centre', 'all'] as const;
export type Whose = (typeof whoses)[number];

/** Centres that the visitor works for; `any`: all of them, as the Registration Authority. */
export interface DeskScope {
  readonly centres: readonly string[];
  readonly any: boolean;
  readonly account?: number;
}

export function deskScope({ actors, person }: Pick<Visit, 'actors' | 'person'>): DeskScope {
  const handling = actors.filter(({ role }) => permissions['handle-request'][role] !== undefined);
  return {
    centres: [...new Set(handling.flatMap(({ centre }) => centre ?? []))],
    any: handling.some(({ role }) => permissions['handle-request'][role] === 'any'),
    ...(person && { account: person.account.id }),
  };
}

export interface InboxView {
  readonly whose: Whose;
  readonly query: InboxQuery;
  /** What was asked, without the place in the list: it goes from page to page. */
  readonly address: URLSearchParams;
  readonly after?: InboxKey;
  readonly before?: InboxKey;
}

/** Of a filter, as they stand in addresses and forms. */
export const filterNames = [
  'whose',
  'centre',
  'state',
  'kind',
  'urgent',
  'assignee',
  'tag',
  'country',
  'medium',
  'batch',
  'due',
  'text',
  'order',
] as const;

export function readView(params: URLSearchParams, scope: DeskScope): InboxView {
  const address = new URLSearchParams();
  for (const name of filterNames) {
    const value = withoutControls(params.get(name) ?? '').slice(0, 200);
    if (value !== '') address.set(name, value);
  }
  const said = (name: (typeof filterNames)[number]): string | undefined => address.get(name) ?? undefined;
  const one = <T extends string>(name: (typeof filterNames)[number], values: readonly T[]): T | undefined =>
    values.find((value) => value === said(name));
  const asked = one('whose', whoses);
  const whose: Whose =
    asked === 'all' && !scope.any ? 'centre' : (asked ?? (scope.centres.length > 0 ? 'centre' : 'all'));
  const wanted = said('centre');
  const centre =
    wanted !== undefined && (scope.any || scope.centres.includes(wanted))
      ? wanted
      : whose === 'all'
        ? undefined
        : scope.centres[0];
  const state = said('state');
  const states: readonly RequestState[] | undefined =
    state === 'any'
      ? undefined
      : requestStates.includes(state as RequestState)
        ? [state as RequestState]
        : ['submitted'];
  const assignee = said('assignee');
  const [kind, due, medium, order] = [
    one('kind', requestKinds),
    one('due', dueFilters),
    one('medium', media),
    one('order', inboxOrders) as InboxOrder | undefined,
  ];
  const tag = said('tag');
  const country = said('country')?.toUpperCase();
  const batch = said('batch');
  const text = said('text');
  const after = keyOf(params.get('after'), order);
  const before = keyOf(params.get('before'), order);
  // Whoever has no centre and not all of them sees her own hands only.
  const none = centre === undefined && !scope.any;
  return {
    whose,
    address,
    query: {
      ...(none ? { centre: '' } : centre !== undefined && { centre }),
      ...(states && { states }),
      ...(kind && { kind }),
      ...(due && { due }),
      ...(medium && { medium }),
      ...(order && { order }),
      ...(tag !== undefined && { tag }),
      ...(country !== undefined && { country }),
      ...(batch !== undefined && { batch }),
      ...(text !== undefined && { text }),
      ...(said('urgent') === 'yes' && { urgent: true }),
      ...(whose === 'mine'
        ? { assignee: scope.account ?? 0 }
        : assignee === 'none'
          ? { assignee: null }
          : assignee !== undefined && /^[0-9]{1,15}$/.test(assignee) && { assignee: Number(assignee) }),
    },
    ...(after && { after }),
    ...(before && !after && { before }),
  };
}

/** The place of a row, for an address. */
export const keyText = (key: InboxKey): string => key.join('\u0001');

/** A number of the database: 18 digits fit, and the one of 19 that stands for none. */
const isKeyNumber = (text: string): boolean => /^-?[0-9]{1,18}$/.test(text) || text === '9000000000000000000';

function keyOf(text: string | null, order: InboxOrder | undefined): InboxKey | undefined {
  const parts = text?.split('\u0001') ?? [];
  if (parts.length !== 3 || !isKeyNumber(parts[1]!) || !/^[0-9]{1,15}$/.test(parts[2]!)) return undefined;
  if (order === 'title') return [withoutControls(parts[0]!), parts[1]!, parts[2]!];
  return isKeyNumber(parts[0]!) ? parts : undefined;
}

/** What no form sends and no database takes. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** As an address or a form names a request; whatever else stands there is none. */
export const referenceIn = (text: string | undefined): string =>
  text !== undefined && /^[0-9A-Za-z-]{1,40}$/.test(text) ? text : '';

/** The same view with something else asked; an empty value takes it away. */
export function viewWith(address: URLSearchParams, change: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(change)) value === '' ? next.delete(name) : next.set(name, value);
  const text = String(next);
  return text === '' ? '' : `?${text}`;
}

export const dayOf = 86_400_000;

/** Whole days from the one to the other, never below none. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayOf));
