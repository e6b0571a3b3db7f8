import en from './lexicon/en.json' with { type: 'json' };
import fr from './lexicon/fr.json' with { type: 'json' };

/** Words that may follow, and the concepts that end here. */
interface Node {
  readonly next: Map<string, Node>;
  readonly ends: string[];
  /** The lengths of the beginnings (`desist*`) that are known here. */
  readonly beginnings: Set<number>;
}

/** A concept that some words mean, from a place in the sentence on. */
interface Meant {
  readonly concept: string;
  readonly length: number;
}

const longest = 4;
const newNode = (): Node => ({ next: new Map(), ends: [], beginnings: new Set() });

let root: Node | null = null;

/** Both languages at once: people mix them. Read when it is first needed. */
function lexicon(): Node {
  if (root) return root;
  root = newNode();
  for (const language of [fr, en] as Record<string, string>[])
    for (const [concept, patterns] of Object.entries(language))
      for (const pattern of patterns.split(', ')) add(root, pattern.split(' '), concept);
  return root;
}

function add(from: Node, words: readonly string[], concept: string): void {
  let node = from;
  for (const word of words) {
    if (word.endsWith('*')) node.beginnings.add(word.length - 1);
    const next = node.next.get(word) ?? newNode();
    node.next.set(word, next);
    node = next;
  }
  node.ends.push(concept);
}

function* after(node: Node, word: string): Generator<Node> {
  const whole = node.next.get(word);
  if (whole) yield whole;
  for (const length of node.beginnings) {
    if (word.length < length) continue;
    const begun = node.next.get(`${word.slice(0, length)}*`);
    if (begun) yield begun;
  }
}

/** What the words from each place on mean: by the longest pattern, and by each of several words. */
export function conceptsIn(words: readonly string[]): string[][] {
  return words.map((_, at) => {
    const meant = meantFrom(words, at);
    const length = Math.max(...meant.map((one) => one.length));
    const kept = meant.filter((one) => one.length === length || one.length > 1);
    return [...new Set(kept.map(({ concept }) => concept))];
  });
}

function meantFrom(words: readonly string[], at: number): Meant[] {
  const meant: Meant[] = [];
  let nodes = [lexicon()];
  for (let end = at; end < words.length && end < at + longest && nodes.length > 0; end += 1) {
    nodes = nodes.flatMap((node) => [...after(node, words[end] ?? '')]);
    for (const { ends } of nodes) for (const concept of ends) meant.push({ concept, length: end - at + 1 });
  }
  return meant;
}
