import type { Ports, Store } from '../../../src/application/ports/index.js';
import { storeNames } from '../../support/storeNames.js';

/** What a process that was killed throws here instead of going on; nothing it would have written after is written. */
export class Killed extends Error {}

/** Reads of a repository: whoever dies there has written the same as who dies at the next write. */
const reads =
  /^(is|find|list|of|held|occupancy|first|count|slots|reachable|present|vouched|silence|without|due|figures|next|backlog|sent|made|received)/;

/**
 * The ports of a process that is killed in the middle of its `writes`-th write. Right before it, or right after it
 * when `after`. From then on every write fails.
 */
export function mortal(ports: Ports, writes: number, after: boolean): Ports {
  let left = writes;
  const counted = async (write: () => Promise<unknown>): Promise<unknown> => {
    left -= 1;
    if (left < 0 || (left === 0 && !after)) throw new Killed();
    const value = await write();
    if (left === 0) throw new Killed();
    return value;
  };
  const repository = <R extends object>(kept: R): R =>
    new Proxy(kept, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function' || reads.test(String(name))) return member;
        return (...args: unknown[]) => counted(async () => member.apply(target, args));
      },
    });
  const stored = Object.fromEntries(
    storeNames.map((name) => [name, repository(ports[name])]),
  ) as unknown as Store;
  return { ...ports, ...stored };
}
