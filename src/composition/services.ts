import { randomUUID } from 'node:crypto';
import { settleWaitedFor } from '../application/maintenance/repair.js';
import type {
  Clock,
  Hris,
  Log,
  PeopleSource,
  Ports,
  SecondOpinion,
  Store,
} from '../application/ports/index.js';
import type { Seal } from '../application/seal.js';
import { answerLeftovers } from '../conversation/inbox/answerLeftovers.js';
import { createReceive } from '../conversation/inbox/receive.js';
import type { Receive } from '../conversation/incoming.js';
import { createPeopleReader } from '../directory/csv/peopleReader.js';
import type { Carrier } from '../domain/organisations/workspace.js';
import type { AddressGuard } from '../outbound/addressGuard.js';
import { createCardRefresher } from '../outbox/cards/refreshCards.js';
import { createDispatcher } from '../outbox/dispatcher.js';
import { createPostRefresher } from '../outbox/posts/refreshPosts.js';
import type { Refresher } from '../outbox/refresher.js';
import { createWebhookSender } from '../webhooks/sender.js';
import type { Chat } from './chats.js';
import type { Email } from './email.js';
import { type Job, jobsOf } from './jobs.js';

/** What the services are told from outside. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** Lower case. */
  readonly organiserEmails: ReadonlySet<string>;
  /** Without a final slash. */
  readonly publicUrl: string;
  readonly secondOpinion: SecondOpinion;
  readonly seal: Seal | null;
  readonly webhookAddresses: AddressGuard;
  readonly hris: Hris;
  readonly peopleSources: readonly PeopleSource[];
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

/** `email`: for people who have no chat. `meetWorkspaces` makes those workspaces known that are not yet. */
export function createServices(
  store: Store,
  chats: readonly Chat[],
  email: Email | null,
  meetWorkspaces: () => Promise<void>,
  surroundings: Surroundings,
): Services {
  const messengers = {
    ...byPlatform(chats, ({ messenger }) => messenger),
    ...(email && { email: email.messenger }),
  };
  const ports: Ports = {
    ...surroundings,
    ...store,
    stalePosts: watched(store.stalePosts, ['mark'], () => posts.wake()),
    staleCards: watched(store.staleCards, ['markOwn', 'markOpenSeats', 'markAnnounced', 'markKey'], () =>
      cards.wake(),
    ),
    newId: randomUUID,
    linkMail: email?.linkMail ?? null,
    directories: byPlatform(chats, ({ directory }) => directory),
    chatFiles: byPlatform(chats, ({ files }) => files),
    peopleReader: createPeopleReader(),
    wakeOutbox: (workspaceId) => dispatcher.wake(workspaceId),
    wakeWebhooks: () => webhookSender.wake(),
  };
  const webhookSender = createWebhookSender({ deps: ports, guard: surroundings.webhookAddresses });
  const dispatcher = createDispatcher({ deps: ports, messengers });
  const posts = createPostRefresher({ deps: ports, messengers });
  const cards = createCardRefresher({ deps: ports, messengers });
  const receive = createReceive(ports);
  const late = byPlatform(chats, (chat) => chat);
  const jobs = jobsOf(ports, {
    dispatch: () => dispatcher.tick(),
    sendWebhooks: async () => webhookSender.wake(),
    refreshPosts: async () => posts.wake(),
    refreshCards: async () => cards.wake(),
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
    settle: () => settle(jobs, [dispatcher, posts, cards, webhookSender]),
    lastDispatch: () => dispatcher.lastRun(),
    stop: async () =>
      void (await Promise.all([dispatcher, posts, cards, webhookSender].map((worker) => worker.stop()))),
  };
}

function byPlatform<Part>(
  chats: readonly Chat[],
  part: (chat: Chat) => Part,
): Partial<Record<Carrier, Part>> {
  return Object.fromEntries(chats.map((chat) => [chat.messenger.platform, part(chat)]));
}

/** Marking something as stale also wakes whoever mends it, so that it is right within seconds. */
function watched<Stale extends object>(
  stale: Stale,
  marks: readonly (keyof Stale)[],
  wake: () => void,
): Stale {
  const waking = marks.map((name) => {
    const mark = stale[name] as (...args: unknown[]) => Promise<void>;
    return [name, (...args: unknown[]) => mark(...args).then(wake)] as const;
  });
  return { ...stale, ...Object.fromEntries(waking) };
}

/** Whom we write to does not become due: this is left to its own hour. */
const aboutMembers = ['workspaces.meet', 'members.sync'];

/** The jobs once, in order, and what they set off. */
async function settle(jobs: readonly Job[], workers: readonly Pick<Refresher, 'idle'>[]): Promise<void> {
  for (const { name, run } of jobs) if (!aboutMembers.includes(name)) await run();
  await Promise.all(workers.map((worker) => worker.idle()));
}
