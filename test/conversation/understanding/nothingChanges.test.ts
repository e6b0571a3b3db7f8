import { understand } from '../../../src/conversation/understanding/understand.js';
import type { Understanding } from '../../../src/conversation/understanding/understanding.js';
import { hostileSentences } from './hostile/index.js';
import { contextOf, type Scene, said, scenes } from './scene.js';

/** Everything else shows something, asks, or opens a form. In words, to leave and to cancel are asked about first. */
const acts = ['signUp', 'offer.accept', 'offer.decline', 'mute', 'unmute'];
const acting = (understood: Understanding): boolean =>
  'intent' in understood && acts.includes(understood.intent.kind);

const spelt = (text: string): string[] => [
  text,
  text.normalize('NFD').replace(/\p{M}/gu, ''),
  text.replace(/[?!.]/gu, '').trim(),
  `Bonjour, ${text} merci`,
];

test.each(Object.keys(scenes) as Scene[])(
  '%s: no question, nobody else’s wish and no doubt acts',
  (scene) => {
    const context = contextOf(scene);
    const wrong = hostileSentences.filter((text) => acting(understand(text, context)));
    expect(wrong.map((text) => `${text} → ${said(text, scene)}`)).toEqual([]);
  },
);

test('nor where there is one mission only, or one offer and no other mission', () => {
  const { missions } = contextOf('offered');
  for (const number of [3, 7, 26]) {
    const open = missions.open.filter((mission) => mission.number === number);
    for (const mine of [[], missions.mine]) {
      const context = contextOf('newcomer', { missions: { open, mine, managed: [] } });
      expect(hostileSentences.filter((text) => acting(understand(text, context)))).toEqual([]);
    }
  }
});

test('nor without its accents, its marks, or with politeness around it', () => {
  const unmarked = /\?|«|"|“|>/u;
  const wrong = hostileSentences
    .flatMap((text) => (unmarked.test(text) ? [text] : spelt(text)))
    .filter((text) => acting(understand(text, contextOf('offered'))));
  expect(wrong.map((text) => `${text} → ${said(text, 'offered')}`)).toEqual([]);
});

test('the table stays large', () => {
  expect(hostileSentences.length).toBeGreaterThanOrEqual(800);
});
