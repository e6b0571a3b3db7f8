import type {
  EngagementView,
  MissionFacts,
  SlotFacts,
  SlotView,
  Standing,
} from '../../application/queries/views.js';
import { type Intent, intentOfSuggestion } from '../../conversation/intents.js';
import { canLeave, isLive } from '../../domain/engagements/lifecycle.js';
import { announceable, cancellable, editable, resizable } from '../../domain/missions/mission.js';
import type { Locale } from '../../domain/people/locale.js';
import type { Stream } from '../../domain/people/preferences.js';
import type { TextKey, TextValues } from '../../i18n/index.js';
import type { OnMission, Problem, Suggestion } from '../../messages/problems.js';

/** Something to do next, without a look: each platform makes a button of it. */
export interface Step {
  readonly label: TextKey;
  readonly intent: Intent;
  readonly style?: 'primary' | 'danger';
  /** What its label is filled with. */
  readonly values?: TextValues;
  /** What it acts on, for whoever hears one button of many. */
  readonly about?: string;
}

/** Opens an address. `url` is null where there is none to open. */
export interface Link {
  readonly label: TextKey;
  readonly url: string | null;
  readonly about: string;
}

export const step = (
  label: TextKey,
  intent: Intent,
  look: Pick<Step, 'style' | 'about' | 'values'> = {},
): Step => ({
  label,
  intent,
  ...look,
});

export const toMissions = step('button.openMissions', { kind: 'missions.list', page: 0 });
export const toMine = step('button.myMissions', { kind: 'my.missions' });
export const toPast = step('button.pastMissions', { kind: 'my.past', page: 0 });
export const toManage = step('button.manage', { kind: 'manage' });
export const toSettings = step('button.settings', { kind: 'settings' });
export const toHelp = step('button.help', { kind: 'help' });
export const toRoster = (missionId: string, about?: string): Step =>
  step('button.roster', { kind: 'mission.roster', missionId }, about ? { about } : {});

/** Turns announcements and reminders on again, or off; or one of them. */
export function silenceStep(muted: boolean, stream?: Stream): Step {
  const kind = muted ? 'unmute' : 'mute';
  return stream ? step(`button.${kind}.${stream}`, { kind, stream }) : step(`button.${kind}`, { kind });
}

/** Asks to be reminded once more of a place one has. */
export const toLater = ({ mission, standing }: EngagementView): Step =>
  step('button.later', { kind: 'remind.ask', engagementId: standing.engagementId }, { about: mission.title });

/** Asks to be spoken to in a language. Its label is in that language, for whoever cannot read the other one. */
export const toLanguage = (language: Locale): Step =>
  step(`button.language.${language}`, { kind: 'language', language });

/** Opens the file that takes the entry out of a calendar. */
export const calendarRemoval = ({ mission, standing }: EngagementView): Link => ({
  label: 'button.calendarRemove',
  url: standing.calendarUrl,
  about: mission.title,
});

/** What an organiser can do with a mission, by its status. */
export function missionSteps({ id: missionId, status, title: about }: MissionFacts): Step[] {
  const isDraft = editable.includes(status);
  const cancel = isDraft ? 'button.dropDraft' : 'button.cancelMission';
  const each: [boolean, Step][] = [
    [
      announceable.includes(status),
      step('button.announce', { kind: 'announce', missionId }, { style: 'primary', about }),
    ],
    [resizable.includes(status), step('button.edit', { kind: 'mission.edit', missionId }, { about })],
    [!isDraft, toRoster(missionId, about)],
    [
      cancellable.includes(status),
      step(cancel, { kind: 'mission.cancel', missionId }, { style: 'danger', about }),
    ],
  ];
  return each.filter(([isPossible]) => isPossible).map(([, possible]) => possible);
}

/** The same in a list, where a draft is looked at before anything is done with it. */
export function managedSteps(mission: MissionFacts): Step[] {
  if (!editable.includes(mission.status)) return missionSteps(mission);
  const { id: missionId, title: about } = mission;
  return [step('button.preview', { kind: 'mission.preview', missionId }, { about })];
}

/** What the reader can do on a slot, the main thing first; nothing when it is closed to them. */
export function slotSteps(slot: SlotView, about: string): (Step | Link)[] {
  const { id: slotId, mine, closed, placesLeft } = slot;
  if (mine && isLive(mine.state)) return standingSteps(slot, mine, about);
  if (closed) return [];
  const label = placesLeft > 0 ? 'button.signUp' : 'button.joinWaitingList';
  return [step(label, { kind: 'signUp', slotId, anyway: false }, { style: 'primary', about })];
}

/** What a person can do about their engagement. */
export function standingSteps(
  { closed }: SlotFacts,
  { engagementId, state, calendarUrl }: Standing,
  about: string,
): (Step | Link)[] {
  const calendar: Link = { label: 'button.calendar', url: isLive(state) ? calendarUrl : null, about };
  if (closed || !canLeave(state)) return [calendar];
  if (state === 'offered')
    return [
      step('button.accept', { kind: 'offer.accept', engagementId }, { style: 'primary', about }),
      step('button.decline', { kind: 'offer.decline', engagementId }, { about }),
    ];
  const label = state === 'waitlisted' ? 'button.leaveWaitingList' : 'button.leave';
  return [calendar, step(label, { kind: 'leave', engagementId }, { about })];
}

const suggestionLabels: Readonly<Record<Suggestion, TextKey>> = {
  missions: 'button.openMissions',
  mine: 'button.myMissions',
  calendar: 'button.calendar',
  contact: 'button.contact',
  feedback: 'button.feedback',
  incident: 'button.incident',
  myData: 'button.myData',
  hours: 'button.hours',
  help: 'button.help',
  mute: 'button.mute',
  unmute: 'button.unmute',
  language: 'button.language',
  requests: 'button.requests',
  newMission: 'button.newMission',
  manage: 'button.manage',
};

function suggested(one: Suggestion | OnMission): Step {
  const intent = intentOfSuggestion(one);
  if (typeof one === 'string') return step(suggestionLabels[one], intent);
  const look = { values: { title: one.title }, about: one.title };
  return step(one.to === 'signUp' ? 'button.signUpTo' : 'button.detailsOf', intent, look);
}

/** What a problem is told by. With guesses, it is a question. */
export const keyOf = (problem: Problem): ProblemKey => {
  if (problem.code === 'missionClosed') return `problem.missionClosed.${problem.reason}`;
  const asks = problem.code === 'notUnderstood' && problem.suggestions !== undefined;
  return asks ? 'problem.didYouMean' : `problem.${problem.code}`;
};

type ProblemKey = Extract<TextKey, `problem.${string}`>;

/** The figures that a problem is told with. */
export const figuresOf = (problem: Problem): TextValues => {
  if (problem.code === 'notYet') return { what: problem.what };
  if (problem.code !== 'overQuota') return {};
  const { year, quota, taken, wanted } = problem;
  return { year, quota, taken, wanted };
};

/** What to do next when something went wrong. */
export function stepsAfter(problem: Problem): Step[] {
  const { code } = problem;
  if (code === 'notUnderstood') return problem.suggestions?.map(suggested) ?? [toMissions, toMine, toHelp];
  if (code === 'notYet') return [toMine, toHelp];
  if (code === 'announcementGone' || code === 'notEditable') return [toManage];
  if (
    code === 'nothingToRate' ||
    code === 'nothingToCome' ||
    code === 'unknownAction' ||
    code === 'offerGone'
  )
    return [toMissions, toMine];
  if (code === 'feedbackOver' || code === 'missionNotFound' || code === 'missionClosed') return [toMissions];
  return code === 'notSignedUp' || code === 'overQuota' ? [toMine] : [];
}
