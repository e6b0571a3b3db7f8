import type { Reader } from '../../domain/people/reader.js';
import { dayText, t, whenText } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { between } from './detail.js';
import { type Sentence, type Step, step, toManage } from './steps.js';

/** The yes to the days that are said, and the way back. */
export const repeatSteps = ({ mission, formId, days }: MessageOf<'repeat.planned'>): Step[] => [
  step(
    'button.repeat.now',
    { kind: 'repeat.now', missionId: mission.id, formId, days },
    { style: 'primary', values: { count: days.length } },
  ),
  toManage,
];

/** As many half-days of one time are told; more are counted. */
const halfDaysAtMost = 3;

/** Each time in words, with its half-days. `off`: those that are left out, in one sentence; null when none is. */
export function repeatTexts(
  { slots, off }: MessageOf<'repeat.planned'>,
  reader: Reader,
): { readonly days: readonly string[]; readonly off: string | null } {
  const leftOut = off.map(({ startsAt, timezone }) => dayText(startsAt, timezone, reader)).join(', ');
  return {
    days: slots.map((halfDays) => halfDaysText(halfDays, reader)),
    off: off.length > 0 ? t(reader, 'repeat.planned.off', { count: off.length, days: leftOut }) : null,
  };
}

type HalfDays = MessageOf<'repeat.planned'>['slots'][number];

function halfDaysText(halfDays: HalfDays, reader: Reader): string {
  const told = halfDays.slice(0, halfDaysAtMost).map((slot) => whenText(slot, reader));
  const count = halfDays.length - told.length;
  return [...told, ...(count > 0 ? [t(reader, 'repeat.planned.more', { count })] : [])].join(between(reader));
}

/** What is said of it in one sentence. */
export const repeatSentences = {
  'repeat.done': ({ mission, made }: MessageOf<'repeat.done'>): Sentence => ({
    key: 'repeat.done',
    values: { title: mission.title, count: made },
    steps: [toManage],
  }),
} as const;
