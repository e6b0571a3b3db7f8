/** Messages that a platform did not take, each for itself. One is bad luck, several in a row are an outage. */
export interface Setbacks {
  /** One was not taken. After several in a row nothing leaves for a while: `ms` first, then twice as long each time. */
  stumbled(ms: number): void;
  /** One was taken. */
  succeeded(): void;
  /** Several in a row were not: one alone tries whether it is over. */
  isShaken(): boolean;
}

const inARow = 5;
const doublings = 4;

/** `pause` and `pausedFor`: of the workspace. What is still under way when a pause begins counts for nothing. */
export function createSetbacks(pause: (ms: number) => void, pausedFor: () => number): Setbacks {
  let failed = 0;
  let pauses = 0;
  return {
    stumbled(ms) {
      failed += 1;
      if (failed < inARow || pausedFor() > 0) return;
      pause(ms * 2 ** Math.min(pauses, doublings));
      pauses += 1;
    },
    succeeded() {
      failed = 0;
      pauses = 0;
    },
    isShaken: () => failed >= inARow,
  };
}
