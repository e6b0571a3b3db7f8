import type { Platform } from '../../../src/domain/organisations/workspace.js';
import type { Person } from '../../../src/sandbox/person.js';
import type { TwoChats } from '../twoChats.js';

/** Somebody whom the platform knows and we do not yet. */
export interface Newcomer {
  readonly name: string;
  readonly email?: string;
  readonly as?: 'member' | 'guest' | 'outsider' | 'unconfirmed';
}

const slackAs = {
  member: {},
  guest: { isGuest: true },
  outsider: { teamId: 'T0ELSEWHERE' },
  unconfirmed: { isEmailConfirmed: false },
};
const teamsAs = {
  member: {},
  guest: { isGuest: true },
  outsider: { tenantId: '99999999-2222-4333-8444-555555555555' },
  // Teams does not tell: such an address is in no directory.
  unconfirmed: { email: '' },
};

export const idOf = (chat: Platform, name: string): string =>
  chat === 'slack' ? `U0${name.toUpperCase()}` : `29:${name.toLowerCase()}`;

/** Lets somebody into a chat, as its admin does, or changes what the chat knows of them. */
export function lets(chats: TwoChats, chat: Platform, { name, email, as = 'member' }: Newcomer): Person {
  const id = idOf(chat, name);
  const known = { name, locale: 'fr-FR', ...(email && { email }) };
  if (chat === 'slack') chats.slack.change(id, { ...known, ...slackAs[as] });
  else chats.teams.change(id, { ...known, ...teamsAs[as] });
  return chat === 'slack' ? chats.slack.person(id) : chats.teams.person(id);
}

/** What the chat's directory knows of somebody is another thing from now on. */
export function changes(
  chats: TwoChats,
  chat: Platform,
  name: string,
  change: { readonly email?: string; readonly name?: string },
): void {
  if (chat === 'slack') chats.slack.change(idOf(chat, name), change);
  else chats.teams.change(idOf(chat, name), change);
}

/** Somebody's account is closed. */
export function leaves(chats: TwoChats, chat: Platform, name: string): void {
  if (chat === 'slack') chats.slack.change(idOf(chat, name), { deleted: true });
  else chats.teams.change(idOf(chat, name), { left: true });
}

/** Who is on a slot, by name, with their state and seat, in order of arrival. */
export async function onSlot(chats: TwoChats, slotId: string): Promise<string[]> {
  const { engagements, employees } = chats.records.store;
  const all = await engagements.ofSlot('own', slotId, ['confirmed', 'waitlisted', 'offered', 'withdrawn']);
  return Promise.all(
    all.map(async ({ employeeId, state, seat }) => {
      const person = await employees.find('own', employeeId);
      return [person?.name ?? 'nobody', state, ...(seat === null ? [] : [seat])].join(' ');
    }),
  );
}
