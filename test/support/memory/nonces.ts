import type { Nonces } from '../../../src/application/ports/index.js';

export function memoryNonces(): Nonces {
  const spent = new Set<string>();
  return {
    async spend(nonce) {
      if (spent.has(nonce)) return false;
      spent.add(nonce);
      return true;
    },
  };
}
