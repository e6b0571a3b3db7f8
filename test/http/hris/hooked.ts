import type { Server } from 'node:http';
import { listenToHris } from '../../../src/application/people/hris/listenToHris.js';
import { syncDueHris } from '../../../src/application/people/hris/syncDueHris.js';
import { syncHurriedHris } from '../../../src/application/people/hris/syncHurriedHris.js';
import type { HrisKind } from '../../../src/application/ports/index.js';
import { hrisWebhookRoutes } from '../../../src/http/hris/webhookRoutes.js';
import { closeServer, createHttp, endRoutes, listen } from '../../../src/http/server.js';
import { connectedScene, type HrisScene } from '../../support/hris/scene.js';
import { type SignedWebhook, signedWebhook, webhookSecret } from '../../support/hris/webhooks.js';

/** A connected HRIS, read once, and the door where it tells of changes. */
export interface Hooked extends HrisScene {
  readonly kind: HrisKind;
  /** Below the server's own address. */
  readonly path: string;
  /** What its vendor signs with, or sends. */
  readonly secret: string;
  /** A webhook of its vendor, as of now. */
  signed(body?: string): SignedWebhook;
  post(path: string, sent: RequestInit): Promise<Response>;
  get(path: string): Promise<Response>;
  /** What the clock does each few seconds. */
  tick(): Promise<void>;
  /** How often it was read. */
  readings(): number;
  close(): Promise<void>;
}

export async function hooked(kind: HrisKind): Promise<Hooked> {
  const scene = await connectedScene(kind);
  const { ports, clock, organisation, connectionId, log, standIn } = scene;
  const http = createHttp();
  hrisWebhookRoutes(http, ports);
  endRoutes(http, log);
  const { server, port } = await listen(http, 0, '127.0.0.1');
  const base = `http://127.0.0.1:${port}`;
  const asked = { connectionId, listens: true, secret: webhookSecret };
  const listening = await listenToHris(ports, { organisation, employee: null }, asked);
  if (listening.kind !== 'listening') throw new Error(listening.kind);
  const secret = listening.token ?? webhookSecret;
  const tick = async () => {
    await syncDueHris(ports);
    await syncHurriedHris(ports);
  };
  return {
    ...{ ...scene, kind, secret, tick },
    path: listening.url.slice(ports.publicUrl.length),
    signed: (body) => signedWebhook(kind, secret, clock.now(), body),
    post: (path, sent) => fetch(base + path, { method: 'POST', ...sent }),
    get: (path) => fetch(base + path),
    readings: () => log.lines.filter((line) => line.includes('hris.synced')).length,
    close: () => closeAll(server, standIn),
  };
}

async function closeAll(server: Server, standIn: HrisScene['standIn']): Promise<void> {
  await closeServer(server, 0);
  await standIn.close();
}
