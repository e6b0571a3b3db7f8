import type { Needs } from '../../application/ports/index.js';
import type { Composed } from './compose.js';

/** What is said now, as the company has its people spoken to. */
export async function addressed(
  { organisations, clock }: Needs<'organisations' | 'clock'>,
  organisationId: string,
  { message, reader }: Composed,
): Promise<Composed> {
  const company = await organisations.find(organisationId);
  const address = company?.policy.address ?? 'vous';
  return { message, reader: { ...reader, address, now: clock.now() } };
}
