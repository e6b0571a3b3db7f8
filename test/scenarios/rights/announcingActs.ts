import type { Intent } from '../../../src/conversation/intents.js';
import type { Prepare } from './acts.js';

const onAnnouncement =
  (intentOn: (announcementId: string) => Intent): Prepare =>
  async (made) => ({ kind: 'button', intent: intentOn(await made.announcement()) });

/** The buttons of an announcement, before it leaves and on its way. */
export const announcingButtons = {
  'announce.confirm': onAnnouncement((announcementId) => ({
    ...{ kind: 'announce.confirm', announcementId, told: 'company' },
  })),
  'announce.review': onAnnouncement((announcementId) => ({
    ...{ kind: 'announce.review', announcementId, locale: 'en' },
  })),
  'announce.drop': onAnnouncement((announcementId) => ({ kind: 'announce.drop', announcementId })),
  'announce.follow': onAnnouncement((announcementId) => ({ kind: 'announce.follow', announcementId })),
  'announce.stop': onAnnouncement((announcementId) => ({ kind: 'announce.stop', announcementId })),
  'announce.unschedule': async (made) => ({
    kind: 'button',
    intent: { kind: 'announce.unschedule', missionId: (await made.mission()).id },
  }),
  'announce.again': async (made) => ({
    kind: 'button',
    intent: { kind: 'announce.again', missionId: (await made.mission()).id },
  }),
} satisfies Partial<Record<Intent['kind'], Prepare>>;
