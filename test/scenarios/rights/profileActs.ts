import { randomUUID } from 'node:crypto';
import type { Deed, Prepare } from './acts.js';

type Kind = 'profile' | 'profile.edit' | 'profile.declare' | 'discover';

/** What people say of themselves, and the missions that fit it. */
export const profileButtons: Record<Kind, Prepare> = {
  profile: async () => ({ kind: 'button', intent: { kind: 'profile' } }),
  'profile.edit': async () => ({ kind: 'button', intent: { kind: 'profile.edit' } }),
  'profile.declare': async () => ({
    kind: 'button',
    intent: { kind: 'profile.declare', add: { skills: [randomUUID()] } },
  }),
  discover: async () => ({ kind: 'button', intent: { kind: 'discover', page: 0 } }),
};

/** The same by their form. */
export const profileForms = (
  fill: (kind: 'profile', missionId: null, values: Record<string, string>) => Deed,
): Record<string, Prepare> => ({
  'form: a profile': async () => fill('profile', null, { skills: 'anglais', availability: '5-afternoon' }),
});
