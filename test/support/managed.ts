import type { ManagedView } from '../../src/application/queries/managedViews.js';
import type { MissionView } from '../../src/application/queries/views.js';
import type { MessageOf } from '../../src/messages/message.js';

/** A mission as its organisers see it, with nothing missing and nothing waiting. */
export const managed = (view: MissionView, change: Partial<ManagedView> = {}): ManagedView => ({
  ...view,
  missing: [],
  unsure: {},
  scheduled: [],
  ...change,
});

/** The only page of an organiser's list. */
export const managedList = (
  missions: readonly MissionView[],
  change: Partial<MessageOf<'manage.list'>> = {},
): MessageOf<'manage.list'> => ({
  kind: 'manage.list',
  ...{ list: 'coming', page: 0, pages: 1, before: 0 },
  missions: missions.map((view) => managed(view)),
  counts: { coming: missions.length, drafts: 0, scheduled: 0, past: 0, cancelled: 0 },
  ...change,
});

const at = new Date('2026-11-28T08:00:00Z');
const scheduled = [{ announcementId: 'a1', at, timezone: 'Asia/Tokyo', people: 12 }];

/** Samples of an organiser's lists, and of what is asked about an announcement that waits. */
export const managedSamples = (mission: MissionView) => ({
  'manage.list': [
    managedList([]),
    managedList([], { list: 'past', counts: { coming: 3, drafts: 1, scheduled: 1, past: 0, cancelled: 0 } }),
    managedList([{ ...mission, status: 'draft' }, mission, { ...mission, status: 'cancelled' }]),
    managedList([], { list: 'scheduled', missions: [managed(mission, { scheduled })], page: 1, pages: 3 }),
    managedList(Array.from({ length: 60 }, () => mission)),
  ],
  'announcement.unschedule': [[], scheduled].map((each) => ({
    ...{ kind: 'announcement.unschedule' as const, mission, scheduled: each },
  })),
});
