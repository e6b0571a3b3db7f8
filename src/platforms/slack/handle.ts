import type { InFlight } from '../shared/inFlight.js';
import { parse } from './parse.js';
import { type Answering, answer } from './replies.js';
import { type Ack, submit } from './submitting.js';

export type Handle = (body: unknown, ack: Ack) => Promise<void>;

/**
 * What happens to each verified request: parsed, accepted (one write; a repeated one is acknowledged and that is all),
 * acknowledged, then answered in its own time. When accepting throws, so does this: Slack sends an event again.
 */
export const createHandle =
  (context: Answering, inFlight: InFlight): Handle =>
  async (body, ack) => {
    const parsed = parse(body);
    if (!parsed || (await context.receive.accept(parsed.incoming)) === 'repeated') return ack();
    if (parsed.back.kind === 'modal') return submit(context, inFlight, parsed, ack);
    await ack();
    inFlight.track(answer(context, parsed));
  };
