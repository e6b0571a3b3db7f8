import type {
  EngagementView,
  MissionView,
  SlotView,
  Standing,
} from '../../../../src/application/queries/views.js';

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
  approval: null,
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
  bring: 'Des bottes',
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
export const nasty: MissionView = mission({
  title: long(300),
  summary: long(2000),
  nonprofit: long(200),
  place: long(500),
  bring: long(500),
  contact: { name: long(100), phone: long(40) },
  skills: Array.from({ length: 20 }, () => long(60)),
  causes: [1, 2, 3, 99],
  slots: Array.from({ length: 12 }, (_, at) =>
    slot({
      id: `slot-${at}`,
      startsAt: new Date(Date.UTC(2026, 11, 1 + at, 8)),
      endsAt: new Date(Date.UTC(2026, 11, 1 + at, 11, 30)),
      placesLeft: 0,
      waiting: 4,
      mine: at % 2 ? standing({ state: 'offered', offerExpiresAt: new Date(0) }) : null,
    }),
  ),
});
