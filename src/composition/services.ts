import { randomUUID } from 'node:crypto';
import { settleWaitedFor } from '../application/maintenance/repair.js';
import type { Clock, Log, Ports, Store } from '../application/ports/index.js';
import { answerLeftovers } from '../conversation/inbox/answerLeftovers.js';
import { createReceive } from '../conversation/inbox/receive.js';
import type { Receive } from '../conversation/incoming.js';
import type { Platform } from '../domain/organisations/workspace.js';
import { createDispatcher, type Dispatcher } from '../outbox/dispatcher.js';
import { createPostRefresher, type PostRefresher } from '../outbox/posts/postRefresher.js';
import type { Chat } from './chats.js';
import { type Job, jobsOf } from './jobs.js';

/** What the house is told from outside. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Lower case. */
  readonly organiserEmails: ReadonlySet<string>;
  /** Without a final slash. */
  readonly publicUrl: string;
}

/** Everything between the chats and the ports. */
export interface Services {
  readonly ports: Ports;
  readonly receive: Receive;
  readonly jobs: readonly Job[];
  /** Does at once all that is due by now; resolves when it is done and said. */
  settle(): Promise<void>;
  /** When this process last asked what is due and was told; null before the first time. */
  lastDispatch(): Date | null;
  /** Lets what is being sent end, and sends nothing more. */
  stop(): Promise<void>;
}

/** `meetWorkspaces` makes those workspaces known that are not yet. */
export function createServices(
  store: Store,
  chats: readonly Chat[],
  meetWorkspaces: () => Promise<void>,
  surroundings: Surroundings,
): Services {
  const messengers = byPlatform(chats, ({ messenger }) => messenger);
  const ports: Ports = {
    ...surroundings,
    ...store,
    stalePosts: watched(store.stalePosts, () => refresher.wake()),
    newId: randomUUID,
    directories: byPlatform(chats, ({ directory }) => directory),
    wakeOutbox: (workspaceId) => dispatcher.wake(workspaceId),
  };
  const dispatcher = createDispatcher({ deps: ports, messengers });
  const refresher = createPostRefresher({ deps: ports, messengers });
  const receive = createReceive(ports);
  const late = byPlatform(chats, (chat) => chat);
  const jobs = jobsOf(ports, {
    dispatch: () => dispatcher.tick(),
    refreshPosts: async () => refresher.wake(),
    meetWorkspaces,
    keepChats: async () => void (await Promise.all(chats.map((chat) => chat.maintain?.()))),
    answerLeftovers: async () => {
      // A place that was kept for one of them, and not wanted after all, is somebody else's at once.
      if ((await answerLeftovers(ports, receive, late)) > 0) await settleWaitedFor(ports);
    },
  });
  return {
    ports,
    receive,
    jobs,
    settle: () => settle(jobs, dispatcher, refresher),
    lastDispatch: () => dispatcher.lastRun(),
    stop: async () => void (await Promise.all([dispatcher.stop(), refresher.stop()])),
  };
}

function byPlatform<Part>(
  chats: readonly Chat[],
  part: (chat: Chat) => Part,
): Partial<Record<Platform, Part>> {
  return Object.fromEntries(chats.map((chat) => [chat.messenger.platform, part(chat)]));
}

/** Marking a post as stale also wakes whoever mends it, so that places left are right within seconds. */
function watched(stalePosts: Store['stalePosts'], wake: () => void): Store['stalePosts'] {
  const mark: Store['stalePosts']['mark'] = async (organisationId, missionId) => {
    await stalePosts.mark(organisationId, missionId);
    wake();
  };
  return { ...stalePosts, mark };
}

/** Whom we write to does not become due: this is left to its own hour. */
const aboutMembers = ['workspaces.meet', 'members.sync'];

/** The jobs once, in order, and what they set off. */
async function settle(jobs: readonly Job[], dispatcher: Dispatcher, refresher: PostRefresher): Promise<void> {
  for (const { name, run } of jobs) if (!aboutMembers.includes(name)) await run();
  await Promise.all([dispatcher.idle(), refresher.idle()]);
}
