import fc from 'fast-check';
import { understand } from '../../../src/conversation/understanding/understand.js';
import { timeTaken } from '../../support/timeTaken.js';
import { contextOf, type Scene, said, scenes } from './scene.js';
import * as sentences from './sentences/index.js';

const rows = Object.values(sentences).flat();
const anyScene = fc.constantFrom(...(Object.keys(scenes) as Scene[]));
const anyRow = fc.constantFrom(...rows);
const dropAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const shuffledCase = (text: string, upper: readonly boolean[]) =>
  [...text].map((letter, i) => (upper[i % upper.length] ? letter.toUpperCase() : letter)).join('');

test('whatever is typed, it answers and does not throw', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...rows.flatMap(([, text]) => text.split(' '))), { maxLength: 30 })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(anything, anyScene, (text, scene) => {
      expect(['intent', 'answered', 'courtesy', 'helpless', 'offer', 'choice', 'problem']).toContain(
        understand(text, contextOf(scene)).kind,
      );
    }),
    { numRuns: 300 },
  );
});

test('casing does not matter', () => {
  fc.assert(
    fc.property(anyRow, fc.array(fc.boolean(), { minLength: 1 }), ([scene, text, meant], upper) => {
      expect(said(shuffledCase(text, upper), scene)).toBe(meant);
    }),
  );
});

test('accents, composed or not, and the kind of apostrophe do not matter', () => {
  fc.assert(
    fc.property(anyRow, ([scene, text, meant]) => {
      for (const spelling of [dropAccents(text), text.normalize('NFD'), text.replaceAll("'", '’')]) {
        expect(said(spelling, scene)).toBe(meant);
      }
    }),
  );
});

test('politeness and emoji around it do not matter', () => {
  const { mean: _, ...ordinary } = sentences;
  const meaningful = Object.values(ordinary)
    .flat()
    .filter(([, , meant]) => meant !== 'home' && meant !== 'notUnderstood');
  for (const [scene, text, meant] of meaningful) {
    for (const polite of [
      `Bonjour, ${text} svp`,
      `hello! ${text} please 🙏`,
      `${text} merci beaucoup !!!`,
      `🌻 ${text}`,
    ]) {
      expect([polite, said(polite, scene)]).toEqual([polite, meant]);
    }
  }
});

test('the same words in the same context mean the same', () => {
  fc.assert(
    fc.property(fc.string(), anyScene, (text, scene) => {
      const context = contextOf(scene);
      expect(understand(text, context)).toEqual(understand(text, context));
    }),
  );
});

test('nobody is signed up without one half-day of the open missions standing behind it', () => {
  const words = fc.array(fc.constantFrom(...rows.flatMap(([, text]) => text.slice(0, 80).split(' '))), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, (typed) => {
      const context = contextOf('newcomer');
      const understood = understand(typed.join(' '), context);
      const slots = context.missions.open.flatMap((mission) => mission.slots.map(({ id }) => id));
      if (understood.kind !== 'intent' || understood.intent.kind !== 'signUp') return;
      expect(slots).toContain(understood.intent.slotId);
    }),
  );
});

test('a choice never offers more than ten, and one alone only to sign up', () => {
  fc.assert(
    fc.property(anyRow, anyScene, ([, text], scene) => {
      const understood = understand(text, contextOf(scene));
      if (understood.kind !== 'choice') return;
      expect(understood.choices.length).toBeGreaterThan(understood.purpose === 'signUp' ? 0 : 1);
      expect(understood.choices.length).toBeLessThanOrEqual(10);
    }),
  );
});

test('the longest text that is read takes no time to speak of', async () => {
  const longest = "je ne peux pas m'inscrir a la mision du jardn ".repeat(30).slice(0, 1000);
  expect(await timeTaken(() => said(longest))).toBeLessThan(500);
});
