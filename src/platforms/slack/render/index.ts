import type { Reader } from '../../../domain/people/reader.js';
import type { Message } from '../../../messages/message.js';
import * as announcing from './announcing.js';
import * as engagements from './engagements.js';
import * as home from './home.js';
import * as missions from './missions.js';
import * as organiser from './organiser.js';
import * as proactive from './proactive.js';
import { problem } from './problems.js';
import { roster } from './roster.js';
import * as takeOff from './takeOff.js';
import type { Home, Rendered } from './vocabulary.js';

/** Everything the bot can say, as Slack takes it: in the reader's language, on their clock, within Slack's limits. */
export function renderMessage(message: Message, reader: Reader): Rendered {
  switch (message.kind) {
    case 'help':
      return home.help(message, reader);
    case 'home':
      return home.home(message, reader);
    case 'silence':
      return home.silence(message, reader);
    case 'problem':
      return problem(message, reader);
    case 'missions.list':
      return missions.list(message, reader);
    case 'mission.details':
      return missions.details(message, reader);
    case 'mission.choose':
      return missions.choose(message, reader);
    case 'announcement':
      return missions.announcement(message, reader);
    case 'my.missions':
      return engagements.mine(message, reader);
    case 'engagement.confirmed':
      return engagements.confirmed(message, reader);
    case 'engagement.waitlisted':
      return engagements.waitlisted(message, reader);
    case 'engagement.pending':
      return engagements.pending(message, reader);
    case 'engagement.overlap':
      return engagements.overlap(message, reader);
    case 'engagement.leaveConfirm':
      return engagements.leaveConfirm(message, reader);
    case 'engagement.withdrawn':
      return engagements.withdrawn(message, reader);
    case 'engagement.declined':
      return engagements.declined(message, reader);
    case 'feedback.saved':
      return engagements.feedbackSaved(message, reader);
    case 'engagement.offered':
      return proactive.offered(message, reader);
    case 'engagement.refused':
      return proactive.refused(message, reader);
    case 'engagement.expired':
      return proactive.expired(message, reader);
    case 'seat.open':
      return proactive.seatOpen(message, reader);
    case 'reminder.dayBefore':
    case 'reminder.soon':
      return proactive.reminder(message, reader);
    case 'reminder.thanks':
      return proactive.thanks(message, reader);
    case 'mission.cancelled':
      return proactive.missionCancelled(message, reader);
    case 'engagement.takenOff':
      return proactive.takenOff(message, reader);
    case 'mission.preview':
      return organiser.preview(message, reader);
    case 'manage.list':
      return organiser.manage(message, reader);
    case 'announcement.confirm':
      return announcing.announcementConfirm(message, reader);
    case 'announcement.accepted':
      return announcing.announcementAccepted(message, reader);
    case 'announcement.dropped':
      return announcing.announcementDropped(message, reader);
    case 'announcement.withheld':
      return announcing.announcementWithheld(message, reader);
    case 'roster':
      return roster(message, reader);
    case 'takeOff.choose':
      return takeOff.takeOffChoose(message, reader);
    case 'takeOff.confirm':
      return takeOff.takeOffConfirm(message, reader);
    case 'takeOff.done':
      return takeOff.takeOffDone(message, reader);
    case 'mission.cancelConfirm':
      return organiser.cancelConfirm(message, reader);
    case 'mission.cancelDone':
      return organiser.cancelDone(message, reader);
  }
}

const HOME_ITEMS = 15;

/** A message as the App Home, which holds more than a message. https://docs.slack.dev/surfaces/app-home */
export const renderHome = (message: Message, reader: Reader): Home => ({
  type: 'home',
  blocks: (message.kind === 'home' ? home.home(message, reader, HOME_ITEMS) : renderMessage(message, reader))
    .blocks,
});
