import type { Mention } from '../missions/mention.js';
import type { Context } from '../understanding.js';
import type { Sentence } from '../wishes/assertion.js';
import type { Wish } from '../wishes/readWish.js';

/** Everything a decision rests on. */
export interface Request {
  readonly wish: Wish;
  readonly mention: Mention;
  readonly context: Context;
  readonly sentence: Sentence;
}
