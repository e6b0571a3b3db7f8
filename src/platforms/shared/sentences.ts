import type { EngagementView } from '../../application/queries/views.js';
import { yesToLeave } from '../../conversation/intents.js';
import { locales } from '../../domain/people/locale.js';
import { streams } from '../../domain/people/preferences.js';
import type { Reader } from '../../domain/people/reader.js';
import { durationText, instantText, whenText } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { afterwardsSentences } from './afterwardsSentences.js';
import { refusalSteps, requestValues, toRequests } from './approvals.js';
import { assistantSentences } from './assistants.js';
import { attendanceSentences } from './attendance.js';
import { auditSentences } from './audit.js';
import { cancellationSentences } from './cancellation.js';
import { changeSentences } from './changes.js';
import { consoleSentences } from './console.js';
import { importSentences } from './imports.js';
import { scheduledSentences } from './managed.js';
import { minimumSentences } from './minimum.js';
import { nonprofitAnswerSentences } from './nonprofitAnswer.js';
import { pairSentences } from './pairs.js';
import { peopleSentences } from './people.js';
import { peopleFileSentences } from './peopleFile.js';
import { posterSentences } from './posters.js';
import { proposalSentences } from './proposals.js';
import { quietKind, quietValues } from './quietText.js';
import { repeatSentences } from './repeats.js';
import { roleSentences } from './roles.js';
import {
  calendarRemoval,
  type Sentence,
  type Step,
  silenceStep,
  step,
  toLanguage,
  toManage,
  toMine,
  toMissions,
  toSettingsForm,
} from './steps.js';

const again = (missionId: string): Step => step('button.announce', { kind: 'announce', missionId });

const titleAndWhen = ({ mission, slot }: EngagementView, reader: Reader) => ({
  title: mission.title,
  when: whenText(slot, reader),
});

/** The messages that every platform says in one sentence. */
const sentences = {
  ...pairSentences,
  ...proposalSentences,
  ...peopleSentences,
  ...minimumSentences,
  ...nonprofitAnswerSentences,
  ...attendanceSentences,
  ...assistantSentences,
  ...roleSentences,
  ...peopleFileSentences,
  ...repeatSentences,
  ...changeSentences,
  ...auditSentences,
  ...importSentences,
  ...consoleSentences,
  ...scheduledSentences,
  courtesy: ({ what }: MessageOf<'courtesy'>) => ({ key: `courtesy.${what}`, steps: [] }),
  hours: (
    { year, minutes, unconfirmed, halfDays, coming, quota, left }: MessageOf<'hours'>,
    { locale }: Reader,
  ) => ({
    key: 'hours.summary',
    values: {
      ...{ year, halfDays, coming, quota: quota ?? 'none', left: left ?? 0 },
      time: durationText(minutes, locale),
      unconfirmed,
      open: durationText(unconfirmed, locale),
    },
    steps: [toMine, toMissions],
  }),
  'signUp.stopped': ({ late, mission: { title }, slot: { id: slotId } }: MessageOf<'signUp.stopped'>) => ({
    key: late ? 'signUp.left' : 'signUp.stopped',
    values: { title },
    steps: [step('button.signUpAgain', { kind: 'signUp', slotId, anyway: false }), toMissions],
  }),
  'engagement.overlap': ({ wanted, existing }: MessageOf<'engagement.overlap'>, reader: Reader) => ({
    key: 'engagement.overlap',
    values: {
      wanted: wanted.mission.title,
      existing: existing.mission.title,
      when: whenText(existing.slot, reader),
    },
    steps: [
      step('button.signUpAnyway', { kind: 'signUp', slotId: wanted.slot.id, anyway: true }),
      step('button.notNow', { kind: 'missions.list', page: 0 }),
    ],
  }),
  'engagement.leaveConfirm': ({ engagement }: MessageOf<'engagement.leaveConfirm'>, reader: Reader) => {
    const isWaiting = engagement.standing.state === 'waitlisted';
    const leave = isWaiting ? 'button.leaveWaitingList' : 'button.leaveNow';
    return {
      key: isWaiting ? 'engagement.leaveConfirm.waiting' : 'engagement.leaveConfirm',
      values: titleAndWhen(engagement, reader),
      steps: [
        step(leave, yesToLeave(engagement), { style: 'danger' }),
        step('button.keepPlace', { kind: 'my.missions' }),
      ],
    };
  },
  'engagement.withdrawn': ({ engagement }: MessageOf<'engagement.withdrawn'>, reader: Reader) => ({
    key: 'engagement.withdrawn',
    values: {
      ...titleAndWhen(engagement, reader),
      calendar: engagement.standing.calendarUrl ? 'yes' : 'no',
    },
    steps: [calendarRemoval(engagement), toMissions],
  }),
  'engagement.declined': () => ({ key: 'engagement.declined', steps: [toMissions] }),
  ...afterwardsSentences,
  language: ({ language, asks }: MessageOf<'language'>) => ({
    key: asks ? 'language.which' : 'language.set',
    steps: locales.filter((each) => each !== language).map(toLanguage),
  }),
  silence: ({ muted, stream, until }: MessageOf<'silence'>, reader: Reader) => ({
    key: `silence.${stream ?? 'all'}.${muted ? (until ? 'until' : 'on') : 'off'}`,
    values: until ? { until: instantText(until, reader) } : {},
    steps: [silenceStep(muted, stream)],
  }),
  'approval.refuseConfirm': ({ request }: MessageOf<'approval.refuseConfirm'>, reader: Reader) => ({
    key: 'approval.refuseConfirm',
    values: requestValues(request, reader),
    steps: refusalSteps(request, reader),
  }),
  'approval.answered': ({ request }: MessageOf<'approval.answered'>, reader: Reader) => ({
    key: `approval.answered.${request.verdict}`,
    values: requestValues(request, reader),
    steps: [toRequests],
  }),
  'data.link': ({ url, until }: MessageOf<'data.link'>, reader: Reader) => ({
    key: 'data.link',
    values: { until: instantText(until, reader) },
    steps: [
      { label: 'button.downloadData', url, about: '' },
      step('button.eraseData', { kind: 'data.erase' }),
    ],
  }),
  'data.eraseConfirm': ({ employeeId, coming, past }: MessageOf<'data.eraseConfirm'>) => ({
    key: 'data.eraseConfirm',
    values: { coming, past },
    steps: [
      step('button.eraseDataNow', { kind: 'data.eraseNow', employeeId }, { style: 'danger' }),
      step('button.keepData', { kind: 'home' }),
    ],
  }),
  'data.erased': ({ kept }: MessageOf<'data.erased'>) => ({
    key: 'data.erased',
    values: { kept },
    steps: [],
  }),
  settings: ({ language, muted, quiet }: MessageOf<'settings'>, reader: Reader) => ({
    key: 'settings.text',
    values: {
      announcements: muted.announcements ? 'off' : 'on',
      reminders: muted.reminders ? 'off' : 'on',
      quiet: quietKind(quiet),
      ...quietValues(quiet, reader),
    },
    steps: [
      toSettingsForm,
      ...locales.filter((each) => each !== language).map(toLanguage),
      ...streams.map((stream) => silenceStep(muted[stream], stream)),
      ...(quietKind(quiet) === 'none' ? [] : [step('button.quiet.clear', { kind: 'quiet.clear' })]),
    ],
  }),
  quietTimes: ({ quiet, everyDay }: MessageOf<'quietTimes'>, reader: Reader) => ({
    key: `quietTimes.${everyDay ? 'everyDay' : quietKind(quiet)}`,
    values: quietValues(quiet, reader),
    steps: everyDay
      ? [silenceStep(false)]
      : quietKind(quiet) === 'none'
        ? []
        : [step('button.quiet.clear', { kind: 'quiet.clear' })],
  }),
  'reminder.when': ({ engagement, times }: MessageOf<'reminder.when'>, reader: Reader) => ({
    key: 'reminder.when',
    values: titleAndWhen(engagement, reader),
    steps: times.map(({ choice, at }) => {
      const { engagementId } = engagement.standing;
      const intent = { kind: 'remind.later', engagementId, at: at.toISOString() } as const;
      return step(`button.remind.${choice}`, intent, { about: engagement.mission.title });
    }),
  }),
  'reminder.set': ({ engagement, at }: MessageOf<'reminder.set'>, reader: Reader) => ({
    key: 'reminder.set',
    values: { title: engagement.mission.title, when: instantText(at, reader) },
    steps: [toMine],
  }),
  'manager.confirm': ({ employee, manager }: MessageOf<'manager.confirm'>) => ({
    key: 'manager.confirm',
    values: { name: employee.name, manager: manager.name },
    steps: [
      step('button.managerYes', { kind: 'manager.set', employeeId: employee.id, managerId: manager.id }),
      step('button.managerNo', { kind: 'manage' }),
    ],
  }),
  'manager.done': ({ employee, manager }: MessageOf<'manager.done'>) => ({
    key: manager ? 'manager.done' : 'manager.none',
    values: { name: employee.name, manager: manager?.name ?? '' },
    steps: manager
      ? [step('button.managerNone', { kind: 'manager.set', employeeId: employee.id, managerId: null })]
      : [toManage],
  }),
  'announcement.dropped': ({ mission: { id, title } }: MessageOf<'announcement.dropped'>) => ({
    key: 'announcement.dropped',
    values: { title },
    steps: [again(id), toManage],
  }),
  'announcement.withheld': ({ mission, channelName, reason }: MessageOf<'announcement.withheld'>) => ({
    key: `announcement.withheld.${reason}`,
    values: { title: mission.title, channel: channelName },
    steps: [again(mission.id), toManage],
  }),
  ...posterSentences,
  ...cancellationSentences,
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };

export type SentenceKind = keyof typeof sentences;

/** The rows of a render table for the messages that are one sentence, all of them rendered by `said`. */
export const eachSentence = <Said>(said: (message: MessageOf<SentenceKind>, reader: Reader) => Said) =>
  Object.fromEntries(Object.keys(sentences).map((kind) => [kind, said])) as Record<SentenceKind, typeof said>;

/** What is said of a message that is one sentence. */
export function sentenceOf(message: MessageOf<SentenceKind>, reader: Reader): Sentence {
  // TypeScript loses which kind goes with which sentence; the table above has checked it.
  const say = sentences[message.kind] as (message: MessageOf, reader: Reader) => Sentence;
  return say(message, reader);
}
