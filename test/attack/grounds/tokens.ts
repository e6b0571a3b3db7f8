import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startWorld, type World } from '../../platforms/teams/world.js';
import type { Watch } from '../kind.js';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const right = pair();
export const wrongKey = pair().privateKey;
export const publicPem = right.publicKey.export({ format: 'pem', type: 'spki' }) as string;
export const publicModulus = right.publicKey.export({ format: 'jwk' }).n ?? '';

type Json = Record<string, unknown>;
export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

/** What Microsoft's tokens say, changed; what is undefined is left out. */
export const claims = (change: Json): Json => ({
  ...{
    iss: 'https://api.botframework.com',
    aud: 'app-1',
    iat: seconds(),
    nbf: seconds() - 10,
    exp: seconds() + 600,
  },
  ...change,
});

export interface Making {
  readonly key?: KeyObject;
  readonly header?: Json;
}

/** A token signed with RS256. */
export function token(payload: unknown, { key = right.privateKey, header = {} }: Making = {}): string {
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid: 'key-1', ...header })}.${part(payload)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`;
}

/** A token signed with a secret that everybody can read. */
export function symmetric(payload: unknown, alg: 'HS256' | 'HS384' | 'HS512', secret: string): string {
  const content = `${part({ alg, typ: 'JWT', kid: 'key-1' })}.${part(payload)}`;
  return `${content}.${createHmac(`sha${alg.slice(2)}`, secret)
    .update(content)
    .digest('base64url')}`;
}

/** Teams' door of an app that is registered, before a page of keys of our own. */
export interface Registered {
  readonly world: World;
  readonly watch: Watch;
  close(): Promise<void>;
}

export async function openRegistered(): Promise<Registered> {
  const jwk = right.publicKey.export({ format: 'jwk' });
  const keys = [
    { ...jwk, kid: 'key-1', endorsements: ['msteams'] },
    { ...jwk, kid: 'key-2', endorsements: ['webchat'] },
  ];
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : { jwks_uri: `${url()}/keys` }));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registered = {
    appId: 'app-1',
    appPassword: 'secret',
    appTenantId: 'tenant-1',
    appType: 'SingleTenant',
  };
  const world: World = await startWorld({
    settings: { ...registered, allowUnauthenticated: true, openIdMetadataUrl: `${url()}/config` },
    authorization: () => `Bearer ${token(claims({ serviceurl: world.teams.serviceUrl }))}`,
  });
  const lines: string[] = [];
  const { error } = globalThis.console;
  // botbuilder itself writes refused tokens to the console.
  Object.assign(console, { error: () => undefined });
  return {
    world,
    watch: {
      lines,
      look: async () => new Map([['events accepted', String(world.receive.accepted.length)]]),
    },
    close: async () => {
      Object.assign(console, { error });
      server.closeAllConnections();
      server.close();
      await world.stop();
    },
  };
}
