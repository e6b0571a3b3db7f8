import { z } from 'zod';
import type { ChoiceView } from '../application/queries/views.js';
import type { MessageOf } from '../messages/message.js';
import type { OnMission, Suggestion } from '../messages/problems.js';
import { afterwardsIntents } from './dialogues/afterwards.js';
import { announcingIntents } from './dialogues/announcing.js';
import { approvingIntents } from './dialogues/approving.js';
import { calendarIntents } from './dialogues/calendar.js';
import { contactIntents } from './dialogues/contact.js';
import { engagementIntents } from './dialogues/engagements.js';
import { hoursIntents } from './dialogues/hours.js';
import { managerIntents } from './dialogues/managers.js';
import { missionIntents } from './dialogues/missions.js';
import { myDataIntents } from './dialogues/myData.js';
import { organisingIntents } from './dialogues/organising.js';
import { preferenceIntents } from './dialogues/preferences.js';
import { remindingIntents } from './dialogues/reminding.js';
import { signUpIntents } from './dialogues/signingUp.js';
import { takingOffIntents } from './dialogues/takingOff.js';

/**
 * What a person wants, said in words or by a button. A button carries its intent through the platform and
 * back. What comes back is untrusted: `decodeIntent` checks its shape, the acts check the rights.
 */
export const intentSchema = z.discriminatedUnion('kind', [
  ...missionIntents,
  ...preferenceIntents,
  ...remindingIntents,
  ...signUpIntents,
  ...engagementIntents,
  ...hoursIntents,
  ...calendarIntents,
  ...contactIntents,
  ...afterwardsIntents,
  ...myDataIntents,
  ...organisingIntents,
  ...takingOffIntents,
  ...announcingIntents,
  ...approvingIntents,
  ...managerIntents,
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
  requests: { kind: 'approvals', page: 0 },
  newMission: { kind: 'mission.new' },
  manage: { kind: 'manage' },
};

/** What pressing a choice means, given what was asked. */
export function choiceIntent(
  purpose: MessageOf<'mission.choose'>['purpose'],
  { mission, slot, engagementId }: ChoiceView,
): Intent {
  const missionId = mission.id;
  switch (purpose) {
    case 'details':
      return { kind: 'mission.details', missionId };
    case 'signUp':
      return { kind: 'signUp', slotId: slot.id, anyway: false };
    case 'leave':
      return engagementId ? { kind: 'leave', engagementId } : { kind: 'mission.details', missionId };
    case 'remind':
      return engagementId ? { kind: 'remind.ask', engagementId } : { kind: 'my.missions' };
    case 'roster':
      return { kind: 'mission.roster', missionId };
    case 'cancel':
      return { kind: 'mission.cancel', missionId };
    case 'announce':
      return { kind: 'announce', missionId };
  }
}

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
const openingForms: readonly IntentKind[] = ['mission.new', 'mission.edit', 'announce'];
export const opensForm = (intent: Intent): boolean => openingForms.includes(intent.kind);

/** The intent as a short string for a button's value. */
export const encodeIntent = (intent: Intent): string => JSON.stringify(intent);

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
