import type { MissionFacts, MissionView } from '../../application/queries/views.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Colleague, MessageKind, MessageOf } from '../../messages/message.js';
import { colleagueSteps } from './colleagues.js';
import { type Sentence, type Step, step, toMissions } from './steps.js';

/** Tells a colleague of a mission, as long as somebody can sign up for it. */
export function proposeStep({ id: missionId, title, slots }: MissionView): Step[] {
  if (slots.every(({ closed }) => closed !== null)) return [];
  return [step('button.propose', { kind: 'propose.with', missionId }, { about: title })];
}

const toDetails = (label: 'button.details' | 'button.notNow', { id: missionId, title }: MissionFacts): Step =>
  step(label, { kind: 'mission.details', missionId }, { about: title });

const to = ({ id: missionId }: MissionFacts, { id: employeeId }: Colleague) =>
  ({ kind: 'propose', missionId, employeeId }) as const;

/** What is said of proposing a mission, in one sentence each. */
export const proposalSentences = {
  'propose.who': ({ mission }: MessageOf<'propose.who'>) => ({
    key: 'propose.who',
    values: { title: mission.title },
    steps: [toDetails('button.details', mission)],
  }),
  'propose.which': ({ mission, people }: MessageOf<'propose.which'>) => ({
    key: 'propose.which',
    values: { title: mission.title },
    steps: colleagueSteps(people, (one) => to(mission, one)),
  }),
  'propose.confirm': ({ mission, colleague }: MessageOf<'propose.confirm'>) => ({
    key: 'propose.confirm',
    values: { title: mission.title, name: colleague.name || '…' },
    steps: [
      step('button.proposeNow', to(mission, colleague), { style: 'primary', about: mission.title }),
      toDetails('button.notNow', mission),
    ],
  }),
  'propose.done': ({ mission, colleague, already }: MessageOf<'propose.done'>) => ({
    key: already ? 'propose.already' : 'propose.done',
    values: { title: mission.title, name: colleague.name || '…' },
    steps: [toDetails('button.details', mission), toMissions],
  }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
