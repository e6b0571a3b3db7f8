const roundMs = 10;
/** What the yardstick takes on an ordinary machine that does nothing else. */
const ordinaryMs = 5;

/**
 * How long `act` took, in ms, as on an ordinary machine that does nothing else. It is the larger of
 * what this process computed and of the rounds of its timers. That is divided by how slow the machine is. A limit on it holds
 * on a slow one too.
 */
export async function timeTaken(act: () => unknown): Promise<number> {
  let rounds = 0;
  const timer = setInterval(() => {
    rounds += 1;
  }, roundMs);
  const slowBefore = slowness();
  const before = process.cpuUsage();
  try {
    await act();
  } finally {
    clearInterval(timer);
  }
  const { user, system } = process.cpuUsage(before);
  return Math.max((user + system) / 1000, rounds * roundMs) / Math.max(1, slowBefore, slowness());
}

/** How many times longer than usual a fixed piece of work takes. The best of three: the first is not compiled yet. */
const slowness = (): number => Math.min(yardstick(), yardstick(), yardstick()) / ordinaryMs;

/** Strings and a map, as in what is measured; in ms. */
function yardstick(): number {
  const began = performance.now();
  const words = new Map<string, number>();
  for (let at = 0; at < 60_000; at += 1) {
    const word = `w${at % 997}`;
    words.set(word, (words.get(word) ?? 0) + word.length);
  }
  return performance.now() - began;
}
