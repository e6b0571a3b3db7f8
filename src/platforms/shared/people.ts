import type { MissionView, SlotFacts } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import { type TextKey, whenText } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { colleagueSteps } from './colleagues.js';
import { hasBegun, type Sentence, type Step, step, toManage, toRoster } from './steps.js';

/** Puts a colleague on a mission, as long as one can sign up for it. */
export function addStep({ id: missionId, title, slots }: MissionView): Step[] {
  if (slots.every(({ closed }) => closed !== null)) return [];
  return [step('button.addPerson', { kind: 'person.add', missionId }, { about: title })];
}

/** Takes somebody off, with a sentence that they read. */
export const toTakeOffForm = (engagementId: string): Step =>
  step('button.takeOffForm', { kind: 'takeOff.form', engagementId });

type PutOn = Pick<MessageOf<'person.confirm'>, 'mission' | 'slot'>;
const valuesOf = ({ mission: { title }, slot }: PutOn, reader: Reader) => ({
  title,
  when: whenText(slot, reader),
});

/** What is said of putting a colleague on a half-day, in one sentence each. */
export const peopleSentences = {
  'person.which': (message: MessageOf<'person.which'>, reader: Reader) => ({
    key: 'person.which',
    values: valuesOf(message, reader),
    steps: colleagueSteps(message.people, ({ id: employeeId }) => ({
      ...{ kind: 'person.addNow', slotId: message.slot.id, employeeId },
    })),
  }),
  'person.confirm': (message: MessageOf<'person.confirm'>, reader: Reader) => {
    const { mission, slot, colleague } = message;
    const name = colleague.name || '…';
    const now = { kind: 'person.addNow', slotId: slot.id, employeeId: colleague.id } as const;
    return {
      key: 'person.confirm',
      values: { ...valuesOf(message, reader), name },
      steps: [
        step('button.addPersonNow', now, { style: 'primary', about: mission.title, values: { name } }),
        step('button.addNobody', { kind: 'mission.roster', missionId: mission.id }),
      ],
    };
  },
  'person.added': (message: MessageOf<'person.added'>, reader: Reader) => {
    const { mission, colleague, standing, already, asks } = message;
    return {
      key: already ? 'person.already' : 'person.added',
      values: {
        ...{ ...valuesOf(message, reader), name: colleague.name || '…', state: standing.state },
        ...{ position: standing.position ?? 0, asks: asks ? 'yes' : 'no' },
      },
      steps: [toRoster(mission.id), toManage],
    };
  },
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };

/** Of a half-day on whose list nobody is; by then or for good. */
export const nobodyKey = (slot: Pick<SlotFacts, 'closed'>): TextKey =>
  hasBegun([slot]) ? 'roster.none.begun' : 'roster.none';
