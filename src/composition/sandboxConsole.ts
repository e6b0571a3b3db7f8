import { giveConsoleLink } from '../application/console/giveConsoleLink.js';
import { actorNow } from '../application/people/actorNow.js';
import { organisersOf } from '../application/people/organisersOf.js';
import type { NeedsOf } from '../application/ports/index.js';
import type { Locale } from '../domain/people/locale.js';

type Needs = NeedsOf<typeof organisersOf> & NeedsOf<typeof actorNow> & NeedsOf<typeof giveConsoleLink>;

/**
 * The way into the console for whoever organises in the made-up company and speaks a language. It is the link that a
 * chat would give, below the address of the service. Null until the company is filled.
 */
export async function sandboxConsole(
  deps: Needs,
  organisationId: string,
  locale: Locale,
): Promise<string | null> {
  const organisers = await organisersOf(deps, organisationId);
  const one = organisers.find((person) => person.locale === locale) ?? organisers[0];
  const actor = one && (await actorNow(deps, organisationId, one.id));
  const given = actor && (await giveConsoleLink(deps, actor));
  return given?.kind === 'console' ? given.url.slice(deps.publicUrl.length) : null;
}
