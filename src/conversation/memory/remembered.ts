import { filtersIn } from '../../domain/people/declared.js';
import type { Message, MessageKind, MessageOf } from '../../messages/message.js';
import type { Problem } from '../../messages/problems.js';
import { intentOfSuggestion, roleIntent, yesToLeave } from '../intents.js';
import { type Memory, nothingSaid } from './memory.js';
import {
  asking,
  asksApproval,
  asksColleague,
  asksToAdd,
  asksToApply,
  asksToPropose,
  asksToUnschedule,
  choices,
  engagementList,
  managedList,
  missionList,
  oneEngagement,
  oneMission,
  oneSlot,
  people,
  toWhichColleague,
  whichColleague,
  whichRated,
  whichToAdd,
  whoseRole,
} from './things.js';

/**
 * What a message leaves behind. `as before`: it neither asks nor shows anything. `lost`: nothing was understood, what was
 * asked before still is. `not asked`: what was shown before still stands, and nothing is asked any more.
 */
type Left = Memory | 'as before' | 'lost' | 'not asked';

type Leaves<K extends MessageKind> = (message: MessageOf<K>) => Left;

const nothing = () => nothingSaid;

/** What each kind of message asks and shows: the compiler asks for a row of each. */
const remembered = {
  help: nothing,
  courtesy: ({ what }) => (what === 'kept' ? nothingSaid : 'as before'),
  silence: nothing,
  // Of the two languages that there are, the other one.
  language: ({ language, asks }) =>
    asks
      ? asking(nothingSaid, { kind: 'language', language: language === 'fr' ? 'en' : 'fr' }, null)
      : nothingSaid,
  // With places of one's own above, "la deuxième" could be of either list.
  home: ({ mine, open }) => (mine.length === 0 ? missionList(open) : nothingSaid),
  problem: ({ problem }) => ofProblem(problem),
  'missions.list': ({ missions }) => missionList(missions),
  'mission.details': oneMission,
  'mission.choose': choices,
  announcement: oneMission,
  'my.missions': ({ engagements }) => engagementList(engagements),
  hours: nothing,
  quietTimes: nothing,
  // What is typed then is read by the sign-up that is under way.
  'signUp.question': () => ({ ...nothingSaid, signingUp: true }),
  'signUp.stopped': nothing,
  'reminder.again': oneEngagement,
  'reminder.when': oneEngagement,
  'reminder.set': oneEngagement,
  contact: () => 'as before',
  incident: () => 'as before',
  'absence.noted': oneEngagement,
  'absence.takenBack': oneEngagement,
  'absence.which': ({ engagements }) => engagementList(engagements),
  settings: nothing,
  profile: nothing,
  discover: ({ missions, filters }) => ({ ...missionList(missions), filters: filtersIn(filters) }),
  calendar: ({ engagements }) => engagementList(engagements),
  'my.past': nothing,
  'data.link': nothing,
  'data.eraseConfirm': ({ employeeId }) => asking(nothingSaid, { kind: 'data.eraseNow', employeeId }, null),
  // Nothing is kept of whoever is erased.
  'data.erased': () => 'as before',
  'engagement.confirmed': oneEngagement,
  'engagement.waitlisted': oneEngagement,
  'engagement.pending': oneEngagement,
  'engagement.overlap': ({ wanted: { mission, slot } }) =>
    asking(
      { ...oneMission({ mission }) },
      { kind: 'signUp', slotId: slot.id, anyway: true },
      { kind: 'missions.list', page: 0 },
    ),
  'engagement.leaveConfirm': (message) =>
    asking(oneEngagement(message), yesToLeave(message.engagement), { kind: 'my.missions' }),
  'engagement.withdrawn': oneEngagement,
  'engagement.declined': oneEngagement,
  'engagement.stillComing': oneEngagement,
  'feedback.saved': oneMission,
  'feedback.which': whichRated,
  'feedback.told': oneMission,
  'engagement.offered': (message) => {
    const { engagementId } = message.engagement.standing;
    const [yes, no] = [
      { kind: 'offer.accept', engagementId },
      { kind: 'offer.decline', engagementId },
    ] as const;
    return asking(oneEngagement(message), yes, no);
  },
  'pair.invited': (message) => {
    const { engagementId } = message.engagement.standing;
    const yes = { kind: 'pair.accept', engagementId, anyway: false } as const;
    return asking(oneEngagement(message), yes, { kind: 'pair.decline', engagementId });
  },
  'pair.held': oneEngagement,
  ...{ 'pair.failed': oneEngagement, 'pair.left': oneEngagement },
  'pair.who': ({ mission, slot: { id: slotId } }) => ({
    ...asking(
      oneMission({ mission }),
      { kind: 'pair.with', slotId },
      { kind: 'mission.details', missionId: mission.id },
    ),
    naming: { slotId },
  }),
  'pair.which': whichColleague,
  'pair.confirm': (message) => asksColleague(message, false),
  'pair.overlap': (message) => asksColleague(message, true),
  'propose.who': (message) => ({
    ...asking(
      oneMission(message),
      { kind: 'propose.with', missionId: message.mission.id },
      { kind: 'mission.details', missionId: message.mission.id },
    ),
    naming: { missionId: message.mission.id },
  }),
  'propose.which': toWhichColleague,
  'propose.confirm': asksToPropose,
  'propose.done': oneMission,
  'mission.proposed': oneMission,
  'pair.few': ({ mission, slot }) =>
    asking(oneSlot(mission, slot), { kind: 'signUp', slotId: slot.id, anyway: false }, null),
  ...{ 'engagement.refused': oneEngagement, 'engagement.expired': oneEngagement, 'seat.open': oneEngagement },
  ...{ 'reminder.dayBefore': oneEngagement, 'reminder.soon': oneEngagement },
  ...{ 'reminder.thanks': oneEngagement, 'mission.kept': oneEngagement },
  'mission.cancelled': oneEngagement,
  'mission.changed': (message) => {
    const { engagementId } = message.engagement.standing;
    const shown = oneEngagement(message);
    return message.asks
      ? asking(shown, { kind: 'coming', engagementId }, { kind: 'leave', engagementId })
      : shown;
  },
  'repeat.planned': ({ mission: { id: missionId }, formId, days }) =>
    asking(nothingSaid, { kind: 'repeat.now', missionId, formId, days }, null),
  ...{ 'repeat.done': nothing, 'engagement.takenOff': oneEngagement },
  'engagement.standing': oneEngagement,
  'approval.asked': ({ request }) => asksApproval([request]),
  'approval.told': nothing,
  'approval.list': ({ requests }) => asksApproval(requests),
  'approval.refuseConfirm': ({ request: { engagementId } }) =>
    asking(nothingSaid, { kind: 'refuse.now', engagementId, reason: null }, { kind: 'approvals', page: 0 }),
  'approval.answered': nothing,
  'manager.confirm': ({ employee, manager }) =>
    asking(nothingSaid, { kind: 'manager.set', employeeId: employee.id, managerId: manager.id }, null),
  'manager.done': nothing,
  'role.confirm': ({ about: { employee, ...asked } }) =>
    asking(nothingSaid, roleIntent('role.change', employee.id, asked), { kind: 'roles' }),
  'role.which': whoseRole,
  'audit.list': nothing,
  'audit.link': () => 'as before',
  ...{ 'console.link': () => 'as before', 'assistant.link': () => 'as before' },
  'signUp.prepared': ({ mission, slot, preparedId }) =>
    asking(oneSlot(mission, slot), { kind: 'signUp.prepared', preparedId }, null),
  'peopleFile.tried': asksToApply,
  ...{ 'peopleFile.which': nothing, 'peopleFile.dates': nothing, 'peopleFile.done': nothing },
  ...{ 'peopleFile.unread': nothing, 'peopleFile.dropped': nothing, 'peopleFile.refused': nothing },
  ...{ 'import.link': () => 'as before', 'import.done': nothing, 'assistant.gone': nothing },
  ...{ 'role.done': nothing, 'role.list': nothing, 'role.changed': nothing },
  'mission.preview': oneMission,
  'manage.list': ({ missions }) => managedList(missions),
  'announcement.confirm': ({ mission, announcementId, channels }) => {
    const told = channels.map(({ readers }) => readers);
    const [yes, no] = ['announce.confirm', 'announce.drop'] as const;
    return asking(oneMission({ mission }), { kind: yes, announcementId, told }, { kind: no, announcementId });
  },
  ...{ 'announcement.accepted': oneMission, 'announcement.dropped': oneMission },
  ...{ 'announcement.stopped': oneMission, 'announcement.progress': oneMission },
  'announcement.unschedule': asksToUnschedule,
  'announcement.withheld': oneMission,
  'incident.reported': oneMission,
  'change.confirm': (message) =>
    asking(
      oneMission(message),
      {
        kind: message.concerns && message.people > 0 ? 'change.tell' : 'change.quiet',
        changeId: message.changeId,
      },
      { kind: 'change.drop', changeId: message.changeId },
    ),
  ...{ 'change.done': oneMission, 'change.dropped': oneMission },
  ...{ 'eligibility.due': oneMission, 'minimum.missed': oneMission, 'minimum.decided': oneMission },
  roster: oneMission,
  ...{ attendance: oneMission, 'attendance.due': oneMission },
  'attendance.which': nothing,
  // What was shown before still stands.
  'export.link': () => 'as before',
  ...{ 'nonprofit.answered': oneMission, 'nonprofit.link': () => 'as before' },
  'nonprofit.revoked': () => 'as before',
  ...{ 'person.confirm': asksToAdd, 'person.which': whichToAdd, 'person.added': oneMission },
  'takeOff.choose': (message) => people(message.people),
  'takeOff.confirm': ({ person }) =>
    asking(
      oneMission(person),
      { kind: 'takeOff.now', engagementId: person.engagementId },
      { kind: 'mission.roster', missionId: person.mission.id },
    ),
  'takeOff.done': ({ person }) => oneMission(person),
  'mission.cancelConfirm': (message) =>
    asking(
      oneMission(message),
      { kind: 'mission.cancelNow', missionId: message.mission.id, note: message.note },
      { kind: 'manage' },
    ),
  ...{ 'mission.cancelDone': oneMission, poster: oneMission, 'poster.withdrawn': oneMission },
} as const satisfies { readonly [K in MessageKind]: Leaves<K> };

/** "Vouliez-vous… ?" is a choice; whatever else went wrong asks nothing. */
function ofProblem(problem: Problem): Left {
  if (problem.code !== 'notUnderstood') return 'not asked';
  if (!problem.suggestions) return 'lost';
  const things = problem.suggestions.map((one) => ({
    missionId: null,
    slotId: null,
    choose: intentOfSuggestion(one),
  }));
  const [only, ...others] = things;
  const question = only && others.length === 0 ? { yes: only.choose, no: null } : null;
  return { ...nothingSaid, things, choosing: true, question, lost: 1 };
}

/** What is remembered of a message, given what was before it. Null: what was before stays. */
export function memoryOf(message: Message, before: Memory | null): Memory | null {
  // TypeScript loses which kind goes with which row; the table above has checked it.
  const left = (remembered[message.kind] as Leaves<MessageKind>)(message);
  switch (left) {
    case 'as before':
      return null;
    case 'lost':
      return { ...(before ?? nothingSaid), lost: (before?.lost ?? 0) + 1 };
    case 'not asked':
      return before && { ...before, question: null, choosing: false, lost: 0 };
  }
  return left;
}
