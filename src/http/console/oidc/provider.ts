import type { Configuration } from 'openid-client';
import type { SignedIn } from '../../../application/console/openSessionOf.js';
import { isSafeUrl } from '../../../domain/organisations/loopback.js';
import { readEmail } from '../../../domain/people/email.js';

/** A company's own sign-in. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of Microsoft Entra; null of any other. */
  readonly tenantId: string | null;
}

/** What is remembered in the browser between going there and coming back. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Provider {
  /** Where to send somebody, who comes back to `redirectUri`. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly attempt: Attempt }>;
  /** Who came back at this very address. Null when the sign-in does not vouch for anybody. Throws when it is not that attempt. */
  finish(backAt: URL, attempt: Attempt): Promise<SignedIn | null>;
}

/** By OpenID Connect, with a code, PKCE, a state and a nonce. The provider is asked about itself when it is first needed. */
export function providerOf(settings: ProviderSettings): Provider {
  let known: Promise<Configuration> | null = null;
  const configured = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    async begin(redirectUri) {
      const oidc = await import('openid-client');
      const verifier = oidc.randomPKCECodeVerifier();
      const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const url = oidc.buildAuthorizationUrl(await configured(), {
        ...{ redirect_uri: redirectUri, scope: 'openid profile email' },
        ...{ state: attempt.state, nonce: attempt.nonce, code_challenge_method: 'S256' },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      });
      return { url: url.href, attempt };
    },
    async finish(backAt, { state, nonce, verifier }) {
      const oidc = await import('openid-client');
      const tokens = await oidc.authorizationCodeGrant(await configured(), backAt, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier },
        idTokenExpected: true,
      });
      return signedInBy(tokens.claims() ?? {}, settings.tenantId);
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const oidc = await import('openid-client');
  const url = new URL(issuer);
  // Only of this very machine: of any other the configuration takes https alone.
  const insecure = url.protocol === 'http:' && isSafeUrl(issuer) ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(url, clientId, clientSecret, undefined, { execute: insecure });
}

/** The claims are those of a token whose signature, issuer and audience were looked at. */
function signedInBy(claims: Readonly<Record<string, unknown>>, tenantId: string | null): SignedIn | null {
  const { tid, oid, email, email_verified: verified } = claims;
  if (tenantId !== null)
    return tid === tenantId && typeof oid === 'string' ? { by: 'entra', tenantId, objectId: oid } : null;
  const address = verified === true && typeof email === 'string' ? readEmail(email) : null;
  return address === null ? null : { by: 'email', email: address };
}
