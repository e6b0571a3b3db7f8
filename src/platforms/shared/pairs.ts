import type { EngagementView, SlotView } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import { instantText, whenText } from '../../i18n/index.js';
import type { Colleague, MessageKind, MessageOf } from '../../messages/message.js';
import { colleagueSteps } from './colleagues.js';
import { type Sentence, type Step, standingSteps, step, toMine, toMissions } from './steps.js';

/** Two free places are needed to sign up with a colleague. */
export function togetherStep({ id: slotId, mine, closed, placesLeft }: SlotView, about: string): Step[] {
  if (mine || closed || placesLeft < 2) return [];
  return [step('button.together', { kind: 'pair.with', slotId }, { about })];
}

const toDetails = (missionId: string, about: string): Step =>
  step('button.details', { kind: 'mission.details', missionId }, { about });

const signUpAlone = (slotId: string, about: string): Step =>
  step('button.signUpAlone', { kind: 'signUp', slotId, anyway: false }, { about });

/** The other of the two, when, and until when they are waited for. */
function ofTwo({ mission, slot, standing: { pair, offerExpiresAt } }: EngagementView, reader: Reader) {
  return {
    ...{ title: mission.title, when: whenText(slot, reader), name: pair?.name || '…' },
    end: pair?.end ?? 'silent',
    until: offerExpiresAt ? instantText(offerExpiresAt, reader) : '…',
  };
}

const ask = (slotId: string, { id: employeeId }: Colleague, anyway: boolean) =>
  ({ kind: 'pair.ask', slotId, employeeId, anyway }) as const;

/** What is said of signing up with a colleague, in one sentence each. */
export const pairSentences = {
  'pair.invited': ({ engagement }: MessageOf<'pair.invited'>, reader: Reader) => ({
    key: 'pair.invited',
    values: ofTwo(engagement, reader),
    steps: [
      ...standingSteps(engagement.slot, engagement.standing, engagement.mission.title),
      toDetails(engagement.mission.id, engagement.mission.title),
    ],
  }),
  'pair.held': ({ engagement, already }: MessageOf<'pair.held'>, reader: Reader) => ({
    key: already ? 'pair.held.already' : 'pair.held',
    values: ofTwo(engagement, reader),
    steps: [...standingSteps(engagement.slot, engagement.standing, engagement.mission.title), toMine],
  }),
  'pair.failed': ({ engagement }: MessageOf<'pair.failed'>, reader: Reader) => ({
    key: 'pair.failed',
    values: ofTwo(engagement, reader),
    steps: [
      ...(engagement.slot.closed ? [] : [signUpAlone(engagement.slot.id, engagement.mission.title)]),
      toMissions,
    ],
  }),
  'pair.left': ({ engagement }: MessageOf<'pair.left'>, reader: Reader) => ({
    key: 'pair.left',
    values: ofTwo(engagement, reader),
    steps: standingSteps(engagement.slot, engagement.standing, engagement.mission.title),
  }),
  'pair.who': ({ mission, slot }: MessageOf<'pair.who'>, reader: Reader) => ({
    key: 'pair.who',
    values: { title: mission.title, when: whenText(slot, reader) },
    steps: [toDetails(mission.id, mission.title)],
  }),
  'pair.which': ({ mission, slot, people }: MessageOf<'pair.which'>) => ({
    key: 'pair.which',
    values: { title: mission.title },
    steps: colleagueSteps(people, (one) => ask(slot.id, one, false)),
  }),
  'pair.confirm': ({ mission, slot, colleague }: MessageOf<'pair.confirm'>, reader: Reader) => ({
    key: 'pair.confirm',
    values: { title: mission.title, when: whenText(slot, reader), name: colleague.name || '…' },
    steps: [
      step('button.askColleague', ask(slot.id, colleague, false), { style: 'primary', about: mission.title }),
      step('button.notNow', { kind: 'mission.details', missionId: mission.id }),
    ],
  }),
  'pair.overlap': ({ mission, slot, existing, colleague }: MessageOf<'pair.overlap'>, reader: Reader) => ({
    key: 'pair.overlap',
    values: {
      ...{ wanted: mission.title, existing: existing.mission.title, name: colleague.name || '…' },
      when: whenText(existing.slot, reader),
    },
    steps: [
      step('button.askAnyway', ask(slot.id, colleague, true)),
      step('button.notNow', { kind: 'mission.details', missionId: mission.id }),
    ],
  }),
  'pair.few': ({ mission, slot, colleague }: MessageOf<'pair.few'>) => ({
    key: 'pair.few',
    values: { title: mission.title, name: colleague.name || '…' },
    steps: [signUpAlone(slot.id, mission.title), toDetails(mission.id, mission.title)],
  }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
