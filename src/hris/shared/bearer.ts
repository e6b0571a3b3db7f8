import { HrisError } from '../../application/ports/index.js';

/** Does some work with a token. It is got when it is needed; once more when one that was held is refused. */
export function withToken(
  get: () => Promise<string>,
): <Result>(work: (token: string) => Promise<Result>) => Promise<Result> {
  let token: Promise<string> | null = null;
  return async (work) => {
    const wasHeld = token !== null;
    const run = async () => {
      token ??= get();
      const held = token;
      try {
        return await work(await held);
      } catch (error) {
        if (isRefused(error) && token === held) token = null;
        throw error;
      }
    };
    return run().catch((error: unknown) => {
      if (wasHeld && isRefused(error)) return run();
      throw error;
    });
  };
}

const isRefused = (error: unknown): boolean => error instanceof HrisError && error.code === 'credentials';

/** Where a token is got, some answer 400 or 403 to whom they do not know. */
export function asCredentials(error: unknown): never {
  const isNo = error instanceof HrisError && [400, 403].includes(error.status ?? 0);
  throw isNo ? new HrisError('credentials', error.status) : error;
}
