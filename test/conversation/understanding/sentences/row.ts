import type { Scene } from '../scene.js';

/** Who says it, what they type, and what is understood. */
export type Row = readonly [Scene, string, string];
