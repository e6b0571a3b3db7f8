import type {
  EngagementView,
  MissionFacts,
  SlotFacts,
  SlotView,
  Standing,
} from '../../application/queries/views.js';
import { type Intent, intentOfSuggestion } from '../../conversation/intents.js';
import { canLeave, isLive } from '../../domain/engagements/lifecycle.js';
import type { FramingPoint } from '../../domain/missions/missingPoints.js';
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

/** A message that is one sentence and what to do next. Its values are as people wrote them. */
export interface Sentence {
  readonly key: TextKey;
  readonly values?: TextValues;
  readonly steps: readonly (Step | Link)[];
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
/** Opens them as a form. */
export const toSettingsForm = step('button.settingsForm', { kind: 'settings.form' });
export const toProfile = step('button.profile', { kind: 'profile' });
export const toDiscover = step('button.discover', { kind: 'discover', page: 0 });
export const toHelp = step('button.help', { kind: 'help' });
export const toRoster = (missionId: string, about?: string): Step =>
  step('button.roster', { kind: 'mission.roster', missionId }, about ? { about } : {});

/** Who was there on a mission, and who says so. */
const toAttendance = (missionId: string, about?: string): Step =>
  step('button.attendance', { kind: 'attendance', missionId }, about ? { about } : {});

/** The link for the nonprofit's contact, who has no account. */
export const toNonprofit = (missionId: string, about: string): Step =>
  step('button.nonprofitLink', { kind: 'nonprofit.link', missionId }, { about });

/** Turns announcements and reminders on again, or off; or one of them. */
export function silenceStep(muted: boolean, stream?: Stream): Step {
  const kind = muted ? 'unmute' : 'mute';
  return stream ? step(`button.${kind}.${stream}`, { kind, stream }) : step(`button.${kind}`, { kind });
}

/** Asks to be reminded once more of a place one has. */
export const toLater = ({ mission, standing }: EngagementView): Step =>
  step('button.later', { kind: 'remind.ask', engagementId: standing.engagementId }, { about: mission.title });

/** Notes that somebody could not come to one. */
export const toAbsence = ({ mission: { title }, standing: { engagementId } }: EngagementView): Step =>
  step('button.absent', { kind: 'absence', engagementId, absent: true }, { about: title });

/** Opens the form of what somebody thinks of a mission that is over. */
export const toFeedbackForm = (engagementId: string, about: string): Step =>
  step('button.feedbackForm', { kind: 'feedback.form', engagementId }, { about });

/** What people wrote of a mission that is over. */
export const toFeedbackTold = (missionId: string): Step =>
  step('button.feedbackTold', { kind: 'feedback.told', missionId, page: 0 });

/** Tells those who organise that something happened. */
export const toReport = ({ mission: { title }, standing: { engagementId } }: EngagementView): Step =>
  step('button.reportIncident', { kind: 'incident.report', engagementId }, { style: 'danger', about: title });

/** Asks to be spoken to in a language. Its label is in that language, for whoever cannot read the other one. */
export const toLanguage = (language: Locale): Step =>
  step(`button.language.${language}`, { kind: 'language', language });

/** Opens the file that takes the entry out of a calendar. */
export const calendarRemoval = ({ mission, standing }: EngagementView): Link => ({
  label: 'button.calendarRemove',
  url: standing.calendarUrl,
  about: mission.title,
});

/** Opens the form of a new mission like this one. */
const toDuplicate = (missionId: string, about: string): Step =>
  step('button.duplicate', { kind: 'mission.duplicate', missionId }, { about });

/** Opens the form of how often it comes again. */
const toRepeat = (missionId: string, about: string): Step =>
  step('button.repeat', { kind: 'repeat.form', missionId }, { about });

type WithSlots = MissionFacts & { readonly slots?: readonly Pick<SlotFacts, 'closed'>[] };

/** What an organiser can do with a mission, by its status and whether it has begun. */
export function missionSteps(
  { id: missionId, status, title: about, slots }: WithSlots,
  missing: readonly FramingPoint[] = [],
): Step[] {
  const isDraft = editable.includes(status);
  const cancel = isDraft ? 'button.dropDraft' : 'button.cancelMission';
  const each: [boolean, Step][] = [
    [
      missing.length > 0,
      step('button.frame', { kind: 'mission.frame', missionId }, { style: 'primary', about }),
    ],
    [
      announceable.includes(status) && missing.length === 0,
      step('button.announce', { kind: 'announce', missionId }, { style: 'primary', about }),
    ],
    [status === 'announced', step('button.announceAgain', { kind: 'announce.again', missionId }, { about })],
    [resizable.includes(status), step('button.edit', { kind: 'mission.edit', missionId }, { about })],
    [
      resizable.includes(status) && missing.length === 0,
      step('button.framing', { kind: 'mission.frame', missionId }, { about }),
    ],
    [!isDraft, toRoster(missionId, about)],
    [!isDraft && hasBegun(slots), toAttendance(missionId, about)],
    [!isDraft, toDuplicate(missionId, about)],
    [missing.length === 0 && status !== 'cancelled', toRepeat(missionId, about)],
    [status !== 'cancelled', toNonprofit(missionId, about)],
    [status === 'announced', step('button.poster', { kind: 'poster', missionId }, { about })],
    [
      cancellable.includes(status),
      step(cancel, { kind: 'mission.cancel', missionId }, { style: 'danger', about }),
    ],
  ];
  return each.filter(([isPossible]) => isPossible).map(([, possible]) => possible);
}

/** The same below who signed up, which needs no way there. */
export const rosterSteps = (mission: WithSlots): Step[] => [
  ...missionSteps(mission).filter(({ intent }) => intent.kind !== 'mission.roster'),
  toManage,
];

export const hasBegun = (slots: WithSlots['slots'] = []): boolean =>
  slots.some(({ closed }) => closed === 'started' || closed === 'past');

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
  if (state === 'invited')
    return [
      step(
        'button.pairAccept',
        { kind: 'pair.accept', engagementId, anyway: false },
        { style: 'primary', about },
      ),
      step('button.pairDecline', { kind: 'pair.decline', engagementId }, { about }),
    ];
  if (state === 'held') return [step('button.pairLeave', { kind: 'leave', engagementId }, { about })];
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
  profile: 'button.profile',
  discover: 'button.discover',
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

/** What to do next when something went wrong. */
export function stepsAfter(problem: Problem): Step[] {
  const { code } = problem;
  if (code === 'notUnderstood') return problem.suggestions?.map(suggested) ?? [toMissions, toMine, toHelp];
  if (code === 'notFramed')
    return [
      step('button.frame', { kind: 'mission.frame', missionId: problem.missionId }, { style: 'primary' }),
    ];
  if (code === 'announcementGone' || code === 'notEditable' || code === 'otherSite') return [toManage];
  if (
    code === 'nothingToRate' ||
    code === 'nothingToCome' ||
    code === 'unknownAction' ||
    code === 'offerGone' ||
    code === 'pairGone'
  )
    return [toMissions, toMine];
  if (code === 'feedbackOver' || code === 'missionNotFound' || code === 'missionClosed') return [toMissions];
  return code === 'notSignedUp' || code === 'overQuota' || code === 'pairOn' ? [toMine] : [];
}
