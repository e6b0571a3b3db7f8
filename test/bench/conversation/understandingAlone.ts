import { performance } from 'node:perf_hooks';
import { guess } from '../../../src/conversation/understanding/classifier/guess.js';
import { meantIn } from '../../../src/conversation/understanding/missions/meant.js';
import { understand } from '../../../src/conversation/understanding/understand.js';
import type { Context } from '../../../src/conversation/understanding/understanding.js';
import { throwDice } from '../../support/dice.js';
import { sentenceOf } from './plan.js';
import { missionsToKnow } from './scene.js';

const characters = 3_000;
const texts = 100;
const dice = throwDice(11);
const oneOf = (all: string): string => all[Math.floor(dice.random() * all.length)] ?? '';
const made = (piece: () => string): string => {
  let text = '';
  while (text.length < characters) text += piece();
  return text.slice(0, characters);
};

/** Texts of 3,000 characters, whatever they are. */
const kinds: Readonly<Record<string, () => string>> = {
  sentences: () => made(() => `${sentenceOf(Math.floor(dice.random() * 10_000))} `),
  'words that act': () => made(() => `${oneOfWords()} `),
  letters: () => made(() => oneOf('abcdefghijklmnopqrstuvwxyz')),
  'letters and spaces': () => made(() => oneOf('aeimnst    ')),
  brackets: () => made(() => oneOf('()[]{}<>«»"\'')),
  'digits and dates': () => made(() => oneOf('0123456789/.:-h ')),
  anything: () => made(() => String.fromCodePoint(32 + Math.floor(dice.random() * 65_000))),
};

const acting =
  'je ne m inscris pas plus mission annule jeudi 3 lundi prochain de la le retire moi oui non si'.split(' ');
const oneOfWords = () => acting[Math.floor(dice.random() * acting.length)] ?? '';

/** How long understanding one takes, by kind, in ms. */
export async function readingTimes(): Promise<ReadonlyMap<string, number[]>> {
  const context: Context = {
    ...{ now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', locale: 'fr', organiser: true },
    missions: missionsToKnow(),
  };
  const times = new Map<string, number[]>();
  for (const [name, make] of Object.entries(kinds)) {
    const all: number[] = [];
    for (let n = -20; n < texts; n += 1) {
      const text = make();
      const start = performance.now();
      meantIn(text, context);
      understand(text, context);
      await guess(text, 'employee');
      if (n >= 0) all.push(performance.now() - start);
    }
    times.set(name, all);
  }
  return times;
}
