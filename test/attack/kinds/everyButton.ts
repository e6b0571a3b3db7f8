import type { Intent, IntentKind } from '../../../src/conversation/intents.js';

/** What a button names. */
export interface Named {
  readonly missionId: string;
  readonly slotId: string;
  readonly engagementId: string;
  readonly announcementId: string;
  readonly changeId: string;
  readonly employeeId: string;
}

type Made<K extends IntentKind> = (named: Named) => Extract<Intent, { readonly kind: K }>;
/** `organisers`: nobody else may, of their own company either. `theirs`: of one’s own company one may. Null: it names nothing of anybody. */
type Row<K extends IntentKind> = readonly ['organisers' | 'theirs', Made<K>] | null;

/** Whose name is asked for, and what else a button of a mission or of a person carries. */
const name = 'Dan';
const formId = '00000000-0000-4000-8000-000000000001';
const file = { fileId: 'one', mode: 'full', dates: null } as const;
const role = { role: 'organiser', sites: null, gives: true } as const;

/** THE table: each kind of button, as a forger makes it. The compiler names one that is missing. */
const rows: { readonly [K in IntentKind]: Row<K> } = {
  ...{ help: null, home: null, 'missions.list': null, 'my.missions': null, 'my.past': null, mute: null },
  ...{ unmute: null, 'quiet.add': null, 'quiet.clear': null, settings: null, 'settings.form': null },
  ...{ language: null, profile: null, 'profile.edit': null, 'profile.declare': null, discover: null },
  ...{ hours: null, incident: null, 'absence.ask': null, 'feedback.ask': null, 'feedback.say': null },
  ...{ data: null, 'data.erase': null, 'manager.find': null, approvals: null },
  'mission.details': ['theirs', ({ missionId }) => ({ kind: 'mission.details', missionId })],
  'remind.ask': ['theirs', ({ engagementId }) => ({ kind: 'remind.ask', engagementId })],
  'remind.later': [
    'theirs',
    ({ engagementId }) => ({ kind: 'remind.later', engagementId, at: '2026-12-01T08:00:00.000Z' }),
  ],
  signUp: ['theirs', ({ slotId }) => ({ kind: 'signUp', slotId, anyway: true })],
  'signUp.answer': ['theirs', ({ slotId }) => ({ kind: 'signUp.answer', slotId, version: 1, answer: 'oui' })],
  'signUp.back': ['theirs', ({ slotId }) => ({ kind: 'signUp.back', slotId, version: 1 })],
  'signUp.stop': ['theirs', ({ slotId }) => ({ kind: 'signUp.stop', slotId })],
  leave: ['theirs', ({ engagementId }) => ({ kind: 'leave', engagementId })],
  'leave.now': ['theirs', ({ engagementId }) => ({ kind: 'leave.now', engagementId })],
  'offer.accept': ['theirs', ({ engagementId }) => ({ kind: 'offer.accept', engagementId })],
  'offer.decline': ['theirs', ({ engagementId }) => ({ kind: 'offer.decline', engagementId })],
  'pair.with': ['theirs', ({ slotId }) => ({ kind: 'pair.with', slotId })],
  'pair.find': ['theirs', ({ slotId }) => ({ kind: 'pair.find', slotId, name })],
  'pair.user': ['theirs', ({ slotId, employeeId }) => ({ kind: 'pair.user', slotId, userId: employeeId })],
  'pair.ask': [
    'theirs',
    ({ slotId, employeeId }) => ({ kind: 'pair.ask', slotId, employeeId, anyway: true }),
  ],
  'pair.accept': ['theirs', ({ engagementId }) => ({ kind: 'pair.accept', engagementId, anyway: true })],
  'pair.decline': ['theirs', ({ engagementId }) => ({ kind: 'pair.decline', engagementId })],
  'propose.with': ['theirs', ({ missionId }) => ({ kind: 'propose.with', missionId })],
  'propose.find': ['theirs', ({ missionId }) => ({ kind: 'propose.find', missionId, name })],
  'propose.user': [
    'theirs',
    ({ missionId, employeeId }) => ({ kind: 'propose.user', missionId, userId: employeeId }),
  ],
  propose: ['theirs', ({ missionId, employeeId }) => ({ kind: 'propose', missionId, employeeId })],
  'propose.form': ['theirs', ({ missionId }) => ({ kind: 'propose.form', missionId })],
  calendar: ['theirs', ({ engagementId }) => ({ kind: 'calendar', engagementId })],
  contact: ['theirs', ({ missionId }) => ({ kind: 'contact', missionId })],
  'incident.report': ['theirs', ({ engagementId }) => ({ kind: 'incident.report', engagementId })],
  absence: ['theirs', ({ engagementId }) => ({ kind: 'absence', engagementId, absent: true })],
  feedback: ['theirs', ({ engagementId }) => ({ kind: 'feedback', engagementId, score: 1 })],
  'feedback.form': ['theirs', ({ engagementId }) => ({ kind: 'feedback.form', engagementId })],
  'feedback.told': ['organisers', ({ missionId }) => ({ kind: 'feedback.told', missionId, page: 0 })],
  'data.eraseNow': ['theirs', ({ employeeId }) => ({ kind: 'data.eraseNow', employeeId })],
  manage: ['organisers', () => ({ kind: 'manage' })],
  'mission.new': ['organisers', () => ({ kind: 'mission.new' })],
  'mission.edit': ['organisers', ({ missionId }) => ({ kind: 'mission.edit', missionId, minimum: 2 })],
  'mission.preview': ['organisers', ({ missionId }) => ({ kind: 'mission.preview', missionId })],
  'mission.roster': ['organisers', ({ missionId }) => ({ kind: 'mission.roster', missionId })],
  'mission.cancel': ['organisers', ({ missionId }) => ({ kind: 'mission.cancel', missionId })],
  'mission.cancelForm': ['organisers', ({ missionId }) => ({ kind: 'mission.cancelForm', missionId })],
  'mission.cancelNow': ['organisers', ({ missionId }) => ({ kind: 'mission.cancelNow', missionId })],
  'mission.frame': ['organisers', ({ missionId }) => ({ kind: 'mission.frame', missionId })],
  'mission.duplicate': ['organisers', ({ missionId }) => ({ kind: 'mission.duplicate', missionId })],
  'change.tell': ['organisers', ({ changeId }) => ({ kind: 'change.tell', changeId })],
  'change.quiet': ['organisers', ({ changeId }) => ({ kind: 'change.quiet', changeId })],
  'change.drop': ['organisers', ({ changeId }) => ({ kind: 'change.drop', changeId })],
  coming: ['theirs', ({ engagementId }) => ({ kind: 'coming', engagementId })],
  'person.add': ['organisers', ({ missionId }) => ({ kind: 'person.add', missionId })],
  'person.find': ['organisers', ({ slotId }) => ({ kind: 'person.find', slotId, name })],
  'person.addNow': [
    'organisers',
    ({ slotId, employeeId }) => ({ kind: 'person.addNow', slotId, employeeId }),
  ],
  'takeOff.find': ['organisers', ({ missionId }) => ({ kind: 'takeOff.find', missionId, name })],
  'takeOff.list': ['organisers', ({ missionId }) => ({ kind: 'takeOff.list', missionId, page: 0 })],
  takeOff: ['organisers', ({ engagementId }) => ({ kind: 'takeOff', engagementId })],
  'takeOff.now': ['organisers', ({ engagementId }) => ({ kind: 'takeOff.now', engagementId })],
  'takeOff.form': ['organisers', ({ engagementId }) => ({ kind: 'takeOff.form', engagementId })],
  'minimum.decide': [
    'organisers',
    ({ missionId, slotId }) => ({ kind: 'minimum.decide', missionId, slotId, decision: 'cancel' }),
  ],
  attendance: ['organisers', ({ missionId }) => ({ kind: 'attendance', missionId })],
  'attendance.all': ['organisers', ({ slotId }) => ({ kind: 'attendance.all', slotId })],
  'attendance.present': ['organisers', ({ engagementId }) => ({ kind: 'attendance.present', engagementId })],
  'attendance.form': ['organisers', ({ engagementId }) => ({ kind: 'attendance.form', engagementId })],
  'attendance.export': [
    'organisers',
    ({ missionId }) => ({ kind: 'attendance.export', missionId, format: 'csv' }),
  ],
  console: ['organisers', () => ({ kind: 'console' })],
  'missions.import': ['organisers', () => ({ kind: 'missions.import' })],
  'nonprofit.link': ['organisers', ({ missionId }) => ({ kind: 'nonprofit.link', missionId })],
  'nonprofit.revoke': ['organisers', ({ missionId }) => ({ kind: 'nonprofit.revoke', missionId })],
  poster: ['organisers', ({ missionId }) => ({ kind: 'poster', missionId })],
  'poster.withdraw': ['organisers', ({ missionId }) => ({ kind: 'poster.withdraw', missionId })],
  announce: ['organisers', ({ missionId }) => ({ kind: 'announce', missionId })],
  'announce.confirm': [
    'organisers',
    ({ announcementId }) => ({ kind: 'announce.confirm', announcementId, told: 'outsiders' }),
  ],
  'announce.review': [
    'organisers',
    ({ announcementId }) => ({ kind: 'announce.review', announcementId, locale: 'en' }),
  ],
  'announce.drop': ['organisers', ({ announcementId }) => ({ kind: 'announce.drop', announcementId })],
  'announce.again': ['organisers', ({ missionId }) => ({ kind: 'announce.again', missionId })],
  'announce.stop': ['organisers', ({ announcementId }) => ({ kind: 'announce.stop', announcementId })],
  'announce.follow': ['organisers', ({ announcementId }) => ({ kind: 'announce.follow', announcementId })],
  'announce.unschedule': ['organisers', ({ missionId }) => ({ kind: 'announce.unschedule', missionId })],
  approve: ['theirs', ({ engagementId }) => ({ kind: 'approve', engagementId })],
  refuse: ['theirs', ({ engagementId }) => ({ kind: 'refuse', engagementId })],
  'refuse.now': ['theirs', ({ engagementId }) => ({ kind: 'refuse.now', engagementId, reason: null })],
  'manager.set': ['organisers', ({ employeeId }) => ({ kind: 'manager.set', employeeId, managerId: null })],
  'repeat.form': ['organisers', ({ missionId }) => ({ kind: 'repeat.form', missionId })],
  'repeat.said': ['organisers', ({ missionId }) => ({ kind: 'repeat.said', missionId, every: 'week' })],
  'repeat.now': [
    'organisers',
    ({ missionId }) => ({ kind: 'repeat.now', missionId, formId, days: ['2026-12-17'] }),
  ],
  roles: ['organisers', () => ({ kind: 'roles' })],
  'role.form': ['organisers', () => ({ kind: 'role.form' })],
  'role.find': ['organisers', () => ({ kind: 'role.find', name, ...role })],
  'role.ask': ['organisers', ({ employeeId }) => ({ kind: 'role.ask', employeeId, ...role })],
  'role.change': ['organisers', ({ employeeId }) => ({ kind: 'role.change', employeeId, ...role })],
  audit: ['organisers', ({ missionId }) => ({ kind: 'audit', missionId })],
  'audit.find': ['organisers', () => ({ kind: 'audit.find', number: 1, name: null })],
  ...{ 'assistant.connect': null, 'assistant.disconnect': null },
  'signUp.prepared': [
    'theirs',
    ({ engagementId }) => ({ kind: 'signUp.prepared', preparedId: engagementId }),
  ],
  'peopleFile.try': ['organisers', () => ({ kind: 'peopleFile.try', ...file })],
  'peopleFile.apply': ['organisers', () => ({ kind: 'peopleFile.apply', ...file, seen: 'one' })],
  'peopleFile.drop': ['organisers', () => ({ kind: 'peopleFile.drop', fileId: 'one' })],
  'audit.export': ['organisers', () => ({ kind: 'audit.export' })],
};

/** Each button that names something of these. `whose`: those alone that only organisers may press. */
export function everyButton(named: Named, whose?: 'organisers'): Intent[] {
  const all = Object.values(rows) as readonly Row<IntentKind>[];
  return all.flatMap((row) => (row && (!whose || row[0] === whose) ? [row[1](named)] : []));
}
