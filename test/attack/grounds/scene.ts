import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { forgesButton } from '../../scenarios/forging.js';
import { putMission, putOtherCompany } from '../../scenarios/missions.js';
import { type Name, people } from '../../scenarios/people.js';
import { hears } from '../../scenarios/steps.js';
import { openTwoChats, type TwoChats } from '../../scenarios/twoChats.js';
import type { Answer, Watch } from '../kind.js';
import { type Fingerprints, openFingerprints } from './fingerprint.js';

type Kept = Mission & { readonly slotId: string };

/**
 * A company in both chats: Dan holds a place on the open mission. Ben is offered the one of `full` that Dan gave up. Chloé
 * is muted; Olga organises; and another company has a mission of its own.
 */
export interface Scene {
  readonly chats: TwoChats;
  readonly missions: Readonly<Record<'open' | 'full' | 'past' | 'cancelled' | 'closed' | 'draft', Kept>>;
  readonly other: Awaited<ReturnType<typeof putOtherCompany>>;
  readonly dans: Engagement;
  readonly bens: Engagement;
  /** Olga's question whether to announce the draft. */
  readonly announcementId: string;
  readonly watch: Watch;
  /** As `watch`, where nothing may be accepted either. */
  readonly watchDoor: Watch;
  /** Does something, and gives what was answered with everything that the person has been told since. */
  telling(chat: Platform, name: Name, act: () => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

/** What Ana may not be told: drafts, the other company, and who else takes part. */
export const secretsOfAna = /confidentiel|chez eux|\bDan\b|dan@/i;
/** What even Olga may not be told. */
export const secretsOfOlga = /chez eux/i;

export async function openScene(): Promise<Scene> {
  const chats = await openTwoChats('teams');
  const other = await putOtherCompany(chats);
  const yesterday = { startsAt: '2026-11-22T08:00:00Z', endsAt: '2026-11-22T11:00:00Z' };
  const missions = {
    open: await putMission(chats, 'Collecte alimentaire', { capacity: 5 }),
    full: await putMission(chats, 'Maraude', {
      ...{ capacity: 1, startsAt: '2026-12-17T13:00:00Z', endsAt: '2026-12-17T16:00:00Z' },
    }),
    past: await putMission(chats, 'Tri de jouets', yesterday),
    cancelled: await putMission(chats, 'Tri de livres', { status: 'cancelled' }),
    closed: await putMission(chats, 'Tri de vêtements', { status: 'closed' }),
    draft: await putMission(chats, 'Chantier confidentiel', { status: 'ready' }),
  };
  await everybodySpeaks(chats);
  const [dans, bens] = await takePlaces(chats, missions.open, missions.full);
  const announcementId = 'a0000000-0000-4000-8000-000000000001';
  await chats.records.store.announcements.ensure({
    ...{ id: announcementId, organisationId: 'own', missionId: missions.draft.id, workspaceId: 'w' },
    ...{ timezone: 'Europe/Paris', createdBy: 'nobody', toEveryone: true, channels: [] },
    ...{ publishAt: null, state: 'draft', people: 6 },
  });
  await chats.settle();
  const prints = await openFingerprints(chats.databaseUri);
  return {
    ...{ chats, missions, other, dans, bens, announcementId },
    watch: watchOf(chats, prints, false),
    watchDoor: watchOf(chats, prints, true),
    telling: (chat, name, act) => telling(chats, prints, chat, name, act),
    close: async () => {
      await prints.close();
      await chats.close();
    },
  };
}

const watchOf = (chats: TwoChats, prints: Fingerprints, accepted: boolean): Watch => ({
  look: () => prints.take({ accepted }),
  lines: chats.log.lines,
  keep: () => keepIn(chats, prints),
});

/** What was to be sent is sent first: it would be written down afterwards. */
export async function keepIn(chats: TwoChats, prints: Fingerprints): Promise<() => Promise<void>> {
  const putBack = await prints.keep();
  return async () => {
    await chats.settle();
    await putBack();
  };
}

async function telling(
  chats: TwoChats,
  prints: Fingerprints,
  chat: Platform,
  name: Name,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const person = chats.person(chat, name);
  const heard = () => [...person.inbox(), ...person.channel(chats.channel(chat))];
  const before = new Map(heard().map(({ id, text }) => [id, text]));
  const answer = await act();
  await prints.quiet();
  const news = heard().filter(({ id, text }) => before.get(id) !== text);
  const form = person.form();
  const shown = form ? form.fields.map(({ value }) => value) : [];
  return { ...answer, text: [answer.text, ...news.map(({ text }) => text), ...shown].join('\n') };
}

/** Everybody has been met in both chats: what a first word leaves behind is there already. */
async function everybodySpeaks(chats: TwoChats): Promise<void> {
  for (const name of people)
    for (const chat of ['slack', 'teams'] as const) {
      await chats.person(chat, name).say(name === 'Emma' ? 'help' : 'aide');
      await hears(chats.person(chat, name), /Étincelle/);
    }
  await forgesButton(chats, 'slack', 'Chloé', { kind: 'mute' });
  await chats.settle();
}

async function takePlaces(chats: TwoChats, open: Kept, full: Kept): Promise<[Engagement, Engagement]> {
  const { store } = chats.records;
  const of = async ({ id }: Kept, state: Engagement['state']): Promise<Engagement> => {
    await chats.settle();
    const [found] = await store.engagements.ofMission('own', id, [state]);
    if (!found) throw new Error(`Nobody is ${state} on this mission.`);
    return found;
  };
  await forgesButton(chats, 'slack', 'Dan', { kind: 'signUp', slotId: open.slotId, anyway: true });
  const dans = await of(open, 'confirmed');
  await forgesButton(chats, 'slack', 'Dan', { kind: 'signUp', slotId: full.slotId, anyway: true });
  const given = await of(full, 'confirmed');
  await forgesButton(chats, 'slack', 'Ben', { kind: 'signUp', slotId: full.slotId, anyway: true });
  await of(full, 'waitlisted');
  await forgesButton(chats, 'slack', 'Dan', { kind: 'leave.now', engagementId: given.id });
  return [dans, await of(full, 'offered')];
}
