import type { Doc } from '../values/doc.js';
import type { Command, Context } from './command.js';

const VERSION = '7.0.0';
const HELLO_OPTIONS = ['helloOk', 'client', 'compression', 'backpressure'];

/** A standalone server of MongoDB 7: no `setName`, so that drivers neither retry writes nor open transactions. */
function hello(command: Doc, { connectionId }: Context): Doc {
  const isHello = 'hello' in command;
  return {
    ...(command.helloOk ? { helloOk: true } : {}),
    ...(isHello ? { isWritablePrimary: true } : { ismaster: true }),
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
  };
}

const nothing: Command = { options: [], run: () => ({}) };

/** What drivers ask a server on connecting and leaving. https://www.mongodb.com/docs/manual/reference/command/hello/ */
export const handshakeCommands: Record<string, Command> = {
  hello: { options: HELLO_OPTIONS, run: hello },
  isMaster: { options: HELLO_OPTIONS, run: hello },
  ismaster: { options: HELLO_OPTIONS, run: hello },
  ping: nothing,
  endSessions: nothing,
  killSessions: nothing,
  refreshSessions: nothing,
  buildInfo: {
    options: [],
    run: () => ({
      version: VERSION,
      versionArray: [7, 0, 0, 0],
      bits: 64,
      maxBsonObjectSize: 16 * 1024 * 1024,
      modules: [],
      storageEngines: ['embedded'],
    }),
  },
  connectionStatus: {
    options: ['showPrivileges'],
    run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
  },
};
