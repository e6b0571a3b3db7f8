import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const appId = '0f3c1a52-7b1e-4d8e-9a64-3e5d2c1b0a99';

/**
 * A stand-in Microsoft. It signs what Teams posts, tells the keys for that, and hands out tokens to a managed
 * identity.
 */
export interface Microsoft {
  readonly appId: string;
  /** The `Authorization` header of what Teams posts from this service address. */
  authorization(serviceUrl: string): string;
  /** What a process is told to believe it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function openMicrosoft(): Promise<Microsoft> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const answers: Readonly<Record<string, () => unknown>> = {
    '/config': () => ({ jwks_uri: `${url}/keys` }),
    '/keys': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'live' }] }),
    // https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
    '/msi/token': () => ({
      ...{ access_token: 'of-the-machine', token_type: 'Bearer', resource: 'https://api.botframework.com' },
      expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
    }),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://microsoft');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[pathname]?.() ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const kept = new Map<string, { readonly header: string; readonly until: number }>();
  const sign = (serviceurl: string, exp: number) => {
    const claims = { iss: 'https://api.botframework.com', aud: appId, serviceurl, exp };
    const content = `${part({ alg: 'RS256', kid: 'live' })}.${part(claims)}`;
    return `Bearer ${content}.${createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')}`;
  };
  return {
    appId,
    authorization(serviceUrl) {
      const now = Math.floor(Date.now() / 1000);
      const known = kept.get(serviceUrl);
      if (known && known.until > now) return known.header;
      const header = sign(serviceUrl, now + 3_600);
      kept.set(serviceUrl, { header, until: now + 1_800 });
      return header;
    },
    env: {
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_OPENID_METADATA_URL: `${url}/config`,
      IDENTITY_ENDPOINT: `${url}/msi/token`,
      IDENTITY_HEADER: 'live',
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
