import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Dice } from '../support/dice.js';
import type { Crowd } from './chats.js';
import { type LiveChats, openLiveChats } from './openLiveChats.js';
import { openPair, type Pair } from './pair.js';
import { bundleProgram, type Program, type Running } from './processes.js';

/** Stages for the tests of a file, on one bundle. All are closed at the end, whatever became of the tests. */
export function liveChats(): {
  openLiveChats(everyoneIn: Platform, options?: { crowd?: number }): Promise<LiveChats>;
  openPair(dice: Dice, crowd: Crowd, settings?: Readonly<Record<string, string>>): Promise<Pair>;
  /** A process in these surroundings, perhaps not ready or ended already. */
  started(env: Readonly<Record<string, string>>): Promise<Running>;
} {
  const bundled: Promise<Program> = bundleProgram();
  const stages: (LiveChats | Pair)[] = [];
  afterAll(async () => {
    await Promise.all(stages.map((chats) => chats.close()));
    await (await bundled).remove();
  });
  return {
    async openLiveChats(everyoneIn, options) {
      const chats = await openLiveChats(await bundled, everyoneIn, options);
      stages.push(chats);
      return chats;
    },
    async openPair(dice, crowd, settings) {
      const pair = await openPair(await bundled, dice, crowd, settings);
      stages.push(pair);
      return pair;
    },
    async started(env) {
      const process = (await bundled).run(env);
      await Promise.race([process.ready.catch(() => {}), process.ended]);
      return process;
    },
  };
}
