import type { Needs } from '../../ports/index.js';

/** What a person asked of us `since` a moment holds for another row too, unless something later was asked there. */
export async function takePreferences(
  { employees }: Needs<'employees'>,
  organisationId: string,
  { from, to }: { readonly from: string; readonly to: string },
  since: Date | null = null,
): Promise<void> {
  for (const { part, value, askedAt } of await employees.asked(organisationId, from))
    if (since === null || askedAt > since) await employees.prefer(organisationId, to, part, value, askedAt);
}
