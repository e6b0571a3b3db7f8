/** What came back. `status` is null when the connection was closed without an answer. */
export interface Answer {
  readonly status: number | null;
  /** Everything that the sender learnt: the body, and what was said to them meanwhile. */
  readonly text: string;
}

/** One thing an attacker sends. Its name holds nothing private: it is printed. */
export interface Input {
  readonly name: string;
  send(): Promise<Answer>;
  /** What this sender may not be told; the kind's own when not given. */
  readonly secrets?: RegExp;
}

/** What is looked at before and after each input. */
export interface Watch {
  /** Everything that may not change, by name, once nothing is under way any more. */
  look(): Promise<ReadonlyMap<string, string>>;
  /** The log so far. */
  readonly lines: readonly string[];
  /** Keeps what is there now, and gives how to put it back: what got through must not hide the next. */
  keep?(): Promise<() => Promise<void>>;
}

/** Inputs that have one thing in common, sent one after the other. */
export interface Kind {
  readonly inputs: readonly Input[];
  readonly watch: Watch;
  /** What nobody here may be told. */
  readonly secrets?: RegExp;
  /** Each is to be refused with 4xx, or cut off. What is let in and then ignored has got through too. */
  readonly refusedAtTheDoor?: boolean;
  /** What has to be let in, so that a refusal means something; sent first, and not counted. Each throws when it is not. */
  readonly controls?: readonly (() => Promise<void>)[];
  /** Lets go what was opened for this kind alone. */
  close?(): Promise<void>;
}

/** Every one of these with every one of those. */
export const cross = <A, B>(these: readonly A[], those: readonly B[]): [A, B][] =>
  these.flatMap((one) => those.map((other): [A, B] => [one, other]));

/** A name for a value that is sent: short, in ASCII, on one line. */
export const named = (value: unknown): string =>
  (JSON.stringify(value) ?? String(value))
    .replace(/[^ -~]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .slice(0, 90);
