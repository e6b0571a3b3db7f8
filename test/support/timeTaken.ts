const roundMs = 10;

/**
 * How long `act` took, in ms, as on a machine that does nothing else. The larger of what this process computed and of
 * the rounds that its timers made. A limit on it holds on a slow machine too.
 */
export async function timeTaken(act: () => unknown): Promise<number> {
  let rounds = 0;
  const timer = setInterval(() => {
    rounds += 1;
  }, roundMs);
  const before = process.cpuUsage();
  try {
    await act();
  } finally {
    clearInterval(timer);
  }
  const { user, system } = process.cpuUsage(before);
  return Math.max((user + system) / 1000, rounds * roundMs);
}
