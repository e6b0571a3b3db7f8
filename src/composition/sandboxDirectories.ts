import { setTimeout as sleep } from 'node:timers/promises';
import { systemOf } from '../application/actor.js';
import { connectDirectory } from '../application/people/directory/connectDirectory.js';
import { connectHris } from '../application/people/hris/connectHris.js';
import { syncHris } from '../application/people/hris/syncHris.js';
import type { NeedsOf } from '../application/ports/index.js';
import type { DirectoryWays } from '../sandbox/index.js';

type Needs = NeedsOf<typeof connectDirectory> & NeedsOf<typeof connectHris> & NeedsOf<typeof syncHris>;

const lookEveryMs = 100;
/** The job may be reading it at this moment: what it read may be of before. */
const looksAtMost = 300;

/** How the sandbox's directories are let in: by the acts that the console calls. */
export function sandboxDirectories(deps: Needs, organisationId: string): DirectoryWays {
  const operator = systemOf(organisationId);
  return {
    async connectScim(name) {
      const made = await connectDirectory(deps, operator, { name, settings: {} });
      if (made.kind === 'refused') throw new Error('A directory may not be connected here.');
      return made.credentials.token;
    },
    async readLucca({ url, id, secret }) {
      const there = await deps.hrisConnections.byName(organisationId, 'Lucca');
      const asked = { name: 'Lucca', url, tokenUrl: `${url}/connect/token`, activityCode: null };
      const made =
        there?.url === url
          ? { kind: 'connected' as const, connection: there }
          : await connectHris(deps, operator, { ...asked, kind: 'lucca', secrets: { id, secret } });
      if (made.kind !== 'connected') return 'failed';
      const { id: connectionId } = made.connection;
      for (let looked = 0; looked < looksAtMost; looked += 1) {
        const read = await syncHris(deps, operator, { connectionId, apply: true, leaveAtMost: null });
        if (read.kind === 'read') return read.applied ? 'done' : 'stopped';
        if (read.kind !== 'busy') return 'failed';
        await sleep(lookEveryMs);
      }
      return 'failed';
    },
  };
}
