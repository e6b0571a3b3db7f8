import { SlackRefusal } from './api/refusal.js';
import type { SlackMessage } from './types.js';
import type { World } from './world.js';

const TRIGGER_MS = 3_000;
const RESPONSE_URL_MS = 30 * 60_000;
const RESPONSE_URL_USES = 5;

/** What a response address is about. The channel and person it came from, and the message pressed if there was one. */
export interface ResponseTicket {
  readonly userId: string;
  readonly channelId: string;
  readonly message?: SlackMessage;
  readonly until: number;
  uses: number;
}

/**
 * The two short-lived rights that a person's act gives to the bot. A `trigger_id` (3 s, once, one modal) and a
 * `response_url` (30 min, 5 times). https://docs.slack.dev/interactivity/handling-user-interaction
 */
export class Tickets {
  private readonly triggers = new Map<string, { userId: string; until: number; used: boolean }>();
  private readonly responses = new Map<string, ResponseTicket>();

  constructor(private readonly world: World) {}

  trigger(userId: string): string {
    const id = `${this.world.nextId('')}.${this.world.nextId('t')}`;
    this.triggers.set(id, { userId, until: this.world.now().getTime() + TRIGGER_MS, used: false });
    return id;
  }

  /** The person whose act gave this trigger, which is used up. */
  useTrigger(id: unknown): string {
    const trigger = this.triggers.get(String(id));
    if (!trigger) throw new SlackRefusal('invalid_trigger_id');
    if (trigger.used) throw new SlackRefusal('exchanged_trigger_id');
    if (this.world.now().getTime() > trigger.until) throw new SlackRefusal('expired_trigger_id');
    trigger.used = true;
    return trigger.userId;
  }

  /** A new response address, as the last part of its path. */
  response(about: Omit<ResponseTicket, 'until' | 'uses'>): string {
    const token = this.world.nextId('r');
    this.responses.set(token, { ...about, until: this.world.now().getTime() + RESPONSE_URL_MS, uses: 0 });
    return token;
  }

  useResponse(token: string): ResponseTicket {
    const ticket = this.responses.get(token);
    if (!ticket || this.world.now().getTime() > ticket.until) throw new SlackRefusal('expired_url');
    if (ticket.uses >= RESPONSE_URL_USES) throw new SlackRefusal('used_url');
    ticket.uses += 1;
    return ticket;
  }
}
