import { connectHris } from '../../../src/application/people/hris/connectHris.js';
import { type SyncAsked, syncHris } from '../../../src/application/people/hris/syncHris.js';
import type { HrisConnection, HrisKind, Ports } from '../../../src/application/ports/index.js';
import { createSeal } from '../../../src/application/seal.js';
import { createHris } from '../../../src/hris/index.js';
import { createWorld, type World } from '../world.js';
import type { StandIn, StandInPerson } from './standIn.js';
import { hastyWire, settingsOf, testKey, vendors } from './vendors.js';

/** A company whose HRIS is connected, and the stand-in that it is. */
export interface HrisScene extends World {
  readonly connectionId: string;
  readonly standIn: StandIn;
  /** Somebody as the HRIS has them from now on. */
  put(one: StandInPerson): void;
  sync(deps?: Ports, asked?: Partial<SyncAsked>): ReturnType<typeof syncHris>;
  /** The connection as it is kept. */
  row(): Promise<HrisConnection>;
}

const worldWithHris = (): Promise<World> =>
  createWorld({ hris: createHris(createSeal([testKey]), hastyWire().wire) });

export async function connectedScene(kind: HrisKind, world?: World): Promise<HrisScene> {
  const standIn = await vendors[kind].open();
  const there = world ?? (await worldWithHris());
  const { ports, organisation } = there;
  const actor = { organisation, employee: null };
  const asked = { name: 'SIRH', ...settingsOf(kind, standIn), secrets: vendors[kind].secrets };
  const outcome = await connectHris(ports, actor, asked);
  if (outcome.kind !== 'connected') throw new Error(outcome.kind);
  const { id: connectionId } = outcome.connection;
  return {
    ...{ ...there, connectionId, standIn },
    put(one) {
      const at = standIn.people.findIndex(({ key }) => key === one.key);
      if (at < 0) standIn.people.push(one);
      else standIn.people[at] = one;
    },
    sync: (deps = ports, change = {}) =>
      syncHris(deps, actor, { connectionId, apply: true, leaveAtMost: 60, ...change }),
    async row() {
      const row = await ports.hrisConnections.find(organisation.id, connectionId);
      if (!row) throw new Error('It is not connected.');
      return row;
    },
  };
}
