import { askerOf } from '../../application/people/speaker.js';
import type { Log } from '../../application/ports/index.js';
import type { InFlight } from '../shared/inFlight.js';
import { createPresses } from '../shared/presses.js';
import { readChosenDate, selectLater } from './chosenDate.js';
import { failureOf } from './errors.js';
import { showLink } from './links.js';
import { type Parsed, parse } from './parse.js';
import { type Answering, answerFirst } from './replies.js';
import { type Ack, type SubmissionAck, submit } from './submitting.js';

export type Handle = (body: unknown, ack: Ack) => Promise<void>;

/** What has been taken in, and is being answered. */
interface Taken {
  readonly ack: SubmissionAck | undefined;
  readonly done: Promise<void>;
}

/**
 * What happens to each verified request. Parsed, accepted (one write; a repeated one is acknowledged and that is all),
 * acknowledged, then answered in its own time. When accepting throws, so does this: Slack sends an event again.
 */
export function createHandle(context: Answering, inFlight: InFlight): Handle {
  const press = createPresses<SubmissionAck | undefined>();

  async function take(parsed: Parsed): Promise<Taken> {
    const isNew = (await context.receive.accept(parsed.incoming)) === 'new';
    if (!isNew) return { ack: undefined, done: Promise.resolve() };
    const taken =
      parsed.back.kind === 'modal'
        ? await submit(context, parsed)
        : { ack: undefined, done: answerFirst(context, parsed) };
    inFlight.track(taken.done);
    return taken;
  }

  return async (body, ack) => {
    const chosen = readChosenDate(body);
    if (chosen) {
      inFlight.track(selectLater(context, chosen));
      return ack();
    }
    const parsed = parse(body);
    if (!parsed) return ack();
    const { pressed, incoming, back } = parsed;
    if (back.kind === 'link') {
      inFlight.track(showLink(context, incoming, back).catch(notShown(context.log)));
      return ack();
    }
    if (!pressed) return ack((await take(parsed)).ack);
    await ack(await press(`${askerOf(incoming)} ${pressed}`, () => take(parsed)));
  };
}

/** It is a courtesy: the address stands there all the same. */
const notShown = (log: Log) => (error: unknown) =>
  log.warn('slack.link.notShown', { code: failureOf(error).code });
