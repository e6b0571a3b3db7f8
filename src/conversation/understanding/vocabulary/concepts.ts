/**
 * What a phrase can be about, the most telling first. When several are said, the first decides
 * ("annule mon inscription" is about leaving though it speaks of signing up).
 */
export const clearConcepts = [
  'unschedule',
  'mute',
  'unmute',
  'howTo',
  'standing',
  'hours',
  'past',
  'calendar',
  'contact',
  'incident',
  'absence',
  'feedback',
  'erase',
  'myData',
  'takeOff',
  'leave',
  'export',
  'attendance',
  'roster',
  'import',
  'newMission',
  'edit',
  'preview',
  'cancel',
  'announce',
  'manage',
  'join',
  'attend',
  'mine',
  'unable',
  'details',
  'accept',
  'decline',
] as const;

/** Looked for only when nothing clearer was said, slips of the finger included; a greeting last of all. */
export const faintConcepts = ['list', 'help'] as const;
export const greetings = ['greeting'] as const;

export type Concept =
  | (typeof clearConcepts)[number]
  | (typeof faintConcepts)[number]
  | (typeof greetings)[number];

/** Ways of saying each, in the notation of `text/phrase.ts`, without accents. */
export type Phrases = Readonly<Record<Concept, readonly string[]>>;

/** Words of a language that matter beside the phrases. */
export interface Words {
  /** Said out of politeness, before and after what is meant. */
  readonly polite: readonly string[];
  /** Too common to name a mission. */
  readonly common: readonly string[];
  /** Turn what their clause says around. */
  readonly negations: readonly string[];
  /** Hold a negation without meaning one: left out before anything else is read. */
  readonly idioms: readonly string[];
  /** Make it a thought rather than a wish: nothing is done at once. */
  readonly hedges: readonly string[];
  /** Name a mission by its number when they come before a number word. */
  readonly numberHeads: readonly string[];
  /** After a number, it counts something else than missions. */
  readonly units: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
}

/** Done at once when it is said: about a mission that is named, or about nothing else. */
export type NamingAct = 'signUp' | 'accept' | 'decline';
export type BareAct = 'mute' | 'unmute';

/**
 * What a sentence is made of when it is sure that somebody speaks for themselves and asks for it now. Whatever else
 * stands in it but the name of the mission makes it something to be asked about.
 */
export interface Assertions {
  /** Single words: whoever speaks, the act, and what binds them. */
  readonly words: Readonly<Record<NamingAct, readonly string[]>>;
  /** Words of which a slip of the finger is forgiven. */
  readonly slips: readonly string[];
  /** Taken as one, though their words alone could mean something else. */
  readonly sayings: Readonly<Record<NamingAct, readonly string[]>>;
  /** Whole sentences, polite words at both ends aside. */
  readonly sentences: Readonly<Record<BareAct, readonly string[]>>;
  /** Who speaks says so: "je", "me". */
  readonly speakers: readonly string[];
  /** Where nobody is named, a sentence that begins with one of these is about whoever writes it. */
  readonly openers: readonly string[];
  /** Made of the words above, and yet a question, a plan or something past. */
  readonly doubts: readonly string[];
}
