import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';

export const USER = 'etincelle';

/** What drivers ask for at least; the password is drawn, not chosen, so that more would gain nothing. */
const ITERATIONS = 4096;

/** What the server keeps of a password. */
export type Secret = { salt: string; storedKey: Buffer; serverKey: Buffer };

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

export function secretOf(password: string): Secret {
  const salt = randomBytes(24);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const storedKey = hash(hmac(salted, 'Client Key'));
  return { salt: salt.toString('base64'), storedKey, serverKey: hmac(salted, 'Server Key') };
}

/** One conversation: its first answer, and what answers the client's proof; null for one that is not right. */
export type Conversation = { challenge: string; finish(proof: string): string | null };

/**
 * The server's part of SCRAM-SHA-256, begun by the client's first message; null when it is not one of our user.
 * https://www.rfc-editor.org/rfc/rfc5802 and https://www.rfc-editor.org/rfc/rfc7677
 */
export function converse(secret: Secret, first: string): Conversation | null {
  const [, bare = '', user, clientNonce] = /^n,,(n=([^,]+),r=([!-+\--~]+))$/.exec(first) ?? [];
  if (user !== USER) return null;
  const nonce = `${clientNonce}${randomBytes(24).toString('base64')}`;
  const challenge = `r=${nonce},s=${secret.salt},i=${ITERATIONS}`;
  const finish = (final: string): string | null => {
    const [, unproven = '', given = ''] = /^(c=biws,r=[!-+\--~]+),p=([A-Za-z0-9+/=]+)$/.exec(final) ?? [];
    if (unproven !== `c=biws,r=${nonce}`) return null;
    const said = `${bare},${challenge},${unproven}`;
    const signature = hmac(secret.storedKey, said);
    const proof = Buffer.from(given, 'base64');
    if (proof.length !== signature.length) return null;
    const clientKey = proof.map((byte, at) => byte ^ (signature[at] ?? 0));
    if (!timingSafeEqual(hash(Buffer.from(clientKey)), secret.storedKey)) return null;
    return `v=${hmac(secret.serverKey, said).toString('base64')}`;
  };
  return { challenge, finish };
}
