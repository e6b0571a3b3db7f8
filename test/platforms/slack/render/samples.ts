import type {
  EngagementView,
  MissionView,
  SlotView,
  Standing,
} from '../../../../src/application/queries/views.js';
import type { AnnouncementForm, MissionForm } from '../../../../src/messages/forms/form.js';
import type { Message, MessageKind } from '../../../../src/messages/message.js';
import type { Problem } from '../../../../src/messages/problems.js';

export const slot = (extra: Partial<SlotView> = {}): SlotView => ({
  id: '5b0a4a6e-7a52-4a52-9c8e-6f2f7d0c1a11',
  startsAt: new Date('2026-12-01T08:00:00Z'),
  endsAt: new Date('2026-12-01T11:30:00Z'),
  timezone: 'Europe/Paris',
  capacity: 12,
  placesLeft: 3,
  waiting: 0,
  closed: null,
  mine: null,
  ...extra,
});

export const standing = (extra: Partial<Standing> = {}): Standing => ({
  engagementId: '9a1b4a6e-7a52-4a52-9c8e-6f2f7d0c1a22',
  state: 'confirmed',
  position: null,
  offerExpiresAt: null,
  calendarUrl: 'https://etincelle.example.org/calendar/abc.ics',
  ...extra,
});

export const mission = (extra: Partial<MissionView> = {}): MissionView => ({
  id: '1c2d4a6e-7a52-4a52-9c8e-6f2f7d0c1a33',
  number: 3,
  title: 'Jardin partagé',
  summary: 'Planter des haies et remettre en état les bacs.',
  nonprofit: 'Les Mains Vertes',
  place: '12 rue des Lilas, Paris',
  contact: { name: 'Nadia', phone: '+33 6 00 00 00 00' },
  skills: ['jardinage', 'bricolage'],
  causes: [15, 11],
  status: 'announced',
  slots: [slot()],
  ...extra,
});

export const engagement = (extra: Partial<Standing> = {}, base: MissionView = mission()): EngagementView => ({
  mission: base,
  slot: base.slots[0] ?? slot(),
  standing: standing(extra),
});

const INJECTION = '<!channel> & <@U0BOSS> <https://evil.example|click>';
const long = (length: number) => `${INJECTION} 🌱 `.repeat(200).slice(0, length);

/** A mission that somebody filled to the brim, with everything that could break out. */
const nasty: MissionView = mission({
  title: long(300),
  summary: long(2000),
  nonprofit: long(200),
  place: long(500),
  contact: { name: long(100), phone: long(40) },
  skills: Array.from({ length: 20 }, () => long(60)),
  causes: [1, 2, 3, 99],
  slots: Array.from({ length: 12 }, (_, at) =>
    slot({
      id: `slot-${at}`,
      placesLeft: 0,
      waiting: 4,
      mine: at % 2 ? standing({ state: 'offered', offerExpiresAt: new Date(0) }) : null,
    }),
  ),
});

const problems: Problem[] = [
  ...(['notUnderstood', 'missionNotFound', 'notSignedUp', 'organisersOnly', 'announcementGone'] as const).map(
    (code) => ({ code }),
  ),
  ...(['noAudience', 'unknownAction', 'formExpired', 'unknownWorkspace', 'temporary'] as const).map(
    (code) => ({ code }),
  ),
  ...(['tooLate', 'offerGone', 'notEditable', 'everyoneTold', 'channelGone', 'channelShared'] as const).map(
    (code) => ({
      code,
      title: nasty.title,
    }),
  ),
  ...(['notAnnounced', 'cancelled', 'past', 'closed'] as const).map(
    (reason) => ({ code: 'missionClosed', reason, title: nasty.title }) as const,
  ),
];

/** At least one message of every kind, for a mission. */
const samplesOf = (base: MissionView): { [K in MessageKind]: Extract<Message, { kind: K }>[] } => {
  const on = (extra: Partial<Standing> = {}) => engagement(extra, base);
  const waiting = on({ state: 'waitlisted', position: 2, calendarUrl: null });
  const choice = { mission: base, slot: base.slots[0] ?? slot(), engagementId: 'e1' };
  const many = <T>(item: T, count = 30): T[] => Array.from({ length: count }, () => item);
  const announcing = { announcementId: 'a1', mission: base, people: 120 };
  const fared = { queued: 1, sent: 2, unreachable: 3, failed: 4, inDoubt: 5 };
  const figures = { people: fared, channels: fared };
  const participant = { name: base.title, state: 'waitlisted', position: 2, feedback: 4 } as const;
  const onSlot = {
    engagementId: '00000000-0000-4000-8000-000000000001',
    name: base.title,
    state: 'confirmed',
    mission: base,
    slot: choice.slot,
  } as const;
  const home = { kind: 'home', name: base.title, organiser: true, muted: false } as const;
  return {
    help: [
      { kind: 'help', organiser: false },
      { kind: 'help', organiser: true },
    ],
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
      (purpose) => ({
        kind: 'mission.choose',
        purpose,
        choices: many(choice, 5),
      }),
    ),
    'my.missions': [
      { kind: 'my.missions', page: 0, pages: 1, engagements: [] },
      { kind: 'my.missions', page: 0, pages: 1, engagements: many(on()) },
    ],
    silence: [
      { kind: 'silence', muted: true },
      { kind: 'silence', muted: false },
    ],
    problem: problems.map((problem) => ({ kind: 'problem', problem })),
    'engagement.confirmed': [true, false].map((already) => ({
      kind: 'engagement.confirmed',
      engagement: on(),
      already,
    })),
    'engagement.waitlisted': [true, false].map((already) => ({
      kind: 'engagement.waitlisted',
      engagement: waiting,
      already,
    })),
    'engagement.overlap': [{ kind: 'engagement.overlap', wanted: choice, existing: on() }],
    'engagement.leaveConfirm': [on(), waiting].map((each) => ({
      kind: 'engagement.leaveConfirm',
      engagement: each,
    })),
    'engagement.withdrawn': [{ kind: 'engagement.withdrawn', engagement: on({ state: 'withdrawn' }) }],
    'engagement.declined': [{ kind: 'engagement.declined', engagement: on({ state: 'declined' }) }],
    'feedback.saved': [{ kind: 'feedback.saved', mission: base, score: 4 }],
    'engagement.offered': [
      {
        kind: 'engagement.offered',
        engagement: on({ state: 'offered', offerExpiresAt: new Date('2026-11-30T10:00:00Z') }),
      },
    ],
    'engagement.pending': [{ kind: 'engagement.pending', engagement: on({ state: 'pending' }) }],
    'engagement.refused': [{ kind: 'engagement.refused', engagement: on({ state: 'refused' }) }],
    'engagement.expired': [{ kind: 'engagement.expired', engagement: on({ state: 'expired' }) }],
    'seat.open': [{ kind: 'seat.open', engagement: waiting }],
    'reminder.dayBefore': [{ kind: 'reminder.dayBefore', engagement: on() }],
    'reminder.soon': [{ kind: 'reminder.soon', engagement: on() }],
    'reminder.thanks': [{ kind: 'reminder.thanks', engagement: on() }],
    'mission.cancelled': [{ kind: 'mission.cancelled', engagement: on({ state: 'cancelled' }) }],
    announcement: [true, false].map((forMany) => ({ kind: 'announcement', mission: base, forMany })),
    'mission.preview': [{ kind: 'mission.preview', mission: { ...base, status: 'draft' } }],
    'manage.list': [
      { kind: 'manage.list', page: 0, pages: 1, missions: [] },
      { kind: 'manage.list', page: 0, pages: 1, missions: many(base) },
    ],
    'announcement.confirm': [null, new Date('2026-11-28T08:00:00Z')].map((publishAt) => ({
      ...{ kind: 'announcement.confirm', ...announcing, publishAt },
      channelName: publishAt ? base.title : null,
      channelReaders: publishAt ? 'unknown' : 'company',
      ...{ offHours: publishAt ? 3 : 0, leavesAt: publishAt ?? new Date('2026-11-27T08:00:00Z') },
    })),
    'announcement.withheld': (['gone', 'refused', 'outsiders', 'unknown'] as const).map((reason) => ({
      ...{ kind: 'announcement.withheld', mission: base, channelName: base.title, reason },
    })),
    'announcement.accepted': [null, new Date('2026-11-28T08:00:00Z')].map((publishAt) => ({
      kind: 'announcement.accepted',
      ...announcing,
      channelName: publishAt ? base.title : null,
      publishAt,
    })),
    'announcement.dropped': [{ kind: 'announcement.dropped', mission: base }],
    roster: [
      {
        kind: 'roster',
        mission: base,
        slots: [{ slotId: choice.slot.id, participants: [] }],
        deliveries: figures,
      },
      {
        kind: 'roster',
        mission: base,
        slots: base.slots.map((each) => ({ slotId: each.id, participants: many(participant, 400) })),
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
      page: 0,
      pages: count === 12 ? 3 : 1,
    })),
    'takeOff.confirm': [{ kind: 'takeOff.confirm', person: onSlot }],
    'takeOff.done': [true, false].map((already) => ({ kind: 'takeOff.done', person: onSlot, already })),
    'mission.cancelConfirm': [{ kind: 'mission.cancelConfirm', mission: base, people: 2 }],
    'mission.cancelDone': [{ kind: 'mission.cancelDone', mission: base, people: 0 }],
  };
};

export const samples: Message[] = Object.values(samplesOf(mission())).flat();
export const nastySamples: Message[] = Object.values(samplesOf(nasty)).flat();

export const missionForm: MissionForm = {
  kind: 'mission',
  missionId: null,
  formId: 'form-1',
  values: { title: 'Jardin', date: '2026-12-01', start: '09:00', end: 'noon', cause: '15' },
  timezone: 'Europe/Paris',
};

export const announcementForm: AnnouncementForm = {
  kind: 'announcement',
  missionId: 'm1',
  missionTitle: nasty.title,
  formId: 'form-2',
  values: { everyone: 'yes', when: 'now', channel: 'CGENERAL' },
  timezone: 'Europe/Paris',
  people: 120,
  channels: [],
  sharedChannels: 'warn',
};
