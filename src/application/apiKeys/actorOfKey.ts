import type { KeyActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** When a key was last used is kept to a minute: busy software would write at each request. */
const keptToMs = 60_000;

/** Who acts with this key; null when it is none, or in use no more. That it was used is kept. */
export async function actorOfKey(
  { apiKeys, organisations, clock }: Needs<'apiKeys' | 'organisations' | 'clock'>,
  secret: string,
): Promise<KeyActor | null> {
  const key = await apiKeys.find(secret);
  const organisation = key && (await organisations.find(key.organisationId));
  if (!organisation) return null;
  const now = clock.now();
  const unlessAfter = new Date(now.getTime() - keptToMs);
  if (!key.lastUsedAt || key.lastUsedAt <= unlessAfter)
    await apiKeys.used(organisation.id, key.id, now, unlessAfter);
  const { id, name, scopes } = key;
  return { organisation, employee: null, key: { id, name, scopes } };
}
