import { setTimeout as sleep } from 'node:timers/promises';
import { writeBack } from '../application/activities/writeBack.js';
import { systemOf } from '../application/actor.js';
import { connectDirectory } from '../application/people/directory/connectDirectory.js';
import { connectHris } from '../application/people/hris/connectHris.js';
import { decideWriteBack } from '../application/people/hris/decideWriteBack.js';
import { syncHris } from '../application/people/hris/syncHris.js';
import type { NeedsOf } from '../application/ports/index.js';
import type { DirectoryWays } from '../sandbox/index.js';

type Needs = NeedsOf<typeof connectDirectory> &
  NeedsOf<typeof connectHris> &
  NeedsOf<typeof decideWriteBack> &
  NeedsOf<typeof syncHris> &
  NeedsOf<typeof writeBack>;

/** What missions are written on in the made-up Lucca. */
const missionCode = '41';

const lookEveryMs = 100;
/** The job may be reading it at this moment: what it read may be of before. */
const looksAtMost = 300;

/** How the sandbox's directories are let in: by the acts that the console calls. */
export function sandboxDirectories(deps: Needs, organisationId: string): DirectoryWays {
  const operator = systemOf(organisationId);
  const lucca = () => deps.hrisConnections.byName(organisationId, 'Lucca');
  return {
    async connectScim(name) {
      const made = await connectDirectory(deps, operator, { name, settings: {} });
      if (made.kind === 'refused') throw new Error('A directory may not be connected here.');
      return made.credentials.token;
    },
    async readLucca({ url, id, secret, timeKey }) {
      const there = await lucca();
      // The service may be at another port by now.
      const activityCode = there?.activityCode ?? null;
      const asked = { name: 'Lucca', url, tokenUrl: `${url}/connect/token`, activityCode };
      const made =
        there?.url === url
          ? { kind: 'connected' as const, connection: there }
          : await connectHris(deps, operator, {
              ...asked,
              kind: 'lucca',
              secrets: { id, secret, activityKey: timeKey },
            });
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
    async decideTime({ timeKey }, isWritten) {
      const connectionId = (await lucca())?.id ?? '';
      const asked = { connectionId, activityCode: isWritten ? missionCode : null, activityKey: timeKey };
      return (await decideWriteBack(deps, operator, asked)).kind === 'decided';
    },
    isTimeWritten: async () => typeof (await lucca())?.activityCode === 'string',
    writeTime: () => writeBack(deps),
  };
}
