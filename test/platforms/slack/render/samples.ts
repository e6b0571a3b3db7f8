import type { MissionView, Standing } from '../../../../src/application/queries/views.js';
import type { Message, MessageKind } from '../../../../src/messages/message.js';
import { attendanceSamples } from '../../../fixtures/attendance.js';
import { broadcastSamples } from '../../../fixtures/broadcasts.js';
import { eligibility } from '../../../fixtures/eligibility.js';
import { minimumMessages } from '../../../fixtures/minimum.js';
import { profiles } from '../../../fixtures/profiles.js';
import { roleMessages } from '../../../fixtures/roleMessages.js';
import { settings } from '../../../fixtures/settings.js';
import { framed, someMissing } from '../../../support/framed.js';
import { managedSamples } from '../../../support/managed.js';
import { afterwardsSamples } from './afterwardsSamples.js';
import { approvalSamples } from './approvalSamples.js';
import { changeSamples } from './changeSamples.js';
import { colleagueSamples } from './colleagueSamples.js';
import { helpSamples } from './helpSamples.js';
import { problems, questions } from './problemSamples.js';
import { engagement, mission, nasty, slot, standing } from './viewSamples.js';

export { engagement, mission, slot, standing };

/** At least one message of every kind, for a mission. */
const samplesOf = (base: MissionView): { [K in MessageKind]: readonly Extract<Message, { kind: K }>[] } => {
  const on = (extra: Partial<Standing> = {}) => engagement(extra, base);
  const waiting = on({ state: 'waitlisted', position: 2, calendarUrl: null });
  const choice = { mission: base, slot: base.slots[0] ?? slot(), engagementId: 'e1' };
  const many = <T>(item: T, count = 30): T[] => Array.from({ length: count }, () => item);
  const announcing = { announcementId: 'a1', mission: base, people: 120 };
  const fared = { queued: 1, sent: 2, unreachable: 3, failed: 4, inDoubt: 5 };
  const figures = { people: fared, channels: fared };
  const participant = { name: base.title, state: 'waitlisted', position: 2 } as const;
  const answers = questions.map(({ text, kind }) => ({
    question: text,
    kind,
    answer: kind === 'yesNo' ? 'yes' : text,
  }));
  const onSlot = {
    engagementId: '00000000-0000-4000-8000-000000000001',
    name: base.title,
    state: 'confirmed',
    mission: base,
    slot: choice.slot,
  } as const;
  const home = { kind: 'home', name: base.title, organiser: true, muted: false } as const;
  return {
    ...helpSamples(base.title),
    ...roleMessages(base.title),
    ...minimumMessages(base, base.slots[0] ?? slot(), on()),
    ...settings,
    ...profiles(base, base.title),
    home: [
      { ...home, mine: [], mineLeft: 0, page: 0, pages: 1, open: [] },
      { ...home, mine: many(on()), mineLeft: 7, page: 1, pages: 3, open: many(base) },
    ],
    'missions.list': [
      { kind: 'missions.list', missions: [], page: 0, pages: 1 },
      { kind: 'missions.list', missions: many(base, 8), page: 1, pages: 3 },
    ],
    'mission.details': [{ kind: 'mission.details', mission: base }],
    'mission.choose': (['details', 'signUp', 'leave', 'roster', 'cancel', 'announce'] as const).map(
      (purpose) => ({ kind: 'mission.choose', purpose, choices: many(choice, 5) }),
    ),
    'my.missions': [
      { kind: 'my.missions', page: 0, pages: 1, engagements: [] },
      { kind: 'my.missions', page: 0, pages: 1, engagements: many(on()) },
    ],
    'assistant.link': [{ kind: 'assistant.link', url: 'https://etincelle.example/a', until: new Date(0) }],
    'assistant.gone': [true, false].map((already) => ({ kind: 'assistant.gone', already })),
    'signUp.prepared': [{ ...on(), kind: 'signUp.prepared', preparedId: 'p1', until: new Date(0) }],
    'data.link': [
      { kind: 'data.link', url: 'https://etincelle.exemple.fr/my-data/fr/own.k', until: new Date(0) },
    ],
    'data.eraseConfirm': [0, 1, 2].map((past) => ({
      ...{ kind: 'data.eraseConfirm', employeeId: 'e1', coming: past, past },
    })),
    'data.erased': [0, 1, 2].map((kept) => ({ kind: 'data.erased', kept })),
    calendar: [{ kind: 'calendar', engagements: many(on()).slice(0, 5) }],
    contact: [
      { kind: 'contact', people: [] },
      { kind: 'contact', people: [{ name: 'Olga', userId: 'U0OLGA', missions: [] }] },
      { kind: 'contact', people: [{ name: 'Olga', userId: '<!channel>', missions: ['Jardin', 'Ruches'] }] },
    ],
    'my.past': [
      { kind: 'my.past', page: 0, pages: 1, engagements: [], hours: 0, unconfirmed: 0 },
      {
        ...{ kind: 'my.past', page: 1, pages: 3, hours: 3.5, unconfirmed: 1 },
        engagements: many(on()).map((each, at) => ({
          ...{ ...each, hours: at === 0 ? null : 3.5 },
          attestedBy: at === 1 ? ('nobody' as const) : ('both' as const),
        })),
      },
    ],
    'reminder.when': [
      {
        ...{ kind: 'reminder.when', engagement: on() },
        times: [{ choice: 'hour', at: new Date('2026-12-01T08:00:00Z') }],
      },
    ],
    'reminder.set': [{ kind: 'reminder.set', engagement: on(), at: new Date('2026-12-01T08:00:00Z') }],
    'reminder.again': [{ kind: 'reminder.again', engagement: on() }],
    hours: [
      {
        ...{ kind: 'hours', year: 2026, minutes: 0, unconfirmed: 0, halfDays: 0 },
        ...{ coming: 0, quota: null, left: null },
      },
      {
        ...{ kind: 'hours', year: 2026, minutes: 630, unconfirmed: 210, halfDays: 3 },
        ...{ coming: 2, quota: 6, left: 1 },
      },
    ],
    problem: problems.map((problem) => ({ kind: 'problem', problem })),
    'engagement.confirmed': [true, false].map((already) => ({
      ...{ kind: 'engagement.confirmed', engagement: on(), already },
    })),
    'engagement.waitlisted': [true, false].map((already) => ({
      kind: 'engagement.waitlisted',
      engagement: waiting,
      already,
    })),
    'signUp.question': questions.map((question, at) => ({
      ...{
        kind: 'signUp.question',
        mission: choice.mission,
        slot: choice.slot,
        question,
        at,
        of: 3,
        version: 4,
      },
    })),
    'signUp.stopped': [true, false].map((late) => ({
      ...{ kind: 'signUp.stopped', mission: choice.mission, slot: choice.slot, late },
    })),
    'engagement.overlap': [{ kind: 'engagement.overlap', wanted: choice, existing: on() }],
    'engagement.leaveConfirm': [on(), waiting].map((each) => ({
      kind: 'engagement.leaveConfirm',
      engagement: each,
    })),
    'engagement.withdrawn': [{ kind: 'engagement.withdrawn', engagement: on({ state: 'withdrawn' }) }],
    'engagement.declined': [{ kind: 'engagement.declined', engagement: on({ state: 'declined' }) }],

    'engagement.offered': [
      {
        kind: 'engagement.offered',
        engagement: on({ state: 'offered', offerExpiresAt: new Date('2026-11-30T10:00:00Z') }),
      },
    ],
    ...colleagueSamples(base),
    'engagement.pending': [{ kind: 'engagement.pending', engagement: on({ state: 'pending' }) }],
    'engagement.refused': [{ kind: 'engagement.refused', engagement: on({ state: 'refused' }) }],
    'engagement.expired': [{ kind: 'engagement.expired', engagement: on({ state: 'expired' }) }],
    'seat.open': [{ kind: 'seat.open', engagement: waiting }],
    'reminder.dayBefore': [{ kind: 'reminder.dayBefore', engagement: on() }],
    'reminder.soon': [{ kind: 'reminder.soon', engagement: on() }],
    'reminder.thanks': [{ kind: 'reminder.thanks', engagement: on() }],
    ...changeSamples(on(), base),
    'mission.cancelled': [{ kind: 'mission.cancelled', engagement: on({ state: 'cancelled' }) }],
    announcement: [true, false].map((forMany) => ({ kind: 'announcement', mission: base, forMany })),
    ...approvalSamples(base),
    ...afterwardsSamples(on()),
    ...eligibility,
    'mission.preview': [
      { kind: 'mission.preview', mission: { ...base, status: 'draft' } },
      {
        kind: 'mission.preview',
        mission: { ...base, ...framed, status: 'draft' },
        checklist: someMissing,
      },
    ],
    ...managedSamples(base),
    'announcement.confirm': [null, new Date('2026-11-28T08:00:00Z')].map((publishAt) => ({
      ...{ kind: 'announcement.confirm', ...announcing, publishAt },
      channels: many({ name: base.title, readers: publishAt ? ('unknown' as const) : 'outsiders' }, 10),
      preview: { mission: base, forMany: publishAt === null, locale: publishAt ? 'fr' : 'en' },
      hindered: publishAt ? { muted: 2, noChat: 12 } : {},
      audience: publishAt
        ? {
            ...{ sites: [base.title, 'Annecy'], departments: [base.title], skills: [base.title] },
            ...{ causes: [4, 17], tookPart: 'never' },
          }
        : {},
      ...{ offHours: publishAt ? 3 : 0, leavesAt: publishAt ?? new Date('2026-11-27T08:00:00Z') },
    })),
    'announcement.withheld': (['gone', 'refused', 'outsiders', 'unknown'] as const).map((reason) => ({
      ...{ kind: 'announcement.withheld', mission: base, channelName: base.title, reason },
    })),
    'announcement.accepted': [null, new Date('2026-11-28T08:00:00Z')].map((publishAt) => ({
      kind: 'announcement.accepted',
      ...announcing,
      channels: publishAt ? many({ name: base.title }, 10) : [],
      publishAt,
    })),
    'announcement.dropped': [{ kind: 'announcement.dropped', mission: base }],
    ...attendanceSamples(base, choice.slot),
    ...broadcastSamples(base),
    roster: [
      {
        kind: 'roster',
        feedback: { answers: 6, median: 4.5, sentences: 3 },
        mission: base,
        slots: [
          { slotId: choice.slot.id, participants: [], planned: [] },
          {
            slotId: choice.slot.id,
            participants: [
              { ...participant, answers },
              { ...participant, state: 'absent', excused: true },
            ],
            planned: [
              { kind: 'reminder.soon', from: new Date(0), to: new Date(0), people: 12 },
              { kind: 'reminder.thanks', from: new Date(0), to: new Date(3_600_000), people: 1 },
            ],
          },
        ],
        deliveries: figures,
      },
      {
        kind: 'roster',
        mission: base,
        slots: base.slots.map((each) => ({
          slotId: each.id,
          participants: many(participant, 400),
          planned: [],
        })),
        deliveries: figures,
      },
    ],
    'engagement.standing': (['confirmed', 'cancelled', 'withdrawn'] as const).map((state) => {
      return { kind: 'engagement.standing', engagement: on({ state }), takenOff: state === 'withdrawn' };
    }),
    'engagement.takenOff': [{ kind: 'engagement.takenOff', engagement: on({ state: 'withdrawn' }) }],
    'takeOff.choose': [0, 2, 12].map((count) => ({
      kind: 'takeOff.choose',
      people: many(onSlot, count),
      missionId: count === 2 ? null : base.id,
      ...{ page: 0, pages: count === 12 ? 3 : 1 },
    })),
    'takeOff.confirm': [{ kind: 'takeOff.confirm', person: onSlot }],
    'takeOff.done': [true, false].map((already) => ({ kind: 'takeOff.done', person: onSlot, already })),
    'mission.cancelConfirm': [{}, { note: base.title.slice(0, 200) }].map((why) => ({
      ...{ kind: 'mission.cancelConfirm', mission: base, people: 2, ...why },
    })),
    poster: [{ kind: 'poster', mission: base, url: 'https://bot.example.org/p/own.abc' }],
    'poster.withdrawn': [{ kind: 'poster.withdrawn', mission: base }],
    'mission.cancelDone': [{ kind: 'mission.cancelDone', mission: base, people: 0 }],
  };
};

export const samples: Message[] = Object.values(samplesOf(mission())).flat();
export const nastySamples: Message[] = Object.values(samplesOf(nasty)).flat();
