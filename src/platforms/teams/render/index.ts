import type { Reader } from '../../../domain/people/reader.js';
import type { Message, MessageKind, MessageOf } from '../../../messages/message.js';
import { footerOf } from '../../shared/proactive.js';
import { eachSentence } from '../../shared/sentences.js';
import * as announcing from './announcing.js';
import * as approvals from './approvals.js';
import * as asides from './asides.js';
import { attendance } from './attendance.js';
import { auditList } from './audit.js';
import { quiet, words } from './cards.js';
import * as changes from './changes.js';
import * as engagements from './engagements.js';
import * as feedback from './feedback.js';
import * as home from './home.js';
import * as missions from './missions.js';
import * as notices from './notices.js';
import * as organiser from './organiser.js';
import * as pairs from './pairs.js';
import { peopleFileTried } from './peopleFile.js';
import { problem } from './problems.js';
import { discover, profile } from './profile.js';
import { progress } from './progress.js';
import { question } from './questions.js';
import { repeatPlanned } from './repeats.js';
import { roleList } from './roles.js';
import { roster } from './roster.js';
import { said } from './steps.js';
import * as takeOff from './takeOff.js';
import type { Rendered } from './vocabulary.js';

type Render<K extends MessageKind> = (message: MessageOf<K>, reader: Reader) => Rendered;

/** Who renders what: the compiler reports a message that nobody does. */
const renderers = {
  ...eachSentence(said),
  help: home.help,
  home: home.home,
  profile,
  discover,
  problem,
  'missions.list': missions.list,
  'mission.details': missions.details,
  'mission.choose': missions.choose,
  announcement: announcing.announcement,
  'my.missions': engagements.mine,
  'my.past': engagements.past,
  calendar: asides.calendar,
  contact: asides.contact,
  incident: asides.incident,
  'engagement.confirmed': engagements.confirmed,
  'engagement.waitlisted': engagements.waitlisted,
  'engagement.pending': engagements.pending,
  'signUp.question': question,
  'feedback.told': feedback.told,
  'engagement.offered': notices.offered,
  'pair.who': pairs.withWhom,
  'propose.who': pairs.toWhom,
  'mission.proposed': announcing.proposed,
  'engagement.refused': notices.refused,
  'engagement.expired': notices.expired,
  'seat.open': notices.seatOpen,
  'reminder.dayBefore': notices.reminder,
  'reminder.soon': notices.reminder,
  'reminder.again': notices.reminder,
  'reminder.thanks': notices.thanks,
  'mission.changed': changes.missionChanged,
  'change.confirm': changes.changeConfirm,
  'mission.kept': notices.missionKept,
  'mission.cancelled': notices.missionCancelled,
  'engagement.takenOff': notices.takenOff,
  'engagement.standing': notices.standing,
  'approval.asked': approvals.asked,
  'approval.told': approvals.told,
  'approval.list': approvals.list,
  'audit.list': auditList,
  'repeat.planned': repeatPlanned,
  'peopleFile.tried': peopleFileTried,
  'role.list': roleList,
  'mission.preview': organiser.preview,
  'manage.list': organiser.manage,
  'announcement.confirm': announcing.announcementConfirm,
  'announcement.accepted': announcing.announcementAccepted,
  'announcement.stopped': announcing.announcementStopped,
  'announcement.progress': progress,
  roster,
  attendance,
  'attendance.due': attendance,
  'takeOff.choose': takeOff.takeOffChoose,
  'takeOff.confirm': takeOff.takeOffConfirm,
  'takeOff.done': takeOff.takeOffDone,
} satisfies { readonly [K in MessageKind]: Render<K> };

/** What the bot says, as an Adaptive Card in the reader's language and on their clock. Pure. */
export function render(message: Message, reader: Reader): Rendered {
  // TypeScript loses which kind goes with which renderer; the table above has checked it.
  const renderer = renderers[message.kind] as Render<MessageKind>;
  return renderer(message, reader);
}

/** What the bot says on its own: under it stands how to stop it. */
export function renderProactive(message: Message, reader: Reader): Rendered {
  const said = render(message, reader);
  const footer = footerOf(message);
  if (!footer) return said;
  const body = [...said.card.body, quiet(words(reader, footer))];
  return { ...said, card: { ...said.card, body } };
}
