import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

type Claims = Readonly<Record<string, unknown>>;

interface Given {
  readonly claims: Claims;
  readonly challenge: string;
}

/** A stand-in for a company's own sign-in, by OpenID Connect: it keeps what openid-client and RFC 7636 ask of one. */
export interface OidcStandIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Somebody signs in at the address where they were sent; gives where they are sent back to. `claims` go over its own. */
  signsIn(at: string, claims: Claims): string;
  /** A token of these claims, good for five minutes where they do not say otherwise. */
  signs(claims: Claims): Promise<string>;
  stop(): Promise<void>;
}

export async function startOidcStandIn(): Promise<OidcStandIn> {
  const [clientId, clientSecret] = ['console', 'stand-in-secret'];
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Given>();
  let issuer = '';
  const signs = (claims: Claims) => {
    const now = Math.floor(Date.now() / 1000);
    const usual = { sub: 'someone', iss: issuer, aud: clientId, iat: now, exp: now + 300 };
    return new SignJWT({ ...usual, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(privateKey);
  };
  const token = async (form: URLSearchParams) => {
    const code = form.get('code') ?? '';
    const given = codes.get(code);
    // A code is good once, and only for whoever began.
    codes.delete(code);
    const verified = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!given || given.challenge !== verified) return null;
    const id_token = await signs(given.claims);
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token };
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    let text = '';
    for await (const part of request) text += part;
    const answers: Record<string, () => unknown> = {
      '/.well-known/openid-configuration': () => described(issuer),
      '/keys': () => ({ keys: [jwk] }),
      '/token': () => token(new URLSearchParams(text)),
    };
    const body = await answers[pathname]?.();
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? { error: 'invalid_grant' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ issuer, clientId, clientSecret, signs },
    signsIn(at, claims) {
      const asked = new URL(at).searchParams;
      const code = randomUUID();
      const nonce = asked.get('nonce');
      codes.set(code, { claims: { nonce, ...claims }, challenge: asked.get('code_challenge') ?? '' });
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return back.href;
    },
    stop: () => stopped(server),
  };
}

const described = (issuer: string) => ({
  issuer,
  ...{
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
  },
  ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
  id_token_signing_alg_values_supported: ['RS256'],
});

const stopped = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
