import { CommandError } from '../errors.js';
import { type Doc, isDoc } from '../values/doc.js';
import { aggregateCommands } from './aggregate.js';
import { collectionCommands } from './collections.js';
import { type Command, type Context, checkFields, refuseCollation } from './command.js';
import { cursorCommands } from './cursors.js';
import { deleteCommands } from './delete.js';
import { findCommands } from './find.js';
import { findAndModifyCommands } from './findAndModify.js';
import { handshakeCommands } from './handshake.js';
import { indexCommands } from './indexes.js';
import { insertCommands } from './insert.js';
import { updateCommands } from './update.js';

/** Options of every command; those that ask for less than this server does anyway are accepted. */
export const COMMON = ['$db', 'lsid', 'comment', 'maxTimeMS', 'readConcern', 'writeConcern', 'collation'];
const TRANSACTION = ['txnNumber', 'startTransaction', 'autocommit'];
const TRANSACTION_COMMANDS = new Set(['commitTransaction', 'abortTransaction']);
export const READ_CONCERNS = new Set(['local', 'available', 'majority']);

/** The commands this server knows. */
export const COMMANDS: Record<string, Command> = {
  ...handshakeCommands,
  ...findCommands,
  ...cursorCommands,
  ...aggregateCommands,
  ...insertCommands,
  ...updateCommands,
  ...deleteCommands,
  ...findAndModifyCommands,
  ...indexCommands,
  ...collectionCommands,
};

/**
 * Runs a command and gives its reply, which holds the error when it failed.
 * https://www.mongodb.com/docs/manual/reference/command/
 */
export function runCommand(command: Doc, context: Omit<Context, 'database'>): Doc {
  try {
    const database = databaseOf(command);
    const name = Object.keys(command)[0] ?? '';
    refuseTransaction(name, command);
    const found = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!found) throw new CommandError(59, `no such command: '${name}'`);
    checkFields(command, name, [name, ...COMMON, ...found.options]);
    refuseCollation(command);
    checkReadConcern(command.readConcern);
    return { ...found.run(command, { ...context, database }), ok: 1 };
  } catch (error) {
    return errorReply(error);
  }
}

/** The reply of a command that failed; an error of our own making is an internal one to the client. */
export function errorReply(error: unknown): Doc {
  if (error instanceof CommandError) return error.toReply();
  return new CommandError(
    1,
    `internal error: ${error instanceof Error ? error.message : String(error)}`,
  ).toReply();
}

function databaseOf(command: Doc): string {
  const { $db } = command;
  if (typeof $db === 'string' && /^[^/\\. "$*<>:|?\0]{1,63}$/.test($db)) return $db;
  throw new CommandError(73, `Invalid database name: '${String($db)}'`);
}

/** A standalone server has no transactions and no retryable writes, and this is what it says. */
function refuseTransaction(name: string, command: Doc): void {
  if (TRANSACTION_COMMANDS.has(name) || TRANSACTION.some((option) => command[option] !== undefined)) {
    throw new CommandError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
  }
}

function checkReadConcern(concern: unknown): void {
  const level = isDoc(concern) ? concern.level : undefined;
  if (level !== undefined && !READ_CONCERNS.has(String(level))) {
    throw new CommandError(
      72,
      `read concern level '${String(level)}' is not supported by the embedded database`,
    );
  }
}
