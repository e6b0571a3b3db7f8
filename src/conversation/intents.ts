import { z } from 'zod';
import type { ChoiceView, EngagementView } from '../application/queries/views.js';
import type { RoleAsked } from '../application/roles/roleAsked.js';
import { siteLongest, sitesAtMost } from '../domain/people/roles.js';
import type { MessageOf } from '../messages/message.js';
import type { OnMission, Suggestion } from '../messages/problems.js';
import { addingPeopleIntents } from './dialogues/addingPeople.js';
import { afterwardsIntents } from './dialogues/afterwards.js';
import { announcingIntents } from './dialogues/announcing.js';
import { approvingIntents } from './dialogues/approving.js';
import { assistantIntents } from './dialogues/assistants.js';
import { attendingIntents } from './dialogues/attending.js';
import { auditIntents } from './dialogues/audit.js';
import { calendarIntents } from './dialogues/calendar.js';
import { changingIntents } from './dialogues/changing.js';
import { consoleIntents } from './dialogues/console.js';
import { contactIntents } from './dialogues/contact.js';
import { decidingMinimumIntents } from './dialogues/decidingMinimum.js';
import { discoverIntents } from './dialogues/discovering.js';
import { engagementIntents } from './dialogues/engagements.js';
import { exportingIntents } from './dialogues/exporting.js';
import { framingIntents } from './dialogues/framing.js';
import { hoursIntents } from './dialogues/hours.js';
import { importingIntents } from './dialogues/importing.js';
import { linkingNonprofitIntents } from './dialogues/linkingNonprofit.js';
import { managerIntents } from './dialogues/managers.js';
import { missionIntents } from './dialogues/missions.js';
import { myDataIntents } from './dialogues/myData.js';
import { organisingIntents } from './dialogues/organising.js';
import { peopleFileIntents } from './dialogues/peopleFile.js';
import { posterIntents } from './dialogues/posters.js';
import { preferenceIntents } from './dialogues/preferences.js';
import { profileIntents } from './dialogues/profiling.js';
import { proposingIntents } from './dialogues/proposing.js';
import { proposingFormIntents } from './dialogues/proposingForm.js';
import { ratingIntents } from './dialogues/rating.js';
import { remindingIntents } from './dialogues/reminding.js';
import { repeatingIntents } from './dialogues/repeating.js';
import { roleIntents } from './dialogues/roles.js';
import { signUpIntents } from './dialogues/signingUp.js';
import { takingOffIntents } from './dialogues/takingOff.js';
import { togetherIntents } from './dialogues/together.js';

/**
 * What a person wants, said in words or by a button. A button carries its intent through the platform and
 * back. What comes back is untrusted: `decodeIntent` checks its shape, the acts check the rights.
 */
export const intentSchema = z.discriminatedUnion('kind', [
  ...missionIntents,
  ...preferenceIntents,
  ...profileIntents,
  ...discoverIntents,
  ...remindingIntents,
  ...signUpIntents,
  ...engagementIntents,
  ...togetherIntents,
  ...proposingIntents,
  ...proposingFormIntents,
  ...hoursIntents,
  ...calendarIntents,
  ...contactIntents,
  ...afterwardsIntents,
  ...ratingIntents,
  ...myDataIntents,
  ...organisingIntents,
  ...framingIntents,
  ...changingIntents,
  ...addingPeopleIntents,
  ...takingOffIntents,
  ...decidingMinimumIntents,
  ...attendingIntents,
  ...exportingIntents,
  ...importingIntents,
  ...peopleFileIntents,
  ...consoleIntents,
  ...linkingNonprofitIntents,
  ...posterIntents,
  ...announcingIntents,
  ...approvingIntents,
  ...managerIntents,
  ...repeatingIntents,
  ...roleIntents,
  ...auditIntents,
  ...assistantIntents,
]);

export type Intent = z.infer<typeof intentSchema>;
export type IntentKind = Intent['kind'];

/** What is done when somebody meant what was suggested. */
export const suggestedIntents: Readonly<Record<Suggestion, Intent>> = {
  missions: { kind: 'missions.list', page: 0 },
  mine: { kind: 'my.missions' },
  hours: { kind: 'hours' },
  calendar: { kind: 'calendar' },
  contact: { kind: 'contact' },
  feedback: { kind: 'feedback.ask' },
  incident: { kind: 'incident' },
  myData: { kind: 'data' },
  help: { kind: 'help' },
  mute: { kind: 'mute' },
  unmute: { kind: 'unmute' },
  language: { kind: 'language' },
  profile: { kind: 'profile' },
  discover: { kind: 'discover', page: 0 },
  requests: { kind: 'approvals', page: 0 },
  newMission: { kind: 'mission.new' },
  manage: { kind: 'manage' },
};

/** What pressing a choice means, given what was asked. `note`: why it is to be cancelled. */
export function choiceIntent(
  purpose: MessageOf<'mission.choose'>['purpose'],
  { mission, slot, engagementId }: ChoiceView,
  note?: string,
): Intent {
  const missionId = mission.id;
  switch (purpose) {
    case 'details':
      return { kind: 'mission.details', missionId };
    case 'signUp':
      return { kind: 'signUp', slotId: slot.id, anyway: false, asked: true };
    case 'leave':
      return engagementId ? { kind: 'leave', engagementId } : { kind: 'mission.details', missionId };
    case 'remind':
      return engagementId ? { kind: 'remind.ask', engagementId } : { kind: 'my.missions' };
    case 'roster':
      return { kind: 'mission.roster', missionId };
    case 'attendance':
      return { kind: 'attendance', missionId };
    case 'cancel':
      return { kind: 'mission.cancel', missionId, ...(note !== undefined && { note }) };
    case 'announce':
      return { kind: 'announce', missionId };
  }
}

/** The yes to "leave?". Of a waiting list, only while they wait: a place that has become theirs is asked about. */
export function yesToLeave({ standing: { engagementId, state } }: EngagementView): Intent {
  return { kind: state === 'waitlisted' ? 'leave' : 'leave.now', engagementId };
}

/** Of somebody's role: it is asked about, or changed. */
export const roleIntent = (
  kind: 'role.ask' | 'role.change',
  employeeId: string,
  { role, sites, gives }: RoleAsked,
): Intent => ({
  ...{ kind, employeeId, role, gives },
  sites: sites?.slice(0, sitesAtMost).map((site) => site.slice(0, siteLongest)) ?? null,
});

/** What is done when somebody meant that, of a mission or not. */
export function intentOfSuggestion(one: Suggestion | OnMission): Intent {
  if (typeof one === 'string') return suggestedIntents[one];
  switch (one.to) {
    case 'signUp':
      return { kind: 'signUp', slotId: one.slotId, anyway: false };
    case 'details':
      return { kind: 'mission.details', missionId: one.missionId };
  }
}

/** Intents whose answer is a form: Slack must open its modal within 3 s of the click, before anything else. */
const openingForms: readonly IntentKind[] = [
  ...(['mission.new', 'mission.edit', 'announce', 'settings.form', 'profile.edit', 'feedback.form'] as const),
  ...(['propose.form', 'attendance.form', 'mission.frame', 'mission.duplicate', 'role.form'] as const),
  'mission.cancelForm',
  'repeat.form',
  ...(['person.add', 'takeOff.form'] as const),
];
export const opensForm = (intent: Intent): boolean => openingForms.includes(intent.kind);

/** What a card, or a message, would read as more than a letter, where people have typed it. */
const calling: Readonly<Record<string, string>> = { '{{': '{\\u007b', '<': '\\u003c' };

/** The intent as a short string for a button's value. */
export const encodeIntent = (intent: Intent): string =>
  JSON.stringify(intent).replace(/\{\{|</gu, (mark) => calling[mark] ?? mark);

/** The intent a button carried, or null when it is not one of ours. */
export function decodeIntent(value: unknown): Intent | null {
  const parsed = intentSchema.safeParse(typeof value === 'string' ? parseJson(value) : value);
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
