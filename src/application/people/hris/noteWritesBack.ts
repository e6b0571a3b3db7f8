import type { Needs } from '../../ports/index.js';

/** Whether missions are written into any HRIS of the company. Where they are, each change of a sign-up marks a row. */
export async function noteWritesBack(
  { hrisConnections, organisations }: Needs<'hrisConnections' | 'organisations'>,
  organisationId: string,
): Promise<void> {
  const all = await hrisConnections.list(organisationId);
  const writesBack = all.some(({ activityCode }) => activityCode !== null);
  await organisations.setWritesBack(organisationId, writesBack);
}
