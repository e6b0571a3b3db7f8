import { randomBytes } from 'node:crypto';
import type { HrisConnection, HrisKind, HrisSecrets } from '../../../src/application/ports/index.js';
import { createSeal } from '../../../src/application/seal.js';
import { createHris } from '../../../src/hris/index.js';
import { bambooSecrets, openBambooStandIn } from './bamboohr.js';
import { bobSecrets, openBobStandIn } from './hibob.js';
import { luccaSecrets, openLuccaStandIn } from './lucca.js';
import { openPersonioStandIn, personioSecrets } from './personio.js';
import type { StandIn } from './standIn.js';

interface Vendor {
  readonly open: () => Promise<StandIn>;
  readonly secrets: HrisSecrets;
  /** Where our adapter is to ask, below the stand-in's address. */
  readonly path: string;
  readonly tokenPath?: string;
}

export const vendors: Readonly<Record<HrisKind, Vendor>> = {
  lucca: { open: openLuccaStandIn, secrets: luccaSecrets, path: '', tokenPath: '/connect/token' },
  bamboohr: { open: openBambooStandIn, secrets: bambooSecrets, path: '' },
  hibob: { open: openBobStandIn, secrets: bobSecrets, path: '/v1' },
  personio: { open: openPersonioStandIn, secrets: personioSecrets, path: '/v1' },
};

export const testKey = randomBytes(32).toString('base64');

/** A clock of requests that never waits: it tells how long it would have. */
export function hastyWire() {
  const slept: number[] = [];
  let at = 0;
  const wire = {
    fetch: ((...asked: Parameters<typeof fetch>) => fetch(...asked)) as typeof fetch,
    now: () => at,
    sleep: async (ms: number) => {
      slept.push(ms);
      at += ms;
    },
  };
  return { wire, slept };
}

export const settingsOf = (kind: HrisKind, standIn: StandIn) => ({
  ...{ kind, url: `${standIn.url}${vendors[kind].path}`, activityCode: '41' },
  tokenUrl: vendors[kind].tokenPath ? `${standIn.url}${vendors[kind].tokenPath}` : null,
});

/** An adapter on its stand-in, without a connection that is kept. */
export function openVendor(kind: HrisKind, standIn: StandIn, secrets = vendors[kind].secrets) {
  const { wire, slept } = hastyWire();
  const hris = createHris(createSeal([testKey]), wire);
  const connection: HrisConnection = {
    ...{ id: 'connection', organisationId: 'o', name: 'SIRH', nextAt: new Date(0), last: null },
    ...{ preview: null, previewAskedAt: null, webhookSealed: null },
    ...{ hurriedAt: null, toldAgainAt: null, whole: null },
    ...{ ...settingsOf(kind, standIn), sealed: hris.seal('connection', secrets) ?? '' },
  };
  return { ...hris.open(connection), slept };
}
