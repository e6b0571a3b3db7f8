import { trusted } from '../../application/people/trusted.js';
import { type CardRank, cardRanks, type StaleCard } from '../../application/ports/index.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Identity } from '../../domain/people/employee.js';
import { composeNow } from '../../messages/notices/composeNow.js';
import { edit, type Refreshing } from '../edit.js';
import { createRefresher, type Refresher, type RefresherDeps } from '../refresher.js';

const restMs = 4_000;

/** Keeps the messages that people were sent true. Those of each workspace at its own pace, a few in each pass. */
export const createCardRefresher = (given: RefresherDeps): Refresher =>
  createRefresher(given, {
    ...{ name: 'cards', restMs, pass: refreshCards },
    isDue: async () => (await given.deps.staleCards.workspaces()).length > 0,
  });

/**
 * Redraws the next marked messages of each workspace. What many were told waits while anything is to be sent there: nobody
 * misses news for it.
 */
async function refreshCards(refreshing: Refreshing): Promise<boolean> {
  const { clock, deliveries, staleCards } = refreshing.deps;
  const marked = await staleCards.workspaces();
  if (marked.length === 0) return false;
  const sending = await deliveries.dueWorkspaces(clock.now());
  await Promise.all(
    marked.map((workspaceId) => {
      const last = sending.includes(workspaceId) ? cardRanks.own : cardRanks.announced;
      return refreshWorkspace(refreshing, workspaceId, last);
    }),
  );
  return (await staleCards.workspaces()).length > 0;
}

async function refreshWorkspace(refreshing: Refreshing, workspaceId: string, last: CardRank): Promise<void> {
  const { deps, messengers, pacerOf } = refreshing;
  const workspace = await deps.workspaces.find(workspaceId);
  const installed = workspace?.status === 'installed' ? workspace : null;
  const messenger = installed && messengers[installed.platform];
  const mustWait = installed && (!messenger || pacerOf(workspaceId).pausedFor() > 0);
  if (mustWait) return;
  const atOnce = Math.max(1, Math.floor(((messenger?.editsPerMinute ?? 60) * restMs) / 60_000));
  for (const card of await deps.staleCards.take(workspaceId, last, atOnce)) {
    if (!refreshing.goOn()) return;
    if (!(await refreshOne(refreshing, card, installed?.externalId ?? null))) return;
  }
}

/** False when nothing more of its workspace is to be redrawn now. `workspace`: null when the app is not there any more. */
async function refreshOne(
  refreshing: Refreshing,
  card: StaleCard,
  workspace: string | null,
): Promise<boolean> {
  const { clock, log, staleCards } = refreshing.deps;
  const { id: deliveryId, state, inDoubt } = card.delivery;
  try {
    // It is leaving, or may have left: what it says may be older than the mark.
    if (state === 'leased' || (state === 'queued' && inDoubt)) await staleCards.postpone(card, clock.now());
    else if (await redraw(refreshing, card.delivery, workspace)) await staleCards.clear(card);
    else return false;
  } catch (error) {
    log.error('card.broken', { deliveryId }, error);
    await staleCards.postpone(card, clock.now());
  }
  return true;
}

/** True when it is true now, or cannot be changed. */
async function redraw(
  refreshing: Refreshing,
  delivery: Delivery,
  workspace: string | null,
): Promise<boolean> {
  const { state, sentRef } = delivery;
  if (state !== 'sent' || !sentRef || workspace === null) return true;
  const [account, shown] = await Promise.all([
    accountOf(refreshing, delivery),
    composeNow(refreshing.deps, delivery),
  ]);
  if (!account?.address || !shown) return true;
  return edit(refreshing, delivery, sentRef, { ...shown, workspace, address: account.address });
}

/** The person's account where the message is, if they can still be reached there. */
async function accountOf(
  { deps }: Refreshing,
  { organisationId, workspaceId, recipient }: Delivery,
): Promise<Identity | null> {
  if (recipient.kind !== 'employee') return null;
  const person = await deps.employees.find(organisationId, recipient.employeeId);
  const accounts = trusted(person ? await deps.identities.ofEmployee(organisationId, person.id) : []);
  const isThere = (one: Identity) => one.workspaceId === workspaceId && one.reachability === 'reachable';
  return accounts.find(isThere) ?? null;
}
