import type { Connection } from 'mongoose';
import type { Log } from '../application/ports/index.js';
import { sleep } from '../application/sleep.js';

type Client = Pick<ReturnType<Connection['getClient']>, 'on' | 'off' | 'connect' | 'close'>;

/** The driver gives up a heartbeat after ten seconds, or twenty where the server holds its answer back. */
export const connectTimeoutMs = 10_000;
const lostAfterMs = 25_000;
const againMs = 1_000;

/**
 * Opens the connection anew when the driver's heartbeat has neither succeeded nor failed for `lostMs`. Its command
 * may be written to a socket that is closed and has not said so yet. Node answers as if that socket were full. The
 * driver (7.8, 7.9) waits for ever for it to empty, and would never find the server again. Gives what ends the watch.
 */
export function watchHeartbeat(client: Client, log: Log | undefined, lostMs = lostAfterMs): () => void {
  const ended = new AbortController();
  const waiting = new Map<string, NodeJS.Timeout>();

  async function openAnew(): Promise<void> {
    log?.warn('store.heartbeatLost');
    await client.close();
    while (!ended.signal.aborted) {
      if (
        await client.connect().then(
          () => true,
          () => false,
        )
      )
        return;
      await sleep(againMs, ended.signal);
    }
  }

  const begun = ({ connectionId }: { connectionId: string }) => {
    over({ connectionId });
    waiting.set(connectionId, setTimeout(() => void openAnew(), lostMs).unref());
  };
  const over = ({ connectionId }: { connectionId: string }) => {
    clearTimeout(waiting.get(connectionId));
    waiting.delete(connectionId);
  };
  client.on('serverHeartbeatStarted', begun);
  client.on('serverHeartbeatSucceeded', over);
  client.on('serverHeartbeatFailed', over);

  return () => {
    ended.abort();
    client.off('serverHeartbeatStarted', begun);
    for (const timer of waiting.values()) clearTimeout(timer);
  };
}
