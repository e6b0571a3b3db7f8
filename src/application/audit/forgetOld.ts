import { defaultPolicy } from '../../domain/organisations/organisation.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs } from '../ports/index.js';

const dayMs = 24 * 60 * 60_000;

/** Lines older than their company keeps them are removed. Called by the clock; safe to do again. */
export async function forgetOld(deps: Needs<'audit' | 'clock' | 'log' | 'organisations'>): Promise<void> {
  const ids = await deps.audit.organisations();
  await eachByItself(deps, 'audit.notForgotten', ids, async (id) => {
    const policy = (await deps.organisations.find(id))?.policy ?? defaultPolicy;
    const before = new Date(deps.clock.now().getTime() - policy.auditKeptDays * dayMs);
    await deps.audit.forgetBefore(id, before);
  });
}
