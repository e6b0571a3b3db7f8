import type { Platform } from '../../../src/domain/organisations/workspace.js';
import type { Lookup, Messenger, Outgoing, SendOutcome, Trace } from '../../../src/messages/messenger.js';

/** What happens to one send. `lost` and `arrived` both leave the sender in doubt; `never` answers nothing at all. */
export type Fate = 'sent' | 'lost' | 'arrived' | 'never' | Exclude<SendOutcome, { kind: 'sent' | 'inDoubt' }>;

export interface FakeMessenger extends Messenger {
  /** Every call of `send`, in order. */
  readonly sends: Outgoing[];
  readonly updates: Omit<Outgoing, 'deliveryId'>[];
  /** Delivery ids as the person received them. */
  readonly received: string[];
  readonly lookedUp: Lookup[];
}

interface Options {
  readonly platform?: Platform;
  readonly perSecond?: number;
  readonly burst?: number;
  readonly channel?: Messenger['pace']['channel'];
  readonly editsPerMinute?: number;
  /** True: `find` knows what was received, as on Slack. False: it never does, as on Teams. */
  readonly findable?: boolean;
  /** What a look-up is told instead, if anything. */
  readonly onFind?: (nth: number) => Trace | undefined;
  readonly fate?: (outgoing: Outgoing, nth: number) => Fate | Promise<Fate>;
  readonly onUpdate?: (nth: number) => SendOutcome | Promise<SendOutcome>;
}

/** A platform whose moods a test scripts. */
export function fakeMessenger({
  platform = 'slack',
  perSecond = 10,
  burst = 1,
  channel = [],
  editsPerMinute = 30,
  findable = true,
  onFind = () => undefined,
  fate = () => 'sent',
  onUpdate,
}: Options = {}): FakeMessenger {
  const sends: Outgoing[] = [];
  const updates: Omit<Outgoing, 'deliveryId'>[] = [];
  const received: string[] = [];
  const lookedUp: Lookup[] = [];
  return {
    platform,
    pace: { perSecond, burst, channel },
    requestsBefore: () => 0,
    editsPerMinute,
    sends,
    updates,
    received,
    lookedUp,
    async send(outgoing) {
      const { deliveryId, address } = outgoing;
      const happens = await fate(outgoing, sends.push(outgoing));
      if (happens === 'sent' || happens === 'arrived') received.push(deliveryId);
      if (happens === 'never') return new Promise(() => {});
      if (happens === 'lost' || happens === 'arrived') return { kind: 'inDoubt', code: 'timeout' };
      return happens === 'sent' ? { kind: 'sent', ref: { message: deliveryId }, address } : happens;
    },
    async update(ref, outgoing) {
      const nth = updates.push(outgoing);
      return onUpdate ? onUpdate(nth) : { kind: 'sent', ref, address: outgoing.address };
    },
    async find(lookup) {
      const { deliveryId } = lookup;
      const told = onFind(lookedUp.push(lookup));
      if (told) return told;
      if (!findable) return { kind: 'unknown' };
      if (!received.includes(deliveryId)) return { kind: 'absent' };
      return { kind: 'found', ref: { message: deliveryId } };
    },
  };
}
