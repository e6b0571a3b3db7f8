import { may } from '../may.js';
import { actorNow } from '../people/actorNow.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { keepSession, type Session } from './openSession.js';

/** Whom a company's own sign-in vouches for. */
export type SignedIn =
  /** Of Microsoft Entra: by tenant and object, never by e-mail, which whoever administers another tenant may choose. */
  | { readonly by: 'entra'; readonly tenantId: string; readonly objectId: string }
  /** Of any other: by an address that it has verified. */
  | { readonly by: 'email'; readonly email: string };

type Finding = Needs<'identities' | 'workspaces'>;

/** Lets in somebody of a company by its own sign-in. Null when nobody here is meant, or they may not come in. */
export async function openSessionOf(
  deps: Finding & NeedsOf<typeof actorNow> & NeedsOf<typeof keepSession>,
  organisationId: string,
  signedIn: SignedIn,
): Promise<Session | null> {
  const employeeId = await employeeOf(deps, organisationId, signedIn);
  const actor = employeeId === null ? null : await actorNow(deps, organisationId, employeeId);
  return actor && may(actor, 'console.enter') ? keepSession(deps, actor) : null;
}

async function employeeOf(deps: Finding, organisationId: string, signedIn: SignedIn): Promise<string | null> {
  if (signedIn.by === 'email') {
    const accounts = await deps.identities.vouchedFor(organisationId, signedIn.email);
    const ids = new Set(accounts.map(({ employeeId }) => employeeId));
    // One address of two people is nobody's.
    return ids.size === 1 ? (accounts[0]?.employeeId ?? null) : null;
  }
  const workspace = await deps.workspaces.findByExternalId('teams', signedIn.tenantId);
  if (workspace?.organisationId !== organisationId) return null;
  const account = await deps.identities.findByUser(organisationId, workspace.id, signedIn.objectId);
  return account?.employeeId ?? null;
}
