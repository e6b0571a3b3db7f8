import { setTimeout as sleep } from 'node:timers/promises';
import { nowMs } from './figures.js';

/** One act: when it was to begin and when it was acknowledged, in ms since 1970. */
export interface Timed {
  readonly dueAt: number;
  readonly ackAt: number;
  /** It was acknowledged as it should be. */
  readonly ok: boolean;
}

type Act = (index: number) => Promise<boolean>;

/** Does `count` acts, `inFlight` at a time: each begins when another one ends. In the order of their index. */
export async function closedLoop(count: number, inFlight: number, act: Act): Promise<Timed[]> {
  const done: Timed[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) done[index] = await timed(nowMs(), index, act);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return done;
}

/**
 * Does `count` acts, `perSecond` of them a second whether or not the earlier ones have ended. The time of each counts
 * from when it was due: a queue before the door is part of it.
 */
export async function openLoop(count: number, perSecond: number, act: Act): Promise<Timed[]> {
  const start = nowMs() + 100;
  const acts: Promise<Timed>[] = [];
  while (acts.length < count) {
    const dueAt = start + (acts.length * 1000) / perSecond;
    const wait = dueAt - nowMs();
    if (wait > 0) await sleep(wait);
    acts.push(timed(dueAt, acts.length, act));
  }
  return Promise.all(acts);
}

async function timed(dueAt: number, index: number, act: Act): Promise<Timed> {
  const ok = await act(index);
  return { dueAt, ackAt: nowMs(), ok };
}
