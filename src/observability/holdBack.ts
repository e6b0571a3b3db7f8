import { type DestinationStream, destination } from 'pino';

/** Keeps what is written until it is released, and passes it on from then: to standard error unless told otherwise. */
export function holdBack(to: DestinationStream = destination(2)): DestinationStream & { release(): void } {
  let held: string[] | null = [];
  return {
    write: (line) => (held ? void held.push(line) : to.write(line)),
    release: () => {
      for (const line of held ?? []) to.write(line);
      held = null;
    },
  };
}
