import { setTimeout as sleep } from 'node:timers/promises';
import { nowMs, percentile } from '../figures.js';
import { closedLoop, openLoop, type Timed } from '../load.js';
import type { Contestant } from './contestant.js';
import { inFlight, type Phase, perSecond, places, userIdOf } from './plan.js';

/** What came of one phase. Times in ms. */
export interface Measured {
  readonly acknowledgedPerSecond: number;
  readonly answeredPerSecond: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly answerP50: number;
  readonly answerP99: number;
  /** Acknowledged otherwise than with a 200, or not within Slack's 3 s. */
  readonly notAcknowledged: number;
  readonly unanswered: number;
  readonly confirmed: number;
  /** People confirmed beyond the places. */
  readonly oversold: number;
  /** What the bot and the engine used of the processors for one press. */
  readonly botMs: number;
  readonly engineMs: number;
}

/** Slack gives up then. https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response */
const slackPatienceMs = 3_000;
const lookEveryMs = 500;
/** No new answer for this long, and the rest is taken for lost. */
const silenceMs = 15_000;

/** `used`: what the bot and the engine have used of the processors so far, in ms. */
export async function measure(
  contestant: Contestant,
  phase: Phase,
  used: () => readonly [bot: number, engine: number],
): Promise<Measured> {
  const act = await contestant.prepare(phase);
  const [botBefore, engineBefore] = used();
  const start = nowMs();
  const acts =
    phase.name === 'steady'
      ? await openLoop(phase.people, perSecond, act)
      : await closedLoop(phase.people, inFlight, act);
  const answered = await answerTimes(contestant, phase, acts, start);
  const [bot, engine] = used();
  const ackMs = acts.map(({ dueAt, ackAt }) => ackAt - dueAt);
  const answerMs = answered.map(({ dueAt, at }) => at - dueAt);
  const confirmed = await contestant.confirmed(phase);
  const first = Math.min(...acts.map(({ dueAt }) => dueAt));
  const rate = (ends: number[]) => (ends.length * 1000) / (Math.max(...ends) - first);
  return {
    acknowledgedPerSecond: rate(acts.filter(({ ok }) => ok).map(({ ackAt }) => ackAt)),
    answeredPerSecond: rate(answered.map(({ at }) => at)),
    ackP50: percentile(ackMs, 0.5),
    ackP99: percentile(ackMs, 0.99),
    answerP50: percentile(answerMs, 0.5),
    answerP99: percentile(answerMs, 0.99),
    notAcknowledged: acts.filter(({ ok, dueAt, ackAt }) => !ok || ackAt - dueAt > slackPatienceMs).length,
    unanswered: phase.people - answered.length,
    confirmed,
    oversold: Math.max(0, confirmed - places),
    botMs: (bot - botBefore) / phase.people,
    engineMs: (engine - engineBefore) / phase.people,
  };
}

/** Waits until everybody is answered, or nobody more has been for a while. */
async function answerTimes(
  contestant: Contestant,
  phase: Phase,
  acts: readonly Timed[],
  start: number,
): Promise<{ dueAt: number; at: number }[]> {
  const due = new Map(acts.map(({ dueAt }, index) => [userIdOf(phase, index), dueAt]));
  let known = 0;
  for (let quietSince = nowMs(); ; ) {
    const all = await contestant.answers(start);
    if (all === null) return acts.map(({ dueAt, ackAt }) => ({ dueAt, at: ackAt }));
    const answers = all.flatMap(({ userId, at }) => {
      const dueAt = due.get(userId);
      return dueAt === undefined ? [] : [{ dueAt, at }];
    });
    if (answers.length > known) quietSince = nowMs();
    known = answers.length;
    if (known === phase.people || nowMs() - quietSince > silenceMs) return answers;
    await sleep(lookEveryMs);
  }
}
