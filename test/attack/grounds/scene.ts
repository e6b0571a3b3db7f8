import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { hears } from '../../scenarios/steps.js';
import { cast, type Name } from '../../scenarios/people.js';
import { forgesButton } from '../../scenarios/forging.js';
import { putMission, putOtherCompany } from '../../scenarios/missions.js';
import { openStage, type Stage } from '../../scenarios/twoChats.js';
import type { Answer, Watch } from '../kind.js';
import { type Fingerprints, openFingerprints } from './fingerprint.js';

type Kept = Mission & { readonly slotId: string };

/**
 * A company in both chats: Dan holds a place on the open mission; Ben is offered the one of `full` that Dan gave up; Chloé
 * is muted; Olga organises; and another company has a mission of its own.
 */
export interface Scene {
  readonly stage: Stage;
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
  const stage = await openStage('teams');
  const other = await putOtherCompany(stage);
  const yesterday = { startsAt: '2026-11-22T08:00:00Z', endsAt: '2026-11-22T11:00:00Z' };
  const missions = {
    open: await putMission(stage, 'Collecte alimentaire', { capacity: 5 }),
    full: await putMission(stage, 'Maraude', {
      ...{ capacity: 1, startsAt: '2026-12-17T13:00:00Z', endsAt: '2026-12-17T16:00:00Z' },
    }),
    past: await putMission(stage, 'Tri de jouets', yesterday),
    cancelled: await putMission(stage, 'Tri de livres', { status: 'cancelled' }),
    closed: await putMission(stage, 'Tri de vêtements', { status: 'closed' }),
    draft: await putMission(stage, 'Chantier confidentiel', { status: 'ready' }),
  };
  await everybodySpeaks(stage);
  const [dans, bens] = await takePlaces(stage, missions.open, missions.full);
  const announcementId = 'a0000000-0000-4000-8000-000000000001';
  await stage.records.store.announcements.ensure({
    ...{ id: announcementId, organisationId: 'own', missionId: missions.draft.id, workspaceId: 'w' },
    ...{ timezone: 'Europe/Paris', createdBy: 'nobody', toEveryone: true, channelId: null },
    ...{ publishAt: null, state: 'draft', people: 6, channelReaders: 'company' },
  });
  await stage.settle();
  const prints = await openFingerprints(stage.databaseUri);
  return {
    ...{ stage, missions, other, dans, bens, announcementId },
    watch: watchOf(stage, prints, false),
    watchDoor: watchOf(stage, prints, true),
    telling: (chat, name, act) => telling(stage, prints, chat, name, act),
    close: async () => {
      await prints.close();
      await stage.close();
    },
  };
}

const watchOf = (stage: Stage, prints: Fingerprints, accepted: boolean): Watch => ({
  look: () => prints.take({ accepted }),
  lines: stage.log.lines,
  keep: () => keepIn(stage, prints),
});

/** What was to be sent is sent first: it would be written down afterwards. */
export async function keepIn(stage: Stage, prints: Fingerprints): Promise<() => Promise<void>> {
  const putBack = await prints.keep();
  return async () => {
    await stage.settle();
    await putBack();
  };
}

async function telling(
  stage: Stage,
  prints: Fingerprints,
  chat: Platform,
  name: Name,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const person = stage.person(chat, name);
  const heard = () => [...person.inbox(), ...person.channel(stage.channel(chat))];
  const before = new Map(heard().map(({ id, text }) => [id, text]));
  const answer = await act();
  await prints.quiet();
  const news = heard().filter(({ id, text }) => before.get(id) !== text);
  const form = person.form();
  const shown = form ? form.fields.map(({ value }) => value) : [];
  return { ...answer, text: [answer.text, ...news.map(({ text }) => text), ...shown].join('\n') };
}

/** Everybody has been met in both chats: what a first word leaves behind is there already. */
async function everybodySpeaks(stage: Stage): Promise<void> {
  for (const name of cast)
    for (const chat of ['slack', 'teams'] as const) {
      await stage.person(chat, name).say(name === 'Emma' ? 'help' : 'aide');
      await hears(stage.person(chat, name), /Étincelle/);
    }
  await forgesButton(stage, 'slack', 'Chloé', { kind: 'mute' });
  await stage.settle();
}

async function takePlaces(stage: Stage, open: Kept, full: Kept): Promise<[Engagement, Engagement]> {
  const { store } = stage.records;
  const of = async ({ id }: Kept, state: Engagement['state']): Promise<Engagement> => {
    await stage.settle();
    const [found] = await store.engagements.ofMission('own', id, [state]);
    if (!found) throw new Error(`Nobody is ${state} on this mission.`);
    return found;
  };
  await forgesButton(stage, 'slack', 'Dan', { kind: 'signUp', slotId: open.slotId, anyway: true });
  const dans = await of(open, 'confirmed');
  await forgesButton(stage, 'slack', 'Dan', { kind: 'signUp', slotId: full.slotId, anyway: true });
  const given = await of(full, 'confirmed');
  await forgesButton(stage, 'slack', 'Ben', { kind: 'signUp', slotId: full.slotId, anyway: true });
  await of(full, 'waitlisted');
  await forgesButton(stage, 'slack', 'Dan', { kind: 'leave', engagementId: given.id });
  return [dans, await of(full, 'offered')];
}
