import type { Ports, Store } from '../../../src/application/ports/index.js';
import { createDispatcher, type Dispatcher } from '../../../src/outbox/dispatcher.js';
import type { Messengers } from '../../../src/outbox/sendContext.js';
import type { Timing } from '../../../src/outbox/timing.js';
import { storeNames } from '../../support/storeNames.js';

/** One process of the service, which a test can kill or freeze: what it awaits then does not come back. */
export interface TestProcess {
  readonly dispatcher: Dispatcher;
  kill(): void;
  freeze(): void;
  thaw(): void;
}

export function startProcess(ports: Ports, messengers: Messengers, timing: Timing): TestProcess {
  let gate = Promise.resolve();
  let thaw = () => {};
  const through = async <T>(work: () => Promise<T>): Promise<T> => {
    await gate;
    const value = await work();
    await gate;
    return value;
  };
  const gated: Timing = {
    ...timing,
    sleep: (ms, signal) => through(() => timing.sleep(ms, signal)),
    after: (ms, act) => timing.after(ms, () => void through(async () => act())),
  };
  const dispatcher = createDispatcher({
    deps: { ...ports, ...gatedStore(ports, through) },
    messengers,
    timing: gated,
  });
  return {
    dispatcher,
    kill: () => {
      gate = new Promise(() => {});
    },
    freeze: () => {
      gate = new Promise((resolve) => {
        thaw = resolve;
      });
    },
    thaw: () => thaw(),
  };
}

type Method = (...args: unknown[]) => unknown;
type Through = <T>(work: () => Promise<T>) => Promise<T>;

/** The store as this process reaches it; `reachable`, a stream, is left as it is. */
function gatedStore(store: Store, through: Through): Store {
  const gatedRepository = <R extends object>(repository: R): R =>
    new Proxy(repository, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function' || name === 'reachable') return member;
        const method = member.bind(target) as Method;
        return (...args: unknown[]) => through(async () => method(...args));
      },
    });
  const gated = storeNames.map((name) => [name, gatedRepository(store[name])]);
  return Object.fromEntries(gated) as Store;
}
