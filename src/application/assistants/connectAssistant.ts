import { randomBytes } from 'node:crypto';
import type { Needs } from '../ports/index.js';

/** Programs that look for lost keys know it by this. */
const beginning = 'etc_moi_';

/** What the assistant is to bring, given this once; null when the link opens nothing any more. The assistant before is out. */
export async function connectAssistant(
  { assistants, clock }: Needs<'assistants' | 'clock'>,
  { organisationId, key }: { readonly organisationId: string; readonly key: string },
): Promise<string | null> {
  const secret = `${beginning}${randomBytes(32).toString('base64url')}`;
  const isConnected = await assistants.connect(organisationId, key, secret, clock.now());
  return isConnected ? secret : null;
}
