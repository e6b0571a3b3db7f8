/** What goes wrong with a call: answered later, with a refusal, or done and then never answered. */
export type Fault =
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'failed'; readonly status: number }
  | { readonly kind: 'delayed'; readonly ms: number }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'refused'; readonly error: string };

/** Makes this Slack misbehave as the real one does at times. Faults of a method are used up one call at a time, in order. */
export class Faults {
  private readonly byMethod = new Map<string, Fault[]>();
  private readonly recipients = new Map<string, string>();

  /** The next `times` calls of `method` answer 429 with this Retry-After. */
  rateLimit = (method: string, retryAfterSeconds: number, times = 1) =>
    this.add(method, { kind: 'rateLimited', retryAfterSeconds }, times);

  /** The next `times` calls of `method` answer 500 (or another status) and do nothing. */
  fail = (method: string, times = 1, status = 500) => this.add(method, { kind: 'failed', status }, times);

  /** The next `times` calls of `method` are done, and answered `ms` later. */
  delay = (method: string, ms: number, times = 1) => this.add(method, { kind: 'delayed', ms }, times);

  /** The next `times` calls of `method` are done, then the connection is dropped without an answer. */
  drop = (method: string, times = 1) => this.add(method, { kind: 'dropped' }, times);

  /** The next `times` calls of `method` answer `{ok:false, error}` and do nothing. */
  refuse = (method: string, error: string, times = 1) => this.add(method, { kind: 'refused', error }, times);

  /** Everything said to this user or in this channel is refused with `error`, until `allowRecipient`. */
  refuseRecipient = (userOrChannelId: string, error: string): void => {
    this.recipients.set(userOrChannelId, error);
  };

  allowRecipient = (userOrChannelId: string): void => {
    this.recipients.delete(userOrChannelId);
  };

  clear(): void {
    this.byMethod.clear();
    this.recipients.clear();
  }

  take = (method: string): Fault | undefined => this.byMethod.get(method)?.shift();

  refusalOf = (userOrChannelId: string): string | undefined => this.recipients.get(userOrChannelId);

  private add(method: string, fault: Fault, times: number): void {
    const queue = this.byMethod.get(method) ?? [];
    queue.push(...Array.from({ length: times }, () => fault));
    this.byMethod.set(method, queue);
  }
}
