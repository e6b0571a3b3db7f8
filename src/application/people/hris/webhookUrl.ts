import type { HrisConnection, Needs } from '../../ports/index.js';

/** Where the HRIS of a connection sends its webhooks. */
export const hrisWebhookUrl = (
  { publicUrl }: Needs<'publicUrl'>,
  { organisationId, id }: Pick<HrisConnection, 'organisationId' | 'id'>,
): string => `${publicUrl}/hris/${encodeURIComponent(organisationId)}/${id}`;
