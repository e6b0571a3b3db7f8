import { visibleLine } from '../../domain/people/visibleText.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, Removal } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

type CompanyRemoved =
  | { readonly kind: 'removed' }
  /** What was typed is not what the company is called. */
  | { readonly kind: 'otherName' };

/** `names`: the company's, as it was typed each time. */
interface Sure {
  readonly names: readonly string[];
}

const timesTyped = 2;
const nameLongest = 200;
const plain = (name: string): string => visibleLine(name, nameLongest).toLowerCase();

/**
 * Deletes everything that is kept of a company, evidence too. What the law asks of it, it has taken away as a file before. Admins
 * only, who type its name twice. Nothing is sent from the first write on. After a crash the repair pass goes on to the end.
 */
export async function removeCompany(
  deps: Needs<'clock' | 'log' | 'organisations' | 'removals' | 'workspaces'>,
  actor: EmployeeActor,
  { names }: Sure,
): Promise<CompanyRemoved | Refused> {
  if (!may(actor, 'company.remove')) return refused({ code: 'adminsOnly' });
  const { id: organisationId } = actor.organisation;
  const organisation = await deps.organisations.find(organisationId);
  if (!organisation) return { kind: 'removed' };
  const isMeant =
    names.length === timesTyped && names.every((one) => plain(one) === plain(organisation.name));
  if (!isMeant) return { kind: 'otherName' };
  const removal = { organisationId, begunAt: deps.clock.now() };
  await deps.removals.begin(removal);
  deps.log.warn('company.removed', { organisationId });
  await finishRemoval(deps, removal);
  return { kind: 'removed' };
}

/** For so long somebody may still be at something of theirs, which they began before; in ms. */
const lastWritesMs = 60_000;

/** Deletes what there is, and once more when nobody can be at anything of theirs any more. Safe to do again. */
export async function finishRemoval(
  { clock, removals, workspaces }: Needs<'clock' | 'removals' | 'workspaces'>,
  { organisationId, begunAt }: Removal,
): Promise<void> {
  const isQuiet = clock.now().getTime() - begunAt.getTime() > lastWritesMs;
  for (const { id } of await workspaces.ofOrganisation(organisationId))
    await workspaces.setStatus(id, 'removed');
  await removals.remove(organisationId);
  if (isQuiet) await removals.end(organisationId);
}
