import { isAdmin, isOrganiser } from '../../application/actor.js';
import type { Person } from '../../application/people/person.js';
import { recognise, type Stranger } from '../../application/people/recognise.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { removeApp } from '../../application/workspaces/removeApp.js';
import type { Reader } from '../../domain/people/reader.js';
import { type Answer, problem, says, silent } from '../../messages/answer.js';
import type { Problem } from '../../messages/problems.js';
import type { Incoming, Reply } from '../incoming.js';

const fallback: Reader = { locale: 'fr', timezone: 'Europe/Paris' };

/** What is to be done for a known person about an event; it may throw. */
type Act<Deps> = (deps: Deps, person: Person, incoming: Incoming) => Promise<Answer>;

export type AnswerNeeds = NeedsOf<typeof recognise> & NeedsOf<typeof removeApp> & Needs<'log'>;

/** The reply to an event: what `act` gives, to whoever it is from. Never throws: trouble is a reply too. */
export async function answer<Deps extends AnswerNeeds>(
  deps: Deps,
  incoming: Incoming,
  act: Act<Deps>,
): Promise<Reply> {
  const reply = await replyTo(deps, incoming, act);
  if (reply.message?.kind === 'problem') tellOperator(deps, incoming, reply.message.problem);
  return { ...reply, reader: { ...reply.reader, now: deps.clock.now() } };
}

async function replyTo<Deps extends AnswerNeeds>(
  deps: Deps,
  incoming: Incoming,
  act: Act<Deps>,
): Promise<Reply> {
  let reader = readerOf(incoming);
  try {
    if (incoming.input.kind === 'removed') {
      const { platform, workspace, userId, input } = incoming;
      const at = input.at ? new Date(input.at) : null;
      await removeApp(deps, { platform, workspace, userId, at });
      return { reader, ...silent };
    }
    if (incoming.userId === '') return { reader, ...silent };
    const person = await recognise(deps, incoming);
    if (isStranger(person)) return { reader, ...says(problem({ code: person })) };
    reader = readerFor(person);
    const answered = await act(deps, person, incoming);
    if (answered.locale) reader = { ...reader, locale: answered.locale };
    if (!needsRole(answered)) return { reader, ...answered };
    // Nothing was done. Their address may have changed since it was last told.
    const today = await recognise(deps, incoming, true);
    if (isStranger(today)) return { reader, ...says(problem({ code: today })) };
    const hasRole = isOrganiser(today) || isAdmin(today);
    return { reader, ...(hasRole ? await act(deps, today, incoming) : answered) };
  } catch (error) {
    const { platform, input } = incoming;
    deps.log.error('conversation.failed', { platform, input: input.kind }, error);
    return { reader, ...says(problem({ code: 'temporary' })) };
  }
}

const isStranger = (found: Person | Stranger): found is Stranger => typeof found === 'string';

const forRoles: readonly Problem['code'][] = ['organisersOnly', 'adminsOnly'];

const needsRole = ({ message }: Answer): boolean =>
  message?.kind === 'problem' && forRoles.includes(message.problem.code);

/** Nothing to refuse: words nobody can make out, and our own trouble. The log has that as an error with its cause. */
const notRefusals: readonly Problem['code'][] = ['notUnderstood', 'temporary'];

/** A refused wish leaves a trace for whoever runs the service. What was wanted and why not, never who or in which words. */
function tellOperator(deps: Needs<'log'>, { platform, input }: Incoming, refused: Problem): void {
  if (notRefusals.includes(refused.code)) return;
  const reason = 'reason' in refused ? { reason: refused.reason } : {};
  const wanted = input.kind === 'action' && input.intent ? { intent: input.intent.kind } : {};
  deps.log.warn('request.refused', {
    platform,
    input: input.kind,
    ...wanted,
    code: refused.code,
    ...reason,
  });
}

const readerFor = ({ employee, organisation }: Person): Reader => ({
  locale: employee.locale,
  address: organisation.policy.address,
  timezone: employee.timezone,
});

/** For somebody we do not know (yet): what the event tells of them. */
const readerOf = ({ hints }: Incoming): Reader => ({
  locale: hints.locale ?? fallback.locale,
  timezone: hints.timezone ?? fallback.timezone,
});
