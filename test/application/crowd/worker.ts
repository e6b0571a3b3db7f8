import { openStore } from '../../../src/persistence/index.js';
import { createWorld } from '../../support/world.js';
import { type Act, crowd, perform } from './acts.js';
import { answered } from './order.js';

/** What a worker is told on its command line, as JSON. */
export interface Orders {
  readonly uri: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly acts: readonly Act[];
  /** Real time at which the world's clock showed `worldBegan`, both in ms; an hour there is a second here. */
  readonly began: number;
  readonly worldBegan: number;
}

/** One process of several on a database: does its acts one after the other, and prints what people are answered. */
const { uri, organisationId, missionId, acts, began, worldBegan }: Orders = JSON.parse(process.argv[2] ?? '');
const { store, close } = await openStore(uri);
const world = await createWorld({ store, organisationId });
const clock = { now: () => new Date(worldBegan + (Date.now() - began) * 3_600) };
const ports = { ...world.ports, clock };
const people = await Promise.all(
  Array.from({ length: crowd }, (_, index) =>
    world.person(`P${index}`, { organiser: index === 0, chat: index % 2 === 0 ? 'slack' : 'teams' }),
  ),
);
const mission = await store.missions.find(organisationId, missionId);
if (!mission) throw new Error('no mission');
const scene = { people, mission, slotId: mission.slots[0]?.id ?? '' };
// The same clock in every process of a machine.
const moment = () => Number(process.hrtime.bigint());
for (const act of acts) {
  const asked = moment();
  const message = await perform(ports, scene, act);
  process.stdout.write(`${JSON.stringify(answered(message, asked, moment()))}\n`);
}
await close();
