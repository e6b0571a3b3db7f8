import { randomBytes } from 'node:crypto';
import { systemOf } from '../../src/application/actor.js';
import { createSeal } from '../../src/application/seal.js';
import { createWebhook } from '../../src/application/webhooks/createWebhook.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { newId } from '../contracts/samples.js';
import { figuresOnce } from '../http/figures.js';
import { eventually } from '../support/eventually.js';
import { collectingLog } from '../support/world.js';
import { isSignedBy, type Receiver, startReceiver } from '../webhooks/receiver.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Somebody types a word in a chat, and other software hears of it. */
describe.each<Platform>(['slack', 'teams'])('webhooks, with people in %s', (chat) => {
  const key = randomBytes(32).toString('base64');
  let receiver: Receiver;
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  let secret: string;
  beforeAll(async () => {
    receiver = await startReceiver();
    const environment = { WEBHOOK_PRIVATE_HOSTS: receiver.host, TOKEN_ENCRYPTION_KEY: key };
    chats = await openTwoChats(chat, undefined, { environment });
    mission = await putMission(chats, 'Verger à tailler', { capacity: 1 });
    const ports = {
      ...{ ...chats.records.store, clock: chats.clock, newId, log: collectingLog() },
      ...{ wakeWebhooks: () => {}, seal: createSeal([key]) },
      webhookAddresses: createAddressGuard(new Set([receiver.host])),
    };
    const made = await createWebhook(ports, systemOf('own'), { id: newId(), url: receiver.url });
    if (made.kind !== 'created') throw new Error(made.kind);
    secret = made.secret;
    // A process may not know of a webhook within a second of its making.
    await chats.restart();
  });
  afterAll(async () => {
    await chats.close();
    await receiver.close();
  });

  const told = () => receiver.received.map(({ body }) => JSON.parse(body));
  const ofType = (type: string) =>
    eventually(() => {
      const found = told().filter((one) => one.type === type);
      expect(found).not.toEqual([]);
      return found;
    });

  test('a sign-up, a wait, a withdrawal and an offer arrive, signed, each once, with ids alone', async () => {
    const [ana, ben] = [chats.person(chat, 'Ana'), chats.person(chat, 'Ben')];
    await asks(ana, 'je m’inscris au verger', /place est réservée/);
    const [confirmed] = await ofType('engagement.confirmed');
    expect(confirmed.data).toEqual({
      ...{ engagement: expect.stringMatching(/^eng_/), mission: `mis_${mission.id}` },
      ...{ slot: `slo_${mission.slotId}`, person: expect.stringMatching(/^peo_/) },
    });
    await asks(ben, 'je m’inscris au verger', /liste d’attente/);
    await asks(ana, 'je me désiste du verger', /laisser votre place/);
    await presses(ana, 'Oui, me désister');
    await presses(ben, 'Je prends la place');
    await eventually(async () => {
      await chats.settle();
      expect(
        told()
          .map(({ type }) => type)
          .sort(),
      ).toEqual([
        ...['engagement.confirmed', 'engagement.confirmed', 'engagement.offered'],
        ...['engagement.waitlisted', 'engagement.withdrawn'],
      ]);
    });
    expect(receiver.received.every((one) => isSignedBy(secret, one))).toBe(true);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(5);
    expect(receiver.received.map(({ body }) => body).join()).not.toMatch(/Ana|Ben|Verger|@/);
    await figuresOnce(chats.url, ({ sum }) => {
      expect(sum('etincelle_webhook_tries_total', { state: 'sent' })).toBe(5);
      expect(sum('etincelle_webhook_setbacks_total')).toBe(0);
    });
  });

  test('what does not arrive is counted by its reason', async () => {
    receiver.answers = 503;
    await asks(chats.person(chat, 'Ana'), 'je m’inscris au verger', /liste d’attente/);
    await figuresOnce(chats.url, ({ sum }) => {
      expect(sum('etincelle_webhook_tries_total', { state: 'queued' })).toBeGreaterThan(0);
      expect(sum('etincelle_webhook_setbacks_total', { code: 'refused' })).toBeGreaterThan(0);
    });
  });
});
