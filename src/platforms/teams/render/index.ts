import type { Reader } from '../../../application/queries/views.js';
import type { Message } from '../../../messages/message.js';
import {
  announcement,
  announcementAccepted,
  announcementConfirm,
  announcementDropped,
  announcementWithheld,
} from './announcing.js';
import type { Rendered } from './cards.js';
import * as engagements from './engagements.js';
import { feedbackSaved, thanks } from './feedback.js';
import { help, home, silence } from './home.js';
import { missionChoose, missionDetails, missionsList, myMissions } from './missions.js';
import { cancelConfirm, cancelDone, manageList, preview } from './organiser.js';
import { problem } from './problems.js';
import { roster } from './roster.js';
import * as takeOff from './takeOff.js';

/** What the bot says, as an Adaptive Card in the reader's language and on their clock. Pure. */
export function render(message: Message, reader: Reader): Rendered {
  switch (message.kind) {
    case 'help':
      return help(message, reader);
    case 'home':
      return home(message, reader);
    case 'missions.list':
      return missionsList(message, reader);
    case 'mission.details':
      return missionDetails(message, reader);
    case 'mission.choose':
      return missionChoose(message, reader);
    case 'my.missions':
      return myMissions(message, reader);
    case 'silence':
      return silence(message, reader);
    case 'problem':
      return problem(message, reader);
    case 'engagement.confirmed':
      return engagements.confirmed(message, reader);
    case 'engagement.waitlisted':
      return engagements.waitlisted(message, reader);
    case 'engagement.overlap':
      return engagements.overlap(message, reader);
    case 'engagement.leaveConfirm':
      return engagements.leaveConfirm(message, reader);
    case 'engagement.withdrawn':
      return engagements.withdrawn(message, reader);
    case 'engagement.declined':
      return engagements.declined(message, reader);
    case 'feedback.saved':
      return feedbackSaved(message, reader);
    case 'engagement.offered':
      return engagements.offered(message, reader);
    case 'engagement.expired':
      return engagements.expired(message, reader);
    case 'seat.open':
      return engagements.seatOpen(message, reader);
    case 'reminder.dayBefore':
    case 'reminder.soon':
      return engagements.reminder(message, reader);
    case 'reminder.thanks':
      return thanks(message, reader);
    case 'mission.cancelled':
      return engagements.missionCancelled(message, reader);
    case 'engagement.takenOff':
      return engagements.takenOff(message, reader);
    case 'announcement':
      return announcement(message, reader);
    case 'mission.preview':
      return preview(message, reader);
    case 'manage.list':
      return manageList(message, reader);
    case 'announcement.confirm':
      return announcementConfirm(message, reader);
    case 'announcement.accepted':
      return announcementAccepted(message, reader);
    case 'announcement.dropped':
      return announcementDropped(message, reader);
    case 'announcement.withheld':
      return announcementWithheld(message, reader);
    case 'roster':
      return roster(message, reader);
    case 'takeOff.choose':
      return takeOff.takeOffChoose(message, reader);
    case 'takeOff.confirm':
      return takeOff.takeOffConfirm(message, reader);
    case 'takeOff.done':
      return takeOff.takeOffDone(message, reader);
    case 'mission.cancelConfirm':
      return cancelConfirm(message, reader);
    case 'mission.cancelDone':
      return cancelDone(message, reader);
  }
}
