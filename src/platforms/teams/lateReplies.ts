import type { Log } from '../../application/ports/index.js';
import type { Incoming, Reply } from '../../conversation/incoming.js';
import { readAddress } from './address.js';
import type { Calls } from './calls.js';
import { handOver } from './deliver.js';
import { sendTo } from './messenger.js';
import { render } from './render/index.js';
import type { Rendered } from './render/vocabulary.js';
import { isToldByOutbox, replyCard } from './replies.js';

/** Gives the reply to an event that was left open, in the person's chat. False when Teams is busy: it may take it later. */
export async function answerLate(calls: Calls, log: Log, incoming: Incoming, reply: Reply): Promise<boolean> {
  const fault = await handOver(() => sayLate(calls, incoming, reply));
  if (fault === 'done') return true;
  log.warn('teams.notDelivered', { outcome: fault.kind, code: fault.code });
  return fault.kind !== 'busy';
}

async function sayLate(calls: Calls, { address }: Incoming, reply: Reply): Promise<void> {
  const said = isToldByOutbox(reply) ? null : lateCard(reply);
  if (said) await sendTo(calls, readAddress(address), said);
  if (reply.also) await sendTo(calls, readAddress(address), render(reply.also, reply.reader));
}

/** What was typed in a refused form may not have been kept. It is said to be out of date then. */
function lateCard(reply: Reply): Rendered | null {
  if (!reply.fieldProblems || reply.form) return replyCard(reply);
  return render({ kind: 'problem', problem: { code: 'formExpired' } }, reply.reader);
}
