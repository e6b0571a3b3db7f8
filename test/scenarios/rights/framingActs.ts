import { randomUUID } from 'node:crypto';
import { framingValues } from '../../support/framed.js';
import type { Deed, Prepare } from './acts.js';

/** The checklist of a mission that is not announced yet, and others like it. */
export const framingButtons: Record<
  'mission.frame' | 'mission.duplicate' | 'repeat.form' | 'repeat.said' | 'repeat.now',
  Prepare
> = {
  'repeat.form': async (made) => ({
    kind: 'button',
    intent: { kind: 'repeat.form', missionId: (await made.mission()).id },
  }),
  'repeat.said': async (made) => ({
    kind: 'button',
    intent: { kind: 'repeat.said', missionId: (await made.mission()).id, every: 'week', times: 2 },
  }),
  'repeat.now': async (made) => ({
    kind: 'button',
    intent: {
      ...{ kind: 'repeat.now', missionId: (await made.mission()).id, formId: randomUUID() },
      days: ['2026-12-17', '2026-12-24'],
    },
  }),
  'mission.duplicate': async (made) => ({
    kind: 'button',
    intent: { kind: 'mission.duplicate', missionId: (await made.mission()).id },
  }),
  'mission.frame': async (made) => ({
    kind: 'button',
    intent: { kind: 'mission.frame', missionId: (await made.mission('ready')).id },
  }),
};

/** The same by its form. */
export const framingForms = (
  fill: (kind: 'framing' | 'repeat', missionId: string, values: Record<string, string>) => Deed,
): Record<string, Prepare> => ({
  'form: how often it comes again': async (made) =>
    fill('repeat', (await made.mission()).id, { every: 'week', times: '3', until: '' }),
  'form: the framing': async (made) => fill('framing', (await made.mission('ready')).id, framingValues),
});
