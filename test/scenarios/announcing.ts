import type { Platform } from '../../src/domain/organisations/workspace.js';
import { frames } from './framing.js';
import { listen, seesForm } from './steps.js';
import type { TwoChats } from './twoChats.js';

export const garden = {
  title: 'Après-midi au jardin partagé',
  nonprofit: 'Les Racines du Canal',
  summary: 'Préparer les planches de culture. Bottes conseillées.',
  date: '2026-12-03',
  start: '14:00',
  end: '17:30',
  place: '12 quai de Valmy, Paris',
  bring: '',
  capacity: '3',
  minimum: '',
};

/** Olga creates a mission and tells everyone, or her channel alone. Resolves when she has been told that it is on its way. */
export async function announceMission(
  chats: Pick<TwoChats, 'person' | 'channel'>,
  chat: Platform,
  change: Partial<typeof garden> = {},
  { everyone = 'yes' }: { everyone?: 'yes' | 'no' } = {},
): Promise<void> {
  const olga = chats.person(chat, 'Olga');
  // She is invited like everybody else, at any moment.
  const hears = listen(olga);
  await olga.say('gérer les missions');
  await olga.press('Créer une mission', await hears(/Vos missions/));
  await seesForm(olga, 'Nouvelle mission');
  expect(await olga.submit({ ...garden, ...change })).toBeNull();
  await olga.press('Annoncer', await frames(olga, await hears(/Aperçu/), change.title ?? garden.title));
  await seesForm(olga, 'Annoncer la mission');
  expect(await olga.submit({ everyone, channel: chats.channel(chat), when: 'now' })).toBeNull();
  await olga.press('Envoyer maintenant', await hears(/Annoncer «/));
  await hears(/C’est parti/);
}
