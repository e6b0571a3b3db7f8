import type { IncomingMessage } from 'node:http';

const utf8 = /^([a-z]+\/[a-z-]+)(?:\s*;\s*charset="?utf-8"?)?$/i;

/**
 * The media type of a body in small letters, such as `application/json`. Null when it cannot be told beyond doubt. No type or
 * two of them, parameters other than UTF-8, or a body that is packed. Two programs must never read one body differently.
 */
export function mediaTypeOf({ headersDistinct }: IncomingMessage): string | null {
  const [type = '', ...others] = headersDistinct['content-type'] ?? [];
  if (others.length > 0 || headersDistinct['content-encoding'] !== undefined) return null;
  return utf8.exec(type.trim())?.[1]?.toLowerCase() ?? null;
}
