import type { Clock, Log, Store } from '../application/ports/index.js';
import type { Config } from '../config/index.js';
import type { Organisation } from '../domain/organisations/organisation.js';
import { readCalendar } from '../http/calendar/readCalendar.js';
import type { Email, EmailSettings } from '../platforms/email/index.js';
import { ensureOwnWorkspace } from './ownOrganisation.js';

export type { Email } from '../platforms/email/index.js';

interface Surroundings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Without a final slash. */
  readonly publicUrl: string;
}

/**
 * E-mail for the people of the deployment's own company who have no chat; null where it is not configured. Its code is not
 * loaded then. In the sandbox nobody real is written to.
 */
export async function openEmail(
  { mail }: Pick<Config, 'mail'>,
  organisation: Organisation,
  isSandbox: boolean,
  surroundings: Surroundings,
): Promise<Email | null> {
  if (!mail || isSandbox) return null;
  const { store, clock } = surroundings;
  const email = await create(mail, surroundings);
  const { id: externalId } = organisation;
  await ensureOwnWorkspace(store, externalId, 'email', { externalId, name: 'E-mail' }, clock.now());
  return email;
}

async function create(
  settings: EmailSettings,
  { store, clock, log, publicUrl }: Surroundings,
): Promise<Email> {
  const { createEmail } = await import('../platforms/email/index.js');
  const calendar = readCalendar({ ...store, clock });
  return createEmail(settings, {
    publicUrl,
    log,
    now: () => clock.now(),
    async calendarFile(url) {
      const file = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '');
      const { status, body, contentType, fileName } = await calendar(file);
      return status === 200 && fileName !== null ? { body, contentType, fileName } : null;
    },
  });
}
