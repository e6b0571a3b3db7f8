import { forbidden } from '../scenarios/privacy.js';
import type { Answer, Input, Kind } from './kind.js';

/** No honest answer takes so long, on the busiest machine; ms. */
const patienceMs = 8_000;

/** What happened while an input was sent. */
export interface Seen {
  readonly answer: Answer;
  readonly tookMs: number;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** What was logged meanwhile. */
  readonly lines: readonly string[];
}

/** Why an input counts as through; empty when it did nothing. */
export function gotThrough(kind: Kind, input: Input, seen: Seen): string[] {
  const { answer, tookMs, before, after, lines } = seen;
  const { status } = answer;
  const secrets = input.secrets ?? kind.secrets;
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== after.get(name));
  const isRefused = status === null || (status >= 400 && status < 500);
  return [
    ...(changed.length > 0 ? [`changed ${changed.join(', ')}`] : []),
    ...(secrets?.test(answer.text) ? ['told what it may not'] : []),
    // 501 is how a bot says that it has no such feature.
    ...(status !== null && status >= 500 && status !== 501 ? [`answered ${status}`] : []),
    ...(kind.refusedAtTheDoor && !isRefused && status !== 501 ? [`let in with ${status}`] : []),
    ...(tookMs > patienceMs ? [`took ${Math.round(tookMs / 1000)} s`] : []),
    ...(lines.some((line) => line.startsWith('error')) ? ['logged as an error'] : []),
    ...(lines.some((line) => forbidden.test(line)) ? ['private text in the log'] : []),
  ];
}
