import type { Person } from '../../application/people/person.js';
import type { Needs } from '../../application/ports/index.js';
import type { Answer } from '../../messages/answer.js';
import type { Incoming, Input } from '../incoming.js';
import type { IntentKind } from '../intents.js';
import type { Memory } from './memory.js';
import { memoryOf } from './remembered.js';

/** A place got by these is told by the outbox. The pressed card only shows it: nothing is written for that. */
const toldElsewhere: readonly IntentKind[] = ['signUp', 'signUp.prepared', 'offer.accept', 'pair.accept'];

/** What of an answer stands in the conversation: neither the App Home, nor a card redrawn where it is. */
function stands({ message }: Answer, where: Incoming['where'], input: Input): boolean {
  if (message?.kind === 'home') return where !== 'home';
  const pressed = input.kind === 'action' ? input.intent?.kind : undefined;
  return !(message?.kind === 'mission.details' && pressed && toldElsewhere.includes(pressed));
}

/**
 * Keeps what an answer asks or shows, in at most one write. `before`: what was remembered until now, when it was read.
 * `next`: what waits for the answer. Throws what the store throws when it asks something, which must not be asked then. What tells of something done is told all the same.
 */
export async function remember(
  { dialogues, clock, log }: Needs<'dialogues' | 'clock' | 'log'>,
  { organisation, employee, askedAt }: Person,
  { where, input }: Pick<Incoming, 'where' | 'input'>,
  answer: Answer,
  before: Memory | null,
  next: Memory['next'] = null,
): Promise<void> {
  if (!answer.message || !stands(answer, where, input)) return;
  const left = memoryOf(answer.message, before);
  if (!left) return;
  const memory = next ? { ...left, next } : left;
  const saidAt = clock.now();
  try {
    await dialogues.keep({
      organisationId: organisation.id,
      employeeId: employee.id,
      askedAt: askedAt ?? saidAt,
      saidAt,
      content: asKept(memory),
    });
  } catch (error) {
    if (memory.question) throw error;
    log.error('dialogue.notKept', {}, error);
  }
}

/** What is not there is left out: a store would give it back as nothing, which no intent takes. */
const asKept = (memory: Memory): unknown => JSON.parse(JSON.stringify(memory));
