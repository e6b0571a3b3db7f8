import type { Ports } from '../../../application/ports/index.js';
import type { Operation } from '../operation.js';
import { approve, attend, refuse, signSomebodyUp, withdraw } from './acting.js';
import { announceMission, makeAnnouncement } from './announcing.js';
import { listEngagements, showEngagement } from './engagements.js';
import { showFigures } from './figures.js';
import { listAnnouncements, listMissions, listSlots, showMission } from './missions.js';
import { cancel, makeMission } from './organising.js';
import { listPeople, showPerson } from './people.js';
import {
  disable,
  enable,
  makeWebhook,
  remove,
  resend,
  rotate,
  showDeliveries,
  showWebhooks,
} from './webhooks.js';
import { listWorkspaces } from './workspaces.js';

/** All that can be done, in the order of the description. */
export const operations: readonly Operation<Ports>[] = [
  ...[listMissions, showMission, listSlots, listEngagements, listAnnouncements],
  ...[showEngagement, listPeople, showPerson, showFigures, listWorkspaces],
  ...[signSomebodyUp, withdraw, approve, refuse, attend],
  ...[makeMission, announceMission, makeAnnouncement, cancel],
  ...[makeWebhook, showWebhooks, rotate, disable, enable, remove, showDeliveries, resend],
];
