import type { Row } from './row.js';

export const silence: readonly Row[] = [
  ['newcomer', 'ne plus me prévenir', 'mute'],
  ['newcomer', 'Ne me préviens plus', 'mute'],
  ['newcomer', 'stop', 'mute'],
  ['newcomer', 'STOP !', 'mute'],
  ['newcomer', 'mute', 'mute'],
  ['newcomer', 'coupe les annonces et les rappels', 'mute'],
  ['newcomer', 'je ne veux plus recevoir de messages', 'mute'],
  ['newcomer', 'stop notifying me', 'mute'],
  ['newcomer', 'unsubscribe', 'mute'],
  ['newcomer', 'réactive les messages', 'unmute'],
  ['newcomer', 'unmute', 'unmute'],
  ['newcomer', 'Turn messages back on', 'unmute'],
  ['gardener', 'stop, je ne peux pas venir jeudi', 'leave e3'],
  ['newcomer', "arrête de m'écrire", 'mute'],
  ['newcomer', 'plus de messages svp', 'mute'],
  ['newcomer', "I don't want any more reminders", 'mute'],
];
