/** The address behind a QR code: short, so that a phone reads it from afar. */
export const posterUrl = (
  publicUrl: string,
  { organisationId, key }: { readonly organisationId: string; readonly key: string },
): string => `${publicUrl}/p/${encodeURIComponent(`${organisationId}.${key}`)}`;

/** Which organisation's, and the key; null for what is none. Only an organisation's id may hold dots. */
export function readNamed(name: string): { organisationId: string; key: string } | null {
  const [, organisationId, key] = /^(.{1,100})\.([\w-]{16,64})$/.exec(name) ?? [];
  return organisationId && key ? { organisationId, key } : null;
}
