/** What is sent beside an address. */
export interface SentBeside {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What was answered, for a test to look at. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON was sent; each test knows what it asked for.
  readonly body: any;
}
