import { setTimeout as wait } from 'node:timers/promises';
import type { Json } from '../limits/rules.js';
import type { Delivered } from '../types.js';
import type { World } from '../world.js';
import { sendToBot, succeeded } from './send.js';

const RETRY_DELAYS_MS = [0, 60_000, 300_000];

/** An event in its envelope. https://docs.slack.dev/apis/events-api/#event-type-structure */
function envelope(world: World, event: Json, isShared: boolean): Json {
  const { team } = world.options;
  const enterprise = world.enterprise();
  return {
    token: 'deprecated',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: enterprise,
    api_app_id: world.bot.appId,
    event: { event_ts: world.nextTs(), ...event },
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: Math.floor(world.now().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: enterprise ? null : team.id,
        user_id: world.bot.userId,
        is_bot: true,
        is_enterprise_install: enterprise !== null,
      },
    ],
    is_ext_shared_channel: isShared,
  };
}

/**
 * Sends events and, when the bot fails to answer 2xx, sends them again as Slack does: at once, then later.
 * `emit` resolves with the first answer; `settled` waits for what is on its way, `stop` gives up the retries.
 */
export class EventSender {
  private readonly stopping = new AbortController();
  private readonly under = new Set<Promise<void>>();

  constructor(
    private readonly world: World,
    private readonly log: Delivered[],
  ) {}

  /** `isShared`: it is about a channel that another company reads. */
  emit(event: Json, isShared = false): Promise<Delivered> {
    return this.resend(envelope(this.world, event, isShared));
  }

  /** Sends a whole envelope, which may have been sent before. */
  async resend(payload: Json): Promise<Delivered> {
    const first = await this.attempt(payload, 0);
    if (!succeeded(first)) {
      const retries = this.retry(payload).finally(() => this.under.delete(retries));
      this.under.add(retries);
    }
    return first;
  }

  async settled(): Promise<void> {
    await Promise.all(this.under);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.settled();
  }

  private async retry(payload: Json): Promise<void> {
    const delays = this.world.options.retryDelaysMs ?? RETRY_DELAYS_MS;
    for (const [at, delay] of delays.entries()) {
      const slept = await wait(delay, true, { signal: this.stopping.signal, ref: false }).catch(() => false);
      if (!slept || succeeded(await this.attempt(payload, at + 1))) return;
    }
  }

  private async attempt(payload: Json, attempt: number): Promise<Delivered> {
    const delivered = await sendToBot(this.world.options, { kind: 'event', payload, attempt });
    this.log.push(delivered);
    return delivered;
  }
}
