/** A request of other software that is to be done once, however often it is sent. */
export interface SentRequest {
  readonly organisationId: string;
  readonly keyId: string;
  /** What its sender calls it. */
  readonly name: string;
  /** All that it asks for: another one under the same name is refused. */
  readonly asks: string;
  /** What it is done by, the same each time: a number in line, and an id for what is made. */
  readonly ticket: number;
  readonly newId: string;
}

export interface SentAnswer {
  readonly status: number;
  readonly body: string;
}

type Begun =
  /** It is to be done, by whoever asks, and by what was drawn the first time. */
  | { readonly kind: 'begun'; readonly ticket: number; readonly newId: string }
  | { readonly kind: 'answered'; readonly answer: SentAnswer }
  | { readonly kind: 'inProgress' }
  | { readonly kind: 'otherRequest' };

type Which = Pick<SentRequest, 'organisationId' | 'keyId' | 'name'>;

/** Requests and their answers, for a day. Unique on (organisation, key, name). On the machine's clock. */
export interface SentRequests {
  /** Whoever begins has it until `until`. After that its process is taken for dead, and the next who asks begins again. */
  begin(request: SentRequest, now: Date, until: Date): Promise<Begun>;
  /** Keeps the answer; the first holds. */
  answer(which: Which, answer: SentAnswer): Promise<void>;
  /** It failed: whoever asks next begins again at once. */
  giveUp(which: Which): Promise<void>;
}
