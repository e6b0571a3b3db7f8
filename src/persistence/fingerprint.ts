import { createHash } from 'node:crypto';

/** Tells whether two texts are the same without keeping either. */
export const fingerprint = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
