import type { Store } from '../../src/application/ports/index.js';
import { createMemoryStore } from './memory/index.js';

/** Every repository by its name, for tests that stand between the acts and all of them. */
export const storeNames = Object.keys(createMemoryStore()) as (keyof Store)[];
