/** Does what is asked for by name once for all who ask meanwhile. Whoever asks after it has ended starts it again. */
export function oneAtATime(): (name: string, act: () => Promise<void>) => Promise<void> {
  const under = new Map<string, Promise<void>>();
  return (name, act) => {
    const running = under.get(name);
    if (running) return running;
    const started = act().finally(() => under.delete(name));
    under.set(name, started);
    return started;
  };
}
