import { throwDice } from '../support/dice.js';
import type { Language, Sentence } from './corpus.js';

/** So many missions are open when something is said. */
const open = 20;

const named = ({ marked }: Sentence): string[] =>
  [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, name = '']) => name);

type Titled = { readonly title: string };

/**
 * The missions that are open when something is said: those that it names, and others. These are drawn from what all sentences
 * of that language name. Each has more words in its title than people say. The same sentences give the same missions.
 */
export function around(sentences: readonly Sentence[]): (sentence: Sentence) => Titled[] {
  const names = (language: Language) => sentences.filter((one) => one.language === language).flatMap(named);
  const pools = { fr: names('fr'), en: names('en') };
  return (sentence) => {
    const pool = pools[sentence.language];
    const dice = throwDice(seedOf(sentence.marked));
    const other = () => pool[Math.floor(dice.random() * pool.length)] ?? '';
    const own = named(sentence).map((name) => `${name} ${other()}`);
    const others = Array.from({ length: open - own.length }, () => `${other()} ${other()}`);
    return [...own, ...others].map((title) => ({ title }));
  };
}

/** A number that is the sentence's own. */
function seedOf(text: string): number {
  let seed = 7;
  for (let at = 0; at < text.length; at += 1) seed = (Math.imul(seed, 31) + text.charCodeAt(at)) >>> 0;
  return seed;
}
