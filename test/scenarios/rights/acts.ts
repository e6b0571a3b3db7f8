import { randomUUID } from 'node:crypto';
import type { Intent } from '../../../src/conversation/intents.js';
import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { FormKind } from '../../../src/messages/forms/form.js';
import { garden } from '../announcing.js';
import { putMission } from '../missions.js';
import type { TwoChats } from '../twoChats.js';
import { afterwardsButtons, afterwardsOthers } from './afterwardsActs.js';
import { announcingButtons } from './announcingActs.js';
import { approvalButtons, approvalOthers } from './approvalActs.js';
import { attendanceButtons, attendanceOthers } from './attendanceActs.js';
import { changeButtons, changeOthers, putChange, putShortfall } from './changeActs.js';
import { framingButtons, framingForms } from './framingActs.js';
import { pairButtons, pairOthers, putPair } from './pairActs.js';
import { profileButtons, profileForms } from './profileActs.js';
import { ratingButtons, ratingOthers } from './ratingActs.js';
import { roleButtons } from './roleActs.js';
import { signingUp } from './signingUp.js';

/** What somebody does through a door: presses, fills in or says. */
export type Deed =
  | { readonly kind: 'button'; readonly intent: Intent }
  | {
      readonly kind: 'form';
      readonly form: { kind: FormKind; formId: string; missionId: string | null; engagementId?: string };
      readonly values: Record<string, string>;
    }
  | { readonly kind: 'text'; readonly text: string };

/** Makes what an act is about anew in the database, for an employee, and gives the act. */
export type Prepare = (made: Made) => Promise<Deed>;

/** What can be made for an act. Every mission is on a day of its own, so that none is at the time of another. */
export interface Made {
  mission(status?: 'announced' | 'ready', isOver?: boolean): Promise<Awaited<ReturnType<typeof putMission>>>;
  /** On a mission of its own, from the one who acts or somebody else. */
  engagement(whose: 'mine' | 'another', change: Partial<Engagement>, isOver?: boolean): Promise<Engagement>;
  /** A place that waits for an approval. Of somebody without a manager, or whose manager acts, or of the one who acts. */
  request(of: 'nobodys' | 'myTeam' | 'mine'): Promise<Engagement>;
  /** What a colleague asked of the one who acts, or of somebody else: both places are held. */
  invited(whose: 'mine' | 'another'): Promise<Engagement>;
  /** Somebody of the company who can be asked. */
  colleague(): Promise<string>;
  /** A change to a mission that is announced, which is not decided yet. */
  change(): Promise<string>;
  /** A half-day for which too few have signed up: nobody has decided. */
  shortfall(): Promise<{ missionId: string; slotId: string }>;
  /** A draft, of a mission that is ready. */
  announcement(): Promise<string>;
}

let day = 0;

/** `employeeId` null: nobody we know, so that what is theirs is somebody else's. */
export function making(chats: TwoChats, employeeId: string | null): Made {
  const { store } = chats.records;
  const mission: Made['mission'] = async (status = 'announced', isOver = false) => {
    day += 1;
    const at = (hour: number) =>
      (isOver
        ? new Date(Date.UTC(2026, 10, 20, hour))
        : new Date(Date.UTC(2026, 11, day, hour))
      ).toISOString();
    return putMission(chats, `Mission du jour ${day}`, {
      ...{ status, startsAt: at(13), endsAt: at(16) },
    });
  };
  const engagement: Made['engagement'] = async (whose, change, isOver) => {
    const { id: missionId, slotId } = await mission('announced', isOver);
    const engagement: Engagement = {
      ...{ id: randomUUID(), organisationId: 'own', missionId, slotId },
      employeeId: (whose === 'mine' && employeeId) || 'somebody',
      ...{ state: 'confirmed', seat: 1, ticket: 1, offerExpiresAt: null, calendarKey: randomUUID() },
      ...{ feedback: null, createdAt: chats.clock.now(), version: 1, noticesPending: false },
      ...change,
    };
    await store.engagements.insert(engagement);
    return engagement;
  };
  return {
    mission,
    engagement,
    invited: (whose) => putPair(store, (change) => engagement(whose, change)),
    colleague: async () => (await store.employees.findByEmail('own', 'dan@example.org'))?.id ?? '',
    async request(of) {
      const id = randomUUID();
      const managerId = of === 'myTeam' ? employeeId : null;
      const person = { timezone: 'Europe/Paris', locale: 'fr', muted: false, email: null } as const;
      await store.employees.ensure({ ...person, id, organisationId: 'own', name: 'Tim', managerId });
      const approval = { dueAt: new Date('2027-01-01T09:00:00Z'), silence: 'approves' } as const;
      const whose = of === 'mine' ? {} : { employeeId: id };
      return engagement('mine', { ...whose, state: 'pending', approval });
    },
    change: async () => putChange(store, await mission()),
    shortfall: async () => putShortfall(store, await mission()),
    async announcement() {
      const { id: missionId } = await mission('ready');
      const id = randomUUID();
      await store.announcements.ensure({
        ...{ id, organisationId: 'own', missionId, workspaceId: 'any', createdBy: 'nobody', people: 6 },
        ...{ toEveryone: true, channels: [], publishAt: null },
        ...{ timezone: 'Europe/Paris', state: 'draft' },
      });
      return id;
    },
  };
}

const press = (intent: Intent): Deed => ({ kind: 'button', intent });
/** Intents that are about nothing else. */
type Bare = {
  [Kind in Intent['kind']]: { kind: Kind } extends Extract<Intent, { kind: Kind }> ? Kind : never;
}[Intent['kind']];
const bare =
  (kind: Bare): Prepare =>
  async () =>
    press({ kind } as Intent);

type OnMission = Exclude<
  Extract<Intent, { missionId: string }>['kind'],
  | ('takeOff.list' | 'feedback.told' | 'minimum.decide')
  | `propose${string}`
  | `repeat${string}`
  | `person${string}`
  | `attendance${string}`
  | `nonprofit${string}`
>;
const onMission =
  (kind: OnMission, status?: 'ready'): Prepare =>
  async (made) =>
    press({ kind, missionId: (await made.mission(status)).id });

const signUp =
  (status?: 'ready'): Prepare =>
  async (made) =>
    press({ kind: 'signUp', slotId: (await made.mission(status)).slotId, anyway: true });

type OnEngagement = 'leave' | 'leave.now' | 'offer.accept' | 'offer.decline' | 'remind.ask';
const onEngagement =
  (kind: OnEngagement, whose: 'mine' | 'another'): Prepare =>
  async (made) => {
    const offer = { state: 'offered', offerExpiresAt: new Date('2026-11-23T12:00:00Z') } as const;
    const { id } = await made.engagement(whose, kind.startsWith('offer') ? offer : {});
    return press({ kind, engagementId: id });
  };

/** Of an engagement that is somebody else's. */
const remindLater =
  (whose: Parameters<typeof onEngagement>[1]): Prepare =>
  async (made) => {
    const { id } = await made.engagement(whose, { state: 'confirmed' });
    return press({ kind: 'remind.later', engagementId: id, at: '2026-11-23T15:00:00.000Z' });
  };

const fill = (kind: FormKind, missionId: string | null, values: Record<string, string>): Deed => ({
  ...{ kind: 'form', form: { kind, formId: randomUUID(), missionId }, values },
});

/** Every button there is: the compiler asks for the row of a new one. */
const buttons: Record<Intent['kind'], Prepare> = {
  help: bare('help'),
  home: bare('home'),
  'my.missions': bare('my.missions'),
  hours: bare('hours'),
  'my.past': async () => press({ kind: 'my.past', page: 0 }),
  ...{ data: bare('data'), 'data.erase': bare('data.erase') },
  'data.eraseNow': async () => press({ kind: 'data.eraseNow', employeeId: 'somebody' }),
  calendar: bare('calendar'),
  contact: bare('contact'),
  incident: bare('incident'),
  ...afterwardsButtons,
  ...ratingButtons,
  ...attendanceButtons,
  ...{ mute: bare('mute'), unmute: bare('unmute') },
  'quiet.add': async () => press({ kind: 'quiet.add', days: [7] }),
  settings: async () => press({ kind: 'settings' }),
  'settings.form': bare('settings.form'),
  ...{ ...profileButtons, ...framingButtons },
  'quiet.clear': async () => press({ kind: 'quiet.clear' }),
  'remind.ask': onEngagement('remind.ask', 'mine'),
  'remind.later': remindLater('mine'),
  language: async () => press({ kind: 'language', language: 'fr' }),
  manage: bare('manage'),
  'mission.new': bare('mission.new'),
  ...announcingButtons,
  'missions.list': async () => press({ kind: 'missions.list', page: 0 }),
  'mission.details': onMission('mission.details'),
  signUp: signUp(),
  ...signingUp,
  leave: onEngagement('leave', 'mine'),
  'leave.now': onEngagement('leave.now', 'mine'),
  'offer.accept': onEngagement('offer.accept', 'mine'),
  'offer.decline': onEngagement('offer.decline', 'mine'),
  'mission.edit': onMission('mission.edit', 'ready'),
  'mission.preview': onMission('mission.preview', 'ready'),
  'mission.roster': onMission('mission.roster'),
  'mission.cancel': onMission('mission.cancel'),
  'mission.cancelForm': onMission('mission.cancelForm'),
  'mission.cancelNow': onMission('mission.cancelNow'),
  announce: onMission('announce', 'ready'),
  ...{ ...approvalButtons, ...pairButtons, ...roleButtons, ...changeButtons },
};

const others: Record<string, Prepare> = {
  'mission.details, not announced': onMission('mission.details', 'ready'),
  'signUp, not announced': signUp('ready'),
  'leave, somebody else': onEngagement('leave', 'another'),
  'leave.now, somebody else': onEngagement('leave.now', 'another'),
  'offer.accept, somebody else': onEngagement('offer.accept', 'another'),
  'offer.decline, somebody else': onEngagement('offer.decline', 'another'),
  ...afterwardsOthers,
  ...ratingOthers,
  ...attendanceOthers,
  'remind.later, somebody else': remindLater('another'),
  ...approvalOthers,
  'form: one’s settings': async () =>
    fill('settings', null, {
      ...{ language: 'fr', announcements: 'off', reminders: 'on', from: '18:00', to: '08:00', days: '5' },
    }),
  ...pairOthers,
  ...changeOthers,
  'form: a new mission': async () => fill('mission', null, { ...garden, title: 'Mission de jardin' }),
  'form: a changed mission': async (made) =>
    fill('mission', (await made.mission('ready')).id, { ...garden, title: 'Mission de jardin' }),
  ...{ ...profileForms(fill), ...framingForms(fill) },
  'form: why it is cancelled': async (made) =>
    fill('cancellation', (await made.mission()).id, { reason: '', note: 'La cour est inondée' }),
  'form: an announcement': async (made) =>
    fill('announcement', (await made.mission('ready')).id, { everyone: 'yes', channel: '', when: 'now' }),
};

const said =
  (text: string): Prepare =>
  async (made) => {
    const status = text.startsWith('annoncer') ? 'ready' : 'announced';
    const number = text.includes(' N') ? (await made.mission(status)).number : 0;
    return { kind: 'text', text: text.replace(' N', ` ${number}`) };
  };

/** How an act of the table is done. Throws on one that nobody knows how to do. */
export function prepareOf(act: string): Prepare {
  if (act.startsWith('text: ')) return said(act.slice('text: '.length));
  const known = { ...others, ...buttons }[act];
  if (!known) throw new Error(`Nobody knows how to do “${act}”.`);
  return known;
}

/** The acts that the table must have, whatever else it has. */
export const needed: readonly string[] = [...Object.keys(buttons), ...Object.keys(others)];
