import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import type { WebhookAddresses } from '../application/ports/index.js';
import { isPublicAddress } from '../domain/webhooks/publicAddress.js';

/** Finds all addresses of a host. Rejects when it has none. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const askSystem = promisify(lookup);
const ofSystem: Resolve = (host) => askSystem(host, { all: true });

/** The host leads inside. */
class InsideError extends Error {
  readonly code = 'EINSIDE';
}

export interface AddressGuard extends WebhookAddresses {
  /** As `check`, of what is known without asking: an address that is one of numbers already, and its scheme. */
  checkWritten(url: URL): 'outside' | 'inside' | 'notSecure';
  /**
   * Resolves a host for one connection, which goes to the very addresses that were looked at. Whoever changes what the name leads to
   * right after is too late.
   */
  lookupFor(url: URL): LookupFunction;
}

/** Without the brackets of an address of version 6. */
const hostIn = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** `insiders`: hosts inside that are meant to be reached, without https too. By their name alone: it may lead anywhere. */
export function createAddressGuard(insiders: ReadonlySet<string>, resolve: Resolve = ofSystem): AddressGuard {
  const isMeant = ({ host }: URL) => insiders.has(host);
  const found = async (url: URL) => {
    const addresses = await resolve(hostIn(url));
    if (!isMeant(url) && !addresses.every(({ address }) => isPublicAddress(address)))
      throw new InsideError('It leads inside.');
    return addresses;
  };
  const checkWritten: AddressGuard['checkWritten'] = (url) => {
    if (isMeant(url)) return url.protocol === 'http:' || url.protocol === 'https:' ? 'outside' : 'notSecure';
    if (url.protocol !== 'https:') return 'notSecure';
    const host = hostIn(url);
    return isIP(host) !== 0 && !isPublicAddress(host) ? 'inside' : 'outside';
  };
  return {
    checkWritten,
    async check(url) {
      const written = checkWritten(url);
      if (written !== 'outside') return written;
      try {
        await found(url);
        return 'outside';
      } catch (error) {
        return error instanceof InsideError ? 'inside' : 'unknown';
      }
    },
    lookupFor:
      (url) =>
      (_host, { all }, callback) => {
        found(url).then(
          (addresses) => {
            const [first] = addresses;
            if (all) callback(null, [...addresses]);
            else callback(null, first?.address ?? '', first?.family);
          },
          (error) => callback(error, ''),
        );
      },
  };
}
