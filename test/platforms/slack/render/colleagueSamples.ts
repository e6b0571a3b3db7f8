import type { MissionView, Standing } from '../../../../src/application/queries/views.js';
import type { Message } from '../../../../src/messages/message.js';
import { engagement, slot } from './viewSamples.js';

type Kind = Extract<
  Message['kind'],
  `pair.${string}` | `person.${string}` | `propose.${string}` | 'mission.proposed'
>;

/** What is said of two who sign up together, and of a mission proposed to a colleague. */
export const colleagueSamples = (
  base: MissionView,
): { [K in Kind]: readonly Extract<Message, { kind: K }>[] } => {
  const on = (extra: Partial<Standing> = {}) => engagement(extra, base);
  const choice = { mission: base, slot: base.slots[0] ?? slot(), engagementId: 'e1' };
  const held = {
    state: 'held',
    offerExpiresAt: new Date('2026-11-30T10:00:00Z'),
    calendarUrl: null,
    pair: { name: base.title, as: 'asker', end: 'declined', together: true },
  } as const;
  const colleague = { id: 'e1', name: base.title };
  return {
    'pair.held': [true, false].map((already) => ({
      ...{ kind: 'pair.held', engagement: on(held), already },
    })),
    'pair.who': [{ kind: 'pair.who', ...choice }],
    'pair.which': [{ kind: 'pair.which', ...choice, people: [colleague, { id: 'e2', name: '' }] }],
    'pair.confirm': [{ kind: 'pair.confirm', ...choice, colleague }],
    'pair.overlap': [{ kind: 'pair.overlap', ...choice, existing: on(), colleague }],
    'pair.few': [{ kind: 'pair.few', ...choice, colleague }],
    'person.which': [{ kind: 'person.which', ...choice, people: [colleague, { id: 'e2', name: '' }] }],
    'person.confirm': [{ kind: 'person.confirm', ...choice, colleague }],
    'person.added': (['confirmed', 'pending', 'waitlisted'] as const).map((state) => ({
      ...{ kind: 'person.added', ...choice, colleague, already: state === 'pending', asks: true },
      standing: { state, position: state === 'waitlisted' ? 3 : null },
    })),
    'propose.who': [{ kind: 'propose.who', mission: base }],
    'propose.which': [{ kind: 'propose.which', mission: base, people: [colleague, { id: 'e2', name: '' }] }],
    'propose.confirm': [{ kind: 'propose.confirm', mission: base, colleague }],
    'propose.done': [true, false].map((already) => ({
      ...{ kind: 'propose.done', mission: base, colleague, already },
    })),
    'mission.proposed': [{ kind: 'mission.proposed', mission: base, from: base.title }],
    'pair.invited': [{ kind: 'pair.invited', engagement: on({ ...held, state: 'invited' }) }],
    'pair.failed': [{ kind: 'pair.failed', engagement: on({ ...held, state: 'unpaired' }) }],
    'pair.left': [{ kind: 'pair.left', engagement: on({ ...held, state: 'confirmed' }) }],
  };
};
