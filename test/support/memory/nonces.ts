import type { Nonces } from '../../../src/application/ports/index.js';

export function memoryNonces(): Nonces {
  const spent = new Set<string>();
  const held = new Map<string, number>();
  return {
    async spend(nonce) {
      if (spent.has(nonce)) return false;
      spent.add(nonce);
      return true;
    },
    async hold(name, ms) {
      if ((held.get(name) ?? 0) > Date.now()) return false;
      held.set(name, Date.now() + ms);
      return true;
    },
  };
}
