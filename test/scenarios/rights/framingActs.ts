import { framingValues } from '../../support/framed.js';
import type { Deed, Prepare } from './acts.js';

/** The checklist of a mission that is not announced yet. */
export const framingButtons: Record<'mission.frame' | 'mission.duplicate', Prepare> = {
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
  fill: (kind: 'framing', missionId: string, values: Record<string, string>) => Deed,
): Record<string, Prepare> => ({
  'form: the framing': async (made) => fill('framing', (await made.mission('ready')).id, framingValues),
});
