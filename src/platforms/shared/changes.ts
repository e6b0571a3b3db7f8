import type { EngagementView, ParticipantView, SlotFacts } from '../../application/queries/views.js';
import { holdsSeat } from '../../domain/engagements/lifecycle.js';
import type { Reader } from '../../domain/people/reader.js';
import { type TextKey, t, whenText } from '../../i18n/index.js';
import type { ChangeLine } from '../../messages/changeMessage.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { calendarLinks } from './calendarLinks.js';
import { type Link, type Sentence, type Step, step, toManage, toMine, toRoster } from './steps.js';

/** One thing that changes, in words: what it was, and what it is. Empty where there was, or is, nothing. */
interface LineText {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What changes, in the words of the reader. */
export const changeTexts = (changes: readonly ChangeLine[], reader: Reader): LineText[] =>
  changes.map((change) => ({
    label: t(reader, `change.what.${change.what}`),
    ...beforeAndAfter(change, reader),
  }));

function beforeAndAfter(change: ChangeLine, reader: Reader): Pick<LineText, 'before' | 'after'> {
  switch (change.what) {
    case 'own':
      return { before: '', after: '' };
    case 'times':
      return { before: whenText(change.before, reader), after: whenText(change.after, reader) };
    case 'added': {
      const { after } = change;
      const values = { when: whenText(after, reader), places: after.capacity };
      return { before: '', after: t(reader, 'change.added', values) };
    }
    case 'dropped':
      return { before: whenText(change.before, reader), after: '' };
    case 'causes':
      return { before: causes(change.before, reader), after: causes(change.after, reader) };
    case 'meal':
    case 'weather':
    case 'photos':
    case 'legalForm': {
      const said = (value: string | null) =>
        value === null ? '' : t(reader, `framingForm.${change.what}.${value}` as TextKey);
      return { before: said(change.before), after: said(change.after) };
    }
    case 'access':
    case 'contact':
    case 'title':
    case 'nonprofit':
    case 'summary':
    case 'place':
    case 'bring':
    case 'skills':
    case 'capacity':
      return { before: change.before, after: change.after };
  }
}

const causes = (numbers: readonly number[], reader: Reader): string =>
  numbers
    .filter((number) => number >= 1 && number <= 17)
    .map((number) => t(reader, `cause.${number}` as TextKey))
    .join(', ');

/** What an organiser can decide of a change. Nobody is left untold of a time or a place. */
export function changeSteps({ changeId, people, mustTell, concerns }: MessageOf<'change.confirm'>): Step[] {
  const tells = concerns && people > 0;
  const main = { style: 'primary', values: { people } } as const;
  return [
    tells
      ? step('button.change.tell', { kind: 'change.tell', changeId }, main)
      : step('button.change.save', { kind: 'change.quiet', changeId }, main),
    ...(tells && !mustTell ? [step('button.change.quiet', { kind: 'change.quiet', changeId })] : []),
    step('button.change.drop', { kind: 'change.drop', changeId }),
  ];
}

/** Whom it would be told to, and who would lose a place. */
export function changeWho(
  { concerns, people, asked, lost }: MessageOf<'change.confirm'>,
  reader: Reader,
): string {
  if (!concerns) return t(reader, 'change.who.nobody');
  const who = t(reader, 'change.who', { people, asked });
  return lost > 0 ? `${t(reader, 'change.who.lost', { lost })} ${who}` : who;
}

/** What somebody can do about it: say that they still come, or that they do not. */
export function changedSteps({ engagement, asks }: MessageOf<'mission.changed'>): (Step | Link)[] {
  const { mission, standing } = engagement;
  const { engagementId } = standing;
  const about = mission.title;
  const answers = [
    step('button.stillComing', { kind: 'coming', engagementId }, { style: 'primary', about }),
    step('button.notComing', { kind: 'leave', engagementId }, { about }),
  ];
  return [...(asks ? answers : []), ...calendarOf(engagement)];
}

const calendarOf = (engagement: EngagementView): (Step | Link)[] =>
  engagement.standing.state === 'confirmed' ? calendarLinks(engagement) : [];

/** More have a place than there are any more. Null as a rule. */
export function overText(
  { capacity }: Pick<SlotFacts, 'capacity'>,
  participants: readonly ParticipantView[],
  reader: Reader,
): string | null {
  const held = participants.filter(({ state }) => holdsSeat(state)).length;
  return held > capacity ? t(reader, 'roster.over', { held, capacity }) : null;
}

/** Somebody's half-day is off: the whole mission, or that half-day alone. */
export const endOf = ({ slot }: EngagementView): 'mission.cancelled' | 'slot.dropped' =>
  slot.closed === 'dropped' ? 'slot.dropped' : 'mission.cancelled';

/** What is said of a change, in one sentence each. */
export const changeSentences = {
  'change.done': ({ mission, people, asked }: MessageOf<'change.done'>) => ({
    key: 'change.done',
    values: { title: mission.title, people, asked },
    steps: [toRoster(mission.id), toManage],
  }),
  'change.dropped': ({ mission }: MessageOf<'change.dropped'>) => ({
    key: 'change.dropped',
    values: { title: mission.title },
    steps: [toRoster(mission.id), toManage],
  }),
  'engagement.stillComing': (
    { engagement: { mission, slot } }: MessageOf<'engagement.stillComing'>,
    reader: Reader,
  ) => ({
    key: 'engagement.stillComing',
    values: { title: mission.title, when: whenText(slot, reader) },
    steps: [toMine],
  }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
