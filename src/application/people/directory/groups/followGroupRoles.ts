import type { AuditLine } from '../../../../domain/audit/auditLine.js';
import { type GivableRole, type GivenRole, givableRoles, roleOf } from '../../../../domain/people/roles.js';
import type { ConnectedActor } from '../../../actor.js';
import { lineOf } from '../../../audit/lineOf.js';
import { writeDown } from '../../../audit/writeDown.js';
import type { GroupRole, Needs, NeedsOf } from '../../../ports/index.js';
import { keyOf } from '../entries/keyOf.js';

/** Whoever changes a group meanwhile does it too: few turns are needed. */
const turnsAtMost = 10;

type Deps = Needs<'clock' | 'connections' | 'directoryEntries' | 'directoryGroups' | 'organisations'> &
  NeedsOf<typeof lineOf> &
  NeedsOf<typeof writeDown>;

/**
 * Whoever is in a group that gives a role has it. Whoever is in none any more has it no more. What an admin gave in chat stays.
 * Of two changes at once the members as they are last are what holds. Safe to do again.
 */
export async function followGroupRoles(deps: Deps, actor: ConnectedActor): Promise<void> {
  const { id } = actor.organisation;
  const connection = await deps.connections.find(id, actor.connectionId);
  if (!connection) return;
  for (let turn = 0; turn < turnsAtMost; turn += 1) {
    let changed = false;
    for (const role of givableRoles) {
      const wanted = await wantedFor(deps, actor, connection.groupRoles, role);
      if (await setHolders(deps, actor, role, wanted)) changed = true;
    }
    if (!changed) return;
  }
}

/** Ids of those whom a group gives the role. */
async function wantedFor(
  { directoryGroups, directoryEntries }: Needs<'directoryEntries' | 'directoryGroups'>,
  actor: ConnectedActor,
  rules: readonly GroupRole[],
  role: GivableRole,
): Promise<ReadonlySet<string>> {
  const key = keyOf(actor);
  const found = await Promise.all(
    rules
      .filter((rule) => rule.role === role)
      .map(({ group: displayName }) => directoryGroups.list(key, { displayName }, 0, 1, true)),
  );
  const members = found.flat().flatMap((group) => group.members);
  const entries = members.length === 0 ? [] : await directoryEntries.findMany(key, members);
  return new Set(entries.map(({ employeeId }) => employeeId));
}

/** True when somebody has the role since, or has it no more. */
async function setHolders(
  deps: Deps,
  actor: ConnectedActor,
  role: GivableRole,
  wanted: ReadonlySet<string>,
): Promise<boolean> {
  const organisation = await deps.organisations.find(actor.organisation.id);
  const held = organisation?.roles ?? [];
  const isOurs = (one: GivenRole) =>
    one.role === role && one.source === 'directory' && one.by === actor.connection;
  const gone = held.filter((one) => isOurs(one) && !wanted.has(one.employeeId));
  const missing = [...wanted].filter((employeeId) => !roleOf(held, employeeId, role));
  for (const { employeeId } of gone)
    await change(deps, actor, lineFor(deps, actor, 'role.taken', employeeId, role), (roles) =>
      roles.some((one) => isOurs(one) && one.employeeId === employeeId)
        ? roles.filter((one) => !isOurs(one) || one.employeeId !== employeeId)
        : null,
    );
  const of = { role, source: 'directory', by: actor.connection, at: deps.clock.now() } as const;
  for (const employeeId of missing)
    await change(deps, actor, lineFor(deps, actor, 'role.given', employeeId, role), (roles) =>
      roleOf(roles, employeeId, role) ? null : [...roles, { employeeId, ...of }],
    );
  return gone.length + missing.length > 0;
}

const lineFor = (
  deps: NeedsOf<typeof lineOf>,
  actor: ConnectedActor,
  kind: 'role.given' | 'role.taken',
  personId: string,
  role: GivableRole,
): AuditLine =>
  lineOf(deps, actor, {
    ...{ kind, personId, about: { kind: 'organisation', id: actor.organisation.id } },
    [kind === 'role.given' ? 'after' : 'before']: { role, sites: '*' },
  });

async function change(
  deps: Needs<'organisations'> & NeedsOf<typeof writeDown>,
  { organisation }: ConnectedActor,
  audit: AuditLine,
  change: (held: readonly GivenRole[]) => GivenRole[] | null,
): Promise<void> {
  const changed = await deps.organisations.changeRoles(organisation.id, (held) => {
    const roles = change(held);
    return roles && { roles, audit };
  });
  if (changed) await writeDown(deps, audit);
}
