import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'headers'>;

/** As the browser tells; one that does not tell sends no cookie of ours either. */
export const isFromElsewhere = ({ headers }: Asked): boolean =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site'] ?? ''));

/** The page that asked has an address of its own, which is not ours. `hosts`: those that we are reached by. */
export function isFromOtherOrigin({ headers }: Asked, hosts: readonly string[]): boolean {
  const { origin, host = '' } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || ![host, ...hosts].includes(new URL(origin).host);
}
