import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { hears, presses, seesForm, times } from './steps.js';
import type { TwoChats } from './twoChats.js';

export const garden = {
  title: 'Après-midi au jardin partagé',
  nonprofit: 'Les Racines du Canal',
  summary: 'Préparer les planches de culture. Bottes conseillées.',
  date: '2026-12-03',
  start: '14:00',
  end: '17:30',
  place: '12 quai de Valmy, Paris',
  capacity: '3',
};

/** Olga creates a mission and tells everyone, or her channel alone. Resolves when she has been told that it is on its way. */
export async function announceMission(
  chats: Pick<TwoChats, 'person' | 'channel'>,
  chat: Platform,
  change: Partial<typeof garden> = {},
  { everyone = 'yes' }: { everyone?: 'yes' | 'no' } = {},
): Promise<void> {
  const olga = chats.person(chat, 'Olga');
  await olga.say('gérer les missions');
  await hears(olga, /Vos missions/);
  await presses(olga, 'Créer une mission');
  await seesForm(olga, 'Nouvelle mission');
  expect(await olga.submit({ ...garden, ...change })).toBeNull();
  await hears(olga, /Aperçu/);
  await presses(olga, 'Annoncer');
  await seesForm(olga, 'Annoncer la mission');
  expect(await olga.submit({ everyone, channel: chats.channel(chat), when: 'now' })).toBeNull();
  await hears(olga, /Annoncer «/);
  const before = times(olga, /C’est parti/);
  await presses(olga, 'Envoyer maintenant');
  // She is invited like everybody else, maybe before she is told so.
  await eventually(() => expect(times(olga, /C’est parti/)).toBe(before + 1));
}
