import mongoose from 'mongoose';

interface Command {
  /** As `find engagements`. */
  readonly name: string;
  readonly startedAt: number;
  endedAt: number;
}

export interface CountedCommands {
  /** What was sent since, in order, as `find engagements`. */
  names(): string[];
  /** The most that went one after the other: each began when the one before had ended. */
  inARow(): number;
  /** Counts no more. */
  stop(): void;
}

/** What no act asks for: the clock's and the drivers' own. */
const ownRhythm = /^(hello|ping|endSessions|\w+ (clock|leases))/;

/**
 * Counts the commands that every open connection of this test's mongoose sends from now on. Their address must come from
 * `openTestDatabase`, which asks the driver to tell of commands.
 */
export function countCommands(ignored: RegExp = ownRhythm): CountedCommands {
  const commands = new Map<string, Command>();
  const clients = mongoose.connections
    .filter(({ readyState }) => readyState === mongoose.ConnectionStates.connected)
    .map((connection) => connection.getClient());
  const started = ({ requestId, connectionId, commandName, command }: mongoose.mongo.CommandStartedEvent) => {
    const name = `${commandName} ${command[commandName]}`;
    if (ignored.test(name)) return;
    commands.set(`${connectionId} ${requestId}`, {
      name,
      startedAt: performance.now(),
      endedAt: Number.POSITIVE_INFINITY,
    });
  };
  const ended = ({ requestId, connectionId }: { requestId: number; connectionId: number | string }) => {
    const command = commands.get(`${connectionId} ${requestId}`);
    if (command) command.endedAt = performance.now();
  };
  for (const client of clients)
    client.on('commandStarted', started).on('commandSucceeded', ended).on('commandFailed', ended);
  return {
    names: () => [...commands.values()].map(({ name }) => name),
    inARow: () => longestRow([...commands.values()]),
    stop: () => {
      for (const client of clients)
        client.off('commandStarted', started).off('commandSucceeded', ended).off('commandFailed', ended);
    },
  };
}

/** Of commands in a row, the one that ends first leaves the most room for the others. */
function longestRow(commands: readonly Command[]): number {
  const byEnd = [...commands].sort((a, b) => a.endedAt - b.endedAt);
  let [count, freeAt] = [0, 0];
  for (const { startedAt, endedAt } of byEnd) {
    if (startedAt < freeAt) continue;
    count += 1;
    freeAt = endedAt;
  }
  return count;
}
