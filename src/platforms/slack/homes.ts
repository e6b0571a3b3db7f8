import { askerOf } from '../../application/people/speaker.js';
import type { Incoming } from '../../conversation/incoming.js';

/** More people than this are forgotten: it only matters for moments. */
const KNOWN_AT_MOST = 10_000;

/** The App Homes that this process shows. */
export interface Homes {
  /** Does it once what was begun before for the same person has ended. `show` never rejects. */
  inTurn<T>(incoming: Incoming, show: () => Promise<T>): Promise<T>;
  /** True when this process has shown the person's home lately: what was read before it started is older. */
  wasShown(incoming: Incoming): boolean;
}

export function createHomes(): Homes {
  const last = new Map<string, Promise<unknown>>();
  return {
    inTurn(incoming, show) {
      const asker = askerOf(incoming);
      const shown = Promise.resolve(last.get(asker)).then(show);
      if (last.size > KNOWN_AT_MOST) last.clear();
      last.set(asker, shown);
      return shown;
    },
    wasShown: (incoming) => last.has(askerOf(incoming)),
  };
}
