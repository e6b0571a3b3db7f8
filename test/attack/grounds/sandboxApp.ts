import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config/index.js';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/freePort.js';
import { collectingLog } from '../../support/world.js';
import { ask } from '../doors/http.js';
import type { Watch } from '../kind.js';

/** The app as `npm start` starts it when nothing is configured, or with these variables. */
export interface OwnApp {
  readonly url: string;
  readonly lines: readonly string[];
  /** Does what is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openOwnApp(env: Readonly<Record<string, string>> = {}): Promise<OwnApp> {
  const folder = await mkdtemp(join(tmpdir(), 'attack-'));
  const port = await freePort();
  const log = collectingLog();
  const app = await startApp(readConfig({ PORT: String(port), DATA_DIR: folder, ...env }), log);
  return {
    url: `http://127.0.0.1:${port}`,
    lines: log.lines,
    settle: () => app.settle(),
    close: async () => {
      await app.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const places = [
  ...['U0CLAIRE1', 'U0NADIA01', 'U0KARIM01'].flatMap((person) =>
    ['chat', 'home', 'C0GENERAL'].map((place) => ['slack', person, place]),
  ),
  ...['29:1-julien.mercier', '29:1-amandine.roy'].map((person) => ['teams', person, 'chat']),
];

/** What the made-up people see, as the page shows it, once nothing is being said any more. */
export function watchPage({ url, lines, settle }: OwnApp): Watch {
  let known = '';
  const seen = async (): Promise<Map<string, string>> => {
    const all = places.map(async ([chat, person = '', place = '']) => {
      const { text } = await ask(`${url}/sandbox/api/${chat}?${new URLSearchParams({ person, place })}`);
      return [`${chat} ${person} ${place}`, text] as const;
    });
    return new Map(await Promise.all(all));
  };
  return {
    lines,
    look: () =>
      eventually(async () => {
        const before = known;
        const now = await seen();
        known = JSON.stringify([...now]);
        if (known === before) return now;
        await settle();
        throw new Error('Somebody is still being told something.');
      }),
  };
}
