/** The client that asks, by its own word. `problem`: RFC 6749, 5.2. */
export type Client =
  | { readonly id: string; readonly secret: string; readonly problem?: never }
  | { readonly problem: 'request' | 'grant' | 'client' };

const longest = 200;

/** A form as it was read: a parameter that was sent twice is a list. */
type Form = Readonly<Record<string, unknown>>;

/** Basic credentials, each part encoded as in a form. Null when they are none. */
function inHeader(authorization: string): { id: string; secret: string } | null {
  const [, encoded] = /^Basic +([\w+/]+=*)$/iu.exec(authorization) ?? [];
  const text = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const at = text.indexOf(':');
  if (at < 1) return null;
  try {
    const [id, secret] = [text.slice(0, at), text.slice(at + 1)].map((part) =>
      decodeURIComponent(part.replaceAll('+', ' ')),
    );
    return { id: id ?? '', secret: secret ?? '' };
  } catch {
    return null;
  }
}

const isSaid = (text: string | undefined): text is string => !!text && text.length <= longest;

const clientOf = (id: string | undefined, secret: string | undefined): Client =>
  isSaid(id) && isSaid(secret) ? { id, secret } : { problem: 'client' };

/** Who asks for a token, in the header or in the form, but not in both. */
export function clientIn(authorization: string | undefined, body: unknown): Client {
  if (typeof body !== 'object' || body === null) return { problem: 'request' };
  const form: Form = { ...body };
  if (Object.values(form).some((value) => typeof value !== 'string')) return { problem: 'request' };
  const { grant_type: grant, client_id: formId, client_secret: formSecret } = form as Record<string, string>;
  if (!grant) return { problem: 'request' };
  if (grant !== 'client_credentials') return { problem: 'grant' };
  if (authorization === undefined) return clientOf(formId, formSecret);
  if (formSecret !== undefined) return { problem: 'request' };
  const { id, secret } = inHeader(authorization) ?? {};
  // The id may stand in the form beside the header. Two that differ are no client's.
  return formId !== undefined && formId !== id ? { problem: 'client' } : clientOf(id, secret);
}
