import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Sandbox, startClock, startSandbox } from '../../src/sandbox/index.js';

type Handler = Parameters<Parameters<Sandbox['mount']>[0]['use']>[1];

const begun = { version: 1, connected: ['lucca'], secret: 's', people: { entra: [], okta: [], lucca: [] } };

/** The made-up Lucca, whose disk is full for the first writes. */
async function startLucca(failing: number) {
  let left = failing;
  let text = JSON.stringify(begun);
  const directoryMemory = {
    load: async () => text,
    save: async (saved: string) => {
      left -= 1;
      if (left >= 0) throw new Error('No space left.');
      text = saved;
    },
  };
  const routes = new Map<string, Handler>();
  const sandbox = await startSandbox({
    ...{ appUrl: 'http://127.0.0.1:9', signingSecret: 'secret', botToken: 'xoxb-1', botId: 'app-1' },
    clock: await startClock({ load: async () => null, save: async () => {} }),
    schedule: { nextDue: async () => null, settle: async () => {} },
    directoryMemory,
  });
  const route = (path: string, handler: Handler) => routes.set(path, handler);
  sandbox.mount({ get: route, use: route });
  const door = createServer((request, response) => routes.get('/sandbox/lucca')?.(request, response));
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}/timmi-timesheet/api/time-entries`;
  const writes = async (comment: string) => {
    const day = { startsAt: '2026-12-01T00:00:00', duration: '01:00:00', unit: 0, timeSource: 3 };
    const body = JSON.stringify({ ...day, owner: { id: 1 }, axisSections: [{ id: 41 }], comment });
    const headers = { authorization: 'lucca application=time-s' };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  };
  const stop = async () => {
    await sandbox.stop();
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
  };
  const comments = () => (JSON.parse(text).time ?? []).map((one: { comment: string }) => one.comment);
  return { writes, comments, stop };
}

test('an entry that cannot be written down is answered 500, and the next is written down with it', async () => {
  const lucca = await startLucca(2);
  expect([await lucca.writes('one'), await lucca.writes('two')]).toEqual([500, 500]);
  expect(lucca.comments()).toEqual([]);
  expect(await lucca.writes('three')).toBe(201);
  expect(lucca.comments()).toEqual(['one', 'two', 'three']);
  await lucca.stop();
});
