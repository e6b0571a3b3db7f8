import type { EngagementView } from '../../application/queries/views.js';
import { sentenceAtMost } from '../../domain/engagements/feedback.js';
import type { Reader } from '../../domain/people/reader.js';
import { whenText } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import type { Sentence } from './steps.js';
import { step, toAbsence, toFeedbackForm, toMissions, toPast, toRoster } from './steps.js';

type Kind =
  | 'absence.noted'
  | 'absence.takenBack'
  | 'absence.which'
  | 'feedback.saved'
  | 'feedback.which'
  | 'incident.reported'
  | 'eligibility.due';

const titleAndWhen = ({ mission, slot }: Pick<EngagementView, 'mission' | 'slot'>, reader: Reader) => ({
  title: mission.title,
  when: whenText(slot, reader),
});

/** What is said once a mission has begun, in one sentence. */
export const afterwardsSentences = {
  'absence.noted': ({ engagement }: MessageOf<'absence.noted'>, reader: Reader) => ({
    key: 'absence.noted',
    values: titleAndWhen(engagement, reader),
    steps: [
      step('button.wasThere', {
        kind: 'absence',
        engagementId: engagement.standing.engagementId,
        absent: false,
      }),
    ],
  }),
  'absence.takenBack': ({ engagement }: MessageOf<'absence.takenBack'>, reader: Reader) => ({
    key: 'absence.takenBack',
    values: titleAndWhen(engagement, reader),
    steps: [toPast],
  }),
  'absence.which': ({ engagements }: MessageOf<'absence.which'>) => ({
    key: 'absence.which',
    steps: engagements.map((engagement) => {
      const { title } = engagement.mission;
      return { ...toAbsence(engagement), label: 'button.absentFrom', values: { title } };
    }),
  }),
  'feedback.saved': ({ mission: { title }, engagementId, score, sentence }: MessageOf<'feedback.saved'>) => ({
    key: sentence ? 'feedback.saved.sentence' : 'feedback.saved',
    values: { title, score, sentence: sentence ?? '' },
    steps: [toFeedbackForm(engagementId, title), toMissions],
  }),
  'feedback.which': ({ engagements, score, sentence }: MessageOf<'feedback.which'>, reader: Reader) => ({
    key: 'feedback.which',
    values: { score },
    steps: engagements.map((engagement) =>
      step(
        'button.feedbackOn',
        {
          kind: 'feedback',
          engagementId: engagement.standing.engagementId,
          score,
          ...(sentence && { sentence: sentence.slice(0, sentenceAtMost) }),
        },
        { values: titleAndWhen(engagement, reader) },
      ),
    ),
  }),
  'incident.reported': (message: MessageOf<'incident.reported'>, reader: Reader) => ({
    key: 'incident.reported',
    values: { name: message.name, ...titleAndWhen(message, reader) },
    steps: [toRoster(message.mission.id, message.mission.title)],
  }),
  'eligibility.due': ({ mission: { id: missionId, title }, nonprofit }: MessageOf<'eligibility.due'>) => ({
    key: 'eligibility.due',
    values: { title, nonprofit },
    steps: [
      step('button.frameNonprofit', { kind: 'mission.frame', missionId }, { style: 'primary', about: title }),
    ],
  }),
} as const satisfies { readonly [K in Kind]: (message: MessageOf<K>, reader: Reader) => Sentence };
