import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Turns a text into one that nobody reads without the key, and back. */
export interface Seal {
  /** Seals under the first key; `about` must be the same when it is opened. */
  seal(text: string, about: string): string;
  /** Throws `SealError`. `current` is false when it was sealed under an older key. */
  open(sealed: string, about: string): { readonly text: string; readonly current: boolean };
}

/** `unknownKey`: sealed under a key we are not given. `tampered`: not what was sealed, or about something else. */
export class SealError extends Error {
  constructor(
    readonly code: 'malformed' | 'unknownKey' | 'tampered',
    options?: ErrorOptions,
  ) {
    super(`A sealed text cannot be opened (${code})`, options);
    this.name = 'SealError';
  }
}

const algorithm = 'aes-256-gcm';
const version = 'v1';
const [keyBytes, ivBytes, authTagLength] = [32, 12, 16];

/** `keys` are 32 bytes in base64: the first seals, all open. Throws when there is none or one is of another length. */
export function createSeal(keys: readonly string[]): Seal {
  const ring = new Map(keys.map((text) => named(Buffer.from(text, 'base64'))));
  const [first] = ring;
  if (!first) throw new Error('There is no key to seal with.');
  const [currentId, currentKey] = first;
  return {
    seal(text, about) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, currentKey, iv, { authTagLength });
      cipher.setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
      return [version, currentId, ...parts].join('.');
    },
    open(sealed, about) {
      const { keyId, iv, tag, body } = partsOf(sealed);
      const key = ring.get(keyId);
      if (!key) throw new SealError('unknownKey');
      try {
        const decipher = createDecipheriv(algorithm, key, iv, { authTagLength });
        decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
        const text = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
        return { text, current: keyId === currentId };
      } catch (cause) {
        throw new SealError('tampered', { cause });
      }
    },
  };
}

/** A key with its short name, which tells nothing about it. */
function named(key: Buffer): [string, Buffer] {
  if (key.length !== keyBytes) throw new Error('A key to seal with is 32 bytes in base64.');
  const id = createHash('sha256').update('etincelle key id').update(key).digest('hex').slice(0, 8);
  return [id, key];
}

function partsOf(sealed: string) {
  const [first, keyId = '', ...rest] = sealed.split('.');
  const [iv, tag, body] = rest.map((part) => Buffer.from(part, 'base64url'));
  if (first !== version || rest.length !== 3 || !iv || !tag || !body) throw new SealError('malformed');
  if (iv.length !== ivBytes || tag.length !== authTagLength) throw new SealError('malformed');
  return { keyId, iv, tag, body };
}
