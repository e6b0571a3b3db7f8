import type { Log } from '../../application/ports/index.js';
import type { Receive, Reply } from '../../conversation/incoming.js';
import type { Locale } from '../../domain/people/locale.js';
import { afterMoment } from '../shared/afterMoment.js';
import type { InFlight } from '../shared/inFlight.js';
import { orLate } from '../shared/patience.js';
import { createPresses } from '../shared/presses.js';
import type { TeamsSent } from './address.js';
import type { Calls } from './calls.js';
import { deliver, handOver, type Origin } from './deliver.js';
import { type DialogResponse, dialogResponse } from './dialog.js';
import { followAnswer, placeOf } from './followAnswer.js';
import { withFormAgain } from './formAgain.js';
import { createDialogs } from './handleDialog.js';
import { type Misunderstood, misunderstood } from './misunderstood.js';
import type { Parsed } from './parse.js';
import { answerName } from './rating.js';
import { recentAnswers } from './recentAnswers.js';
import { asksBelow, type InvokeResponse, invokeResponse, quickResponse } from './replies.js';
import { type SearchResponse, searchResponse } from './search.js';

export interface HandleDeps {
  readonly receive: Receive;
  readonly calls: Calls;
  readonly log: Log;
  readonly working: InFlight;
  readonly defaultLocale: Locale;
  /** How long a pressed button waits for its answer, in milliseconds. */
  readonly invokeBudgetMs: number;
}

/**
 * Handles one event; gives the response to an invoke, null for anything else. Throws when it could neither be stored nor
 * refused in words: it is not to be acknowledged then.
 */
export type Handle = (parsed: Parsed, origin: Origin) => Promise<Answered>;

type Answered = InvokeResponse | SearchResponse | DialogResponse | null;

/**
 * Accepts an event, then answers it. A pressed button in the response itself, anything else after the request has
 * been acknowledged. Teams posts an event again when it takes longer than about 15 s.
 */
export function createHandle(given: HandleDeps): Handle {
  const answers = recentAnswers<InvokeResponse>();
  const press = createPresses<ReturnType<typeof handle>>();
  const deps = { ...given, misunderstood: misunderstood() };
  const pressInDialog = createPresses<DialogResponse>();
  const answerDialog = createDialogs(deps, {
    answer: (parsed) => answer(deps, parsed),
    close: (parsed, unsaid) => close(deps, parsed, unsaid),
  });
  const handle = async (parsed: Parsed, origin: Origin): Promise<InvokeResponse | null> => {
    if (parsed.corrects !== null && !deps.misunderstood.has(parsed.corrects)) return null;
    const known = await accept(deps, parsed);
    if (known === 'refused') return refuse(deps, parsed, origin);
    const isAgain = known === 'new' && !(await isFirst(deps, parsed, origin));
    if (parsed.via === 'invoke') {
      return answers.once(parsed.incoming.eventId, () => answerInvoke(deps, parsed, origin));
    }
    if (isAgain) deps.working.track(close(deps, parsed, null));
    else if (known === 'new') deps.working.track(answerLater(deps, parsed, origin));
    return null;
  };
  return async (parsed, origin) => {
    if (parsed.via === 'search') return searchResponse(await look(deps, parsed));
    if (parsed.via === 'dialog') return dialogResponse(await look(deps, parsed));
    if (parsed.via === 'sent')
      return pressInDialog(pressOf(parsed, origin), async () => {
        const done = answerDialog(parsed);
        return { ack: await done, done };
      });
    if (parsed.via === 'rating') return look(deps, parsed).then(() => null);
    if (parsed.via === 'message') return handle(parsed, origin);
    return await press(pressOf(parsed, origin), async () => {
      const ack = handle(parsed, origin);
      return { ack, done: ack };
    });
  };
}

/** Who pressed what on which card: a double click is one press, whatever ids its two events have. */
function pressOf({ incoming }: Parsed, { address, pressed, carried }: Origin): string {
  const { workspace, userId } = incoming;
  return JSON.stringify([workspace, userId, address.conversationId, pressed, carried]);
}

/** Whether no other process answers the same press. */
const isFirst = async ({ receive }: HandleDeps, parsed: Parsed, origin: Origin): Promise<boolean> =>
  parsed.via === 'message' || receive.isFirst(parsed.incoming, pressOf(parsed, origin));

type Deps = HandleDeps & { readonly misunderstood: Misunderstood };

async function accept(
  { receive, log }: HandleDeps,
  { incoming }: Parsed,
): Promise<'new' | 'repeated' | 'refused'> {
  try {
    return await receive.accept(incoming);
  } catch (error) {
    log.error('teams.notAccepted', { input: incoming.input.kind }, error);
    return 'refused';
  }
}

/**
 * The event could not be stored, and nothing has changed. The person is told before it is acknowledged, since nobody
 * would tell them if this process died in between.
 */
async function refuse(deps: Deps, parsed: Parsed, origin: Origin): Promise<InvokeResponse | null> {
  if (parsed.via === 'invoke') return quickResponse(parsed, 'problem.temporary', deps.defaultLocale);
  const { kind } = parsed.incoming.input;
  if (kind === 'installed' || kind === 'removed') return null;
  if (await say(deps, parsed, origin, trouble(deps, parsed))) return null;
  throw new Error('An event could neither be stored nor refused in words.');
}

function trouble({ defaultLocale }: HandleDeps, { incoming }: Parsed): Reply {
  const { locale = defaultLocale, timezone = 'UTC' } = incoming.hints;
  const message = { kind: 'problem', problem: { code: 'temporary' } } as const;
  return { reader: { locale, timezone }, message, form: null, fieldProblems: null };
}

async function answerLater(deps: Deps, parsed: Parsed, origin: Origin): Promise<void> {
  const sign = isTypedTo(parsed) ? afterMoment(() => deps.calls.typing(origin.address)) : null;
  const reply = await answer(deps, parsed);
  await sign?.over();
  await sayAndClose(deps, parsed, origin, reply);
}

/** In a channel all would see it, and the answer is not for all. */
const isTypedTo = ({ via, incoming }: Parsed): boolean => via === 'message' && incoming.where === 'personal';

/** Says the reply and closes the event. What is to be tried again later is kept for whoever takes over open events. */
async function sayAndClose(deps: Deps, parsed: Parsed, origin: Origin, reply: Reply): Promise<void> {
  const isOver = await say(deps, parsed, origin, reply);
  await close(deps, parsed, isOver ? null : reply);
}

/** The answer in the response; one that comes too late for it is said as a message. */
async function answerInvoke(deps: Deps, parsed: Parsed, origin: Origin): Promise<InvokeResponse> {
  const answering = answer(deps, parsed);
  const reply = await orLate(deps.invokeBudgetMs, answering);
  if (reply === 'late') {
    const inPlace = { ...parsed, via: 'submit' } as const;
    deps.working.track(answering.then((late) => sayAndClose(deps, inPlace, origin, late)));
    return quickResponse(parsed, 'form.loading', deps.defaultLocale);
  }
  const isSaidBelow = reply.list !== undefined || asksBelow(parsed, reply);
  deps.working.track(
    isSaidBelow ? sayBelow(deps, parsed, origin, reply) : closePressed(deps, parsed, origin, reply),
  );
  return invokeResponse(parsed, reply);
}

/** The response is the list that was pressed, or that there is a question. What came of it is a message of its own. */
const sayBelow = (deps: Deps, parsed: Parsed, origin: Origin, { list: _, ...reply }: Reply): Promise<void> =>
  sayAndClose(deps, { ...parsed, via: 'message' }, origin, reply);

/** The response takes the place of the card that was pressed. */
async function closePressed(deps: Deps, parsed: Parsed, origin: Origin, reply: Reply): Promise<void> {
  await followAnswer(deps, parsed.incoming, origin, reply, placeOf(origin));
  await close(deps, parsed, null);
}

/** What changes nothing is not stored: whoever types on asks again. */
async function look(deps: Deps, parsed: Parsed): Promise<Reply> {
  try {
    return await deps.receive.look(parsed.incoming);
  } catch (error) {
    deps.log.error('teams.notAnswered', { input: parsed.incoming.input.kind }, error);
    return trouble(deps, parsed);
  }
}

async function answer(deps: Deps, parsed: Parsed): Promise<Reply> {
  try {
    const reply = await deps.receive.answer(parsed.incoming);
    deps.misunderstood.note(parsed.incoming, reply);
    return await withFormAgain(deps.receive, parsed, reply);
  } catch (error) {
    deps.log.error('teams.notAnswered', { input: parsed.incoming.input.kind }, error);
    return trouble(deps, parsed);
  }
}

/** Says the reply; false when it is to be said later: in doubt too, twice is better than never. */
async function say(deps: Deps, parsed: Parsed, origin: Origin, reply: Reply): Promise<boolean> {
  let sent: TeamsSent | null = null;
  const fault = await handOver(async () => {
    sent = await deliver(deps.calls, parsed, origin, reply);
  });
  if (sent && reply.rated !== undefined) await told(deps, parsed, reply, sent);
  if (fault === 'done') {
    await followAnswer(deps, parsed.incoming, origin, reply, sent);
    return true;
  }
  deps.log.warn('teams.notDelivered', { outcome: fault.kind, code: fault.code });
  return fault.kind !== 'busy' && fault.kind !== 'inDoubt';
}

/** What cannot be kept is a thumb that counts for nothing. */
async function told({ receive, log }: Deps, { incoming }: Parsed, reply: Reply, sent: TeamsSent) {
  try {
    await receive.told(incoming, reply, answerName(sent.conversationId, sent.activityId));
  } catch (error) {
    log.error('teams.notRateable', {}, error);
  }
}

/** `unsaid`: the reply that is still to be said. */
async function close(
  { receive, log }: HandleDeps,
  { incoming }: Parsed,
  unsaid: Reply | null,
): Promise<void> {
  try {
    await (unsaid ? receive.keep(incoming, unsaid) : receive.finish(incoming));
  } catch (error) {
    log.error('teams.notFinished', { input: incoming.input.kind }, error);
  }
}
