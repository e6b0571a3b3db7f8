/**
 * What the operator reads. `code` is a stable event name (`delivery.failed`). `facts` are ids, counts, codes and
 * states only: never a message text, a name, an e-mail or a token.
 */
export interface Log {
  info(code: string, facts?: Facts): void;
  warn(code: string, facts?: Facts): void;
  error(code: string, facts?: Facts, cause?: unknown): void;
}

export type Facts = Readonly<Record<string, string | number | boolean | null>>;
