import { table } from '../figures.js';
import type { Measured } from './measure.js';

/** By the name of the contestant. */
export type Results = ReadonlyMap<string, Measured>;

const whole = (value: number) => value.toFixed(0);
const hundredth = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));
const tenth = (value: number) => value.toFixed(1);

const rows: readonly [label: string, of: (measured: Measured) => string][] = [
  ['acknowledged/s', (one) => whole(one.acknowledgedPerSecond)],
  ['answered/s', (one) => whole(one.answeredPerSecond)],
  ['acknowledgement p50, ms', (one) => tenth(one.ackP50)],
  ['acknowledgement p99, ms', (one) => tenth(one.ackP99)],
  ['answer p50, ms', (one) => tenth(one.answerP50)],
  ['answer p99, ms', (one) => tenth(one.answerP99)],
  ['not acknowledged in 3 s', (one) => whole(one.notAcknowledged)],
  ['not answered', (one) => whole(one.unanswered)],
  ['places given', (one) => whole(one.confirmed)],
  ['oversold', (one) => whole(one.oversold)],
  ['processor time a press: bot, ms', (one) => hundredth(one.botMs)],
  ['processor time a press: engine, ms', (one) => hundredth(one.engineMs)],
];

/** What came of a phase, as a table. */
export const phaseTable = (results: Results): string =>
  table([['', ...results.keys()], ...rows.map(([label, of]) => [label, ...[...results.values()].map(of)])]);

/** How the last contestant's throughput compares with the others', on the same definition. */
export function ratios(results: Results): string {
  const all = [...results];
  const [name = '', last] = all.at(-1) ?? [];
  const against = (what: 'acknowledgedPerSecond' | 'answeredPerSecond') =>
    all
      .slice(0, -1)
      .map(([other, one]) => `${name} / ${other} = ${((last?.[what] ?? 0) / one[what]).toFixed(2)}`)
      .join(', ');
  return [
    `answered/s:     ${against('answeredPerSecond')}`,
    `acknowledged/s: ${against('acknowledgedPerSecond')}`,
  ].join('\n');
}
