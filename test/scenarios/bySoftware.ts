import { systemOf } from '../../src/application/actor.js';
import { createKey } from '../../src/application/apiKeys/createKey.js';
import { newId } from '../contracts/samples.js';
import { collectingLog } from '../support/world.js';
import type { TwoChats } from './twoChats.js';

/** A key of the company, which reads and writes. */
export async function createKeyIn({ records, clock }: TwoChats, name: string): Promise<string> {
  const ports = {
    ...{ ...records.store, clock, newId, log: collectingLog() },
    wakeWebhooks: () => {},
  };
  const made = await createKey(ports, systemOf('own'), { name, scopes: ['read', 'write'] });
  if (made.kind !== 'created') throw new Error(made.kind);
  return made.key;
}

/** Sends what other software sends; without a body it reads. */
export const sending =
  ({ url }: TwoChats, key: string) =>
  async (path: string, body?: object, more: Readonly<Record<string, string>> = {}) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...more };
    const sent = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const answer = await fetch(`${url}/api/v1${path}`, sent);
    return { status: answer.status, body: await answer.json() };
  };
