import { createHash } from 'node:crypto';
import { askerOf } from '../../application/people/speaker.js';
import type { Needs } from '../../application/ports/index.js';
import type { Incoming } from '../incoming.js';

/** Two presses of one person on one thing within this time are a double click, in ms. */
const doubleClickMs = 500;

/** Whether this press is the first of a double click, among all processes. Said twice is better than never. */
export function isFirstPress(
  { nonces }: Needs<'nonces'>,
  incoming: Incoming,
  press: string,
): Promise<boolean> {
  // What was pressed may be a whole form.
  const name = createHash('sha256')
    .update(`${askerOf(incoming)} ${press}`)
    .digest('base64url');
  return nonces.hold(`press:${name}`, doubleClickMs).catch(() => true);
}
