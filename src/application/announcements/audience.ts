import { type Audience, fits, type Hindrance } from '../../domain/announcements/audience.js';
import { isChat, type Workspace } from '../../domain/organisations/workspace.js';
import type { Employee, Identity } from '../../domain/people/employee.js';
import { isMuted } from '../../domain/people/preferences.js';
import { latestAmong } from '../people/latestChats.js';
import type { Needs } from '../ports/index.js';
import { tookPart } from './tookPart.js';

const batchSize = 300;

/** Where somebody is to be written to, and the IANA zone that they live by. */
export type Listener = Identity & { readonly timezone: string };

/** Some of the people who are meant: those who can be told, and why each of the others cannot. */
interface AudienceBatch {
  readonly people: readonly Listener[];
  readonly hindered: readonly Hindrance[];
}

export type AudienceNeeds = Needs<
  'clock' | 'workspaces' | 'identities' | 'employees' | 'engagements' | 'missions'
>;

/**
 * Everyone of the organisation who is meant, once each, in the chat where they last spoke. Guests and those who left are not
 * meant. Comes in batches and in order of id, so that a hundred thousand people fit in little memory.
 */
export async function* audience(
  deps: AudienceNeeds,
  organisationId: string,
  whom: Audience = {},
): AsyncIterable<AudienceBatch> {
  const installed = await deps.workspaces.listInstalled();
  const isOurs = (one: Workspace) => one.organisationId === organisationId && isChat(one);
  const ours = new Set(installed.filter(isOurs).map(({ id }) => id));
  const ended = new Map<string, boolean>();
  const { causes, language } = whom;
  for await (const all of deps.employees.everyone(organisationId, { causes, language }, batchSize)) {
    const saying = all.filter((one) => fits(whom, one));
    const meant = await byPast(deps, organisationId, saying, whom, ended);
    if (meant.length > 0) yield await reach(deps, organisationId, meant, ours);
  }
}

async function byPast(
  deps: AudienceNeeds,
  organisationId: string,
  people: readonly Employee[],
  whom: Audience,
  ended: Map<string, boolean>,
): Promise<readonly Employee[]> {
  if (whom.tookPart === undefined || people.length === 0) return people;
  const ids = people.map(({ id }) => id);
  const did = await tookPart(deps, organisationId, ids, ended);
  return people.filter(({ id }) => did.has(id) === (whom.tookPart === 'before'));
}

async function reach(
  deps: AudienceNeeds,
  organisationId: string,
  meant: readonly Employee[],
  ours: ReadonlySet<string>,
): Promise<AudienceBatch> {
  const ids = meant.map(({ id }) => id);
  const accounts = await deps.identities.ofEmployees(organisationId, ids);
  const here = accounts.filter(({ guest, reachability }) => !guest && reachability !== 'left');
  const chats = latestAmong(here, ours);
  const byPerson = new Map<string, Identity[]>();
  for (const one of here) byPerson.set(one.employeeId, [...(byPerson.get(one.employeeId) ?? []), one]);
  const now = deps.clock.now();
  const people: Listener[] = [];
  const hindered: Hindrance[] = [];
  for (const person of meant) {
    const theirs = byPerson.get(person.id);
    const chat = chats.get(person.id);
    if (!theirs) continue;
    if (isMuted(person, 'announcements', now)) hindered.push('muted');
    else if (chat) people.push({ ...chat, timezone: person.timezone });
    else hindered.push(hindranceOf(theirs, ours));
  }
  return { people, hindered };
}

/** What keeps somebody from being told, of several accounts the one that most is missing of last. */
function hindranceOf(accounts: readonly Identity[], ours: ReadonlySet<string>): Hindrance {
  const installed = accounts.filter(({ workspaceId }) => ours.has(workspaceId));
  if (installed.length === 0) return 'noApp';
  return installed.some(({ reachability }) => reachability === 'unreachable') ? 'blocked' : 'noChat';
}
