import type { Nonces } from '../../../src/application/ports/index.js';

export function memoryNonces(): Nonces {
  const spent = new Set<string>();
  const held = new Map<string, { readonly until: Date; readonly by: string }>();
  return {
    async spend(nonce) {
      if (spent.has(nonce)) return false;
      spent.add(nonce);
      return true;
    },
    async hold(name, from, until, by) {
      const holder = held.get(name);
      if (holder && holder.until > from) return holder.by;
      held.set(name, { until, by });
      return by;
    },
  };
}
