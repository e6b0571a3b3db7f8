import { wordOf } from '../reads/fill.js';

export { botToken, organiser, signingSecret, team } from '../signup/plan.js';

const share = Number(process.env.BENCH_SHARE ?? 1);

/** How large the company is. */
export const stored = { missions: 10_000 * share, employees: 100_000 * share };
/** So many of them are in the list that is read meanwhile, the last time. */
export const synced = 50_000 * share;
export const perSecond = 50;
const seconds = 20;

/** Sentences before those that count: they warm the code and the connections up. */
export const warmUp = 250;
export const counted = perSecond * seconds;

export const speakers = Array.from({ length: warmUp + counted }, (_, n) => ({
  id: `U0SPEAK${String(n).padStart(5, '0')}`,
  locale: n % 2 === 0 ? 'fr-FR' : 'en-US',
}));

/** As people type; half of them name one of the missions. */
const sentences: readonly ((word: string, number: number) => string)[] = [
  () => 'quelles sont les missions ?',
  (word) => `c kel heure l'atelier ${word} ?`,
  () => 'what is on this week?',
  (word) => `where is the ${word} workshop, and what should I bring?`,
  (_, number) => `combien de places il reste à la mission ${number} ?`,
  (word) => `sign me up for the ${word} workshop please`,
  () => 'mes missions',
  () => 'sorry I can’t make it',
  () => 'vous avez quoi à Paris samedi ?',
  (_, number) => `tell me more about mission ${number}`,
  () => 'une mission pour aider les jeunes, plutôt le matin',
  (word) =>
    `Bonjour, ${'j’ai vu passer votre message et j’en ai parlé autour de moi. '.repeat(4)}Où est l’atelier ${word} ?`,
  () => 'merci beaucoup !',
  (word) => `Karim veut participer à l’atelier ${word}`,
  () => 'the cantine, is it any good today',
  () => 'help',
];

/** What the n-th person types. */
export function sentenceOf(n: number): string {
  const mission = (n * 7_919) % stored.missions;
  return sentences[n % sentences.length]?.(wordOf(mission), mission + 1) ?? '';
}
