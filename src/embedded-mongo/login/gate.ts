import { Binary } from 'bson';
import { CommandError } from '../errors.js';
import { type Doc, isDoc } from '../values/doc.js';
import { type Conversation, converse, type Secret } from './scram.js';

/** Answers a command of one connection, by `run` once its client has logged in. */
export type Gate = (command: Doc, run: (command: Doc) => Doc) => Doc;

const MECHANISM = 'SCRAM-SHA-256';
const HELLO = new Set(['hello', 'isMaster', 'ismaster']);
/** What a client may ask before it has logged in, as of a MongoDB server. */
const OPEN = new Set(['ping', 'buildInfo', 'endSessions']);

const refused = () => new CommandError(18, 'Authentication failed.').toReply();

/**
 * Lets nobody in who does not know the password; to be made for each connection. `hello` may begin the login too.
 * https://github.com/mongodb/specifications/blob/master/source/auth/auth.md
 */
export function gateFor(secret: Secret): Gate {
  let conversation: Conversation | null = null;
  let isIn = false;

  const begin = ({ mechanism, payload }: Doc): Doc | null => {
    conversation = mechanism === MECHANISM ? converse(secret, textOf(payload)) : null;
    return conversation && reply(conversation.challenge, false);
  };

  /** The client may end the conversation with an empty message: the proof was answered then. */
  const goOn = ({ payload }: Doc): Doc => {
    if (isIn) return reply('', true);
    const signature = conversation?.finish(textOf(payload)) ?? null;
    conversation = null;
    isIn = signature !== null;
    return signature === null ? refused() : reply(signature, true);
  };

  const hello = (command: Doc, run: (command: Doc) => Doc): Doc => {
    const { saslSupportedMechs, speculativeAuthenticate, ...rest } = command;
    const begun = isDoc(speculativeAuthenticate) ? begin(speculativeAuthenticate) : null;
    return {
      ...run(rest),
      ...(saslSupportedMechs === undefined ? {} : { saslSupportedMechs: [MECHANISM] }),
      ...(begun ? { speculativeAuthenticate: begun } : {}),
    };
  };

  return (command, run) => {
    const name = Object.keys(command)[0] ?? '';
    if (name === 'saslStart') return begin(command) ?? refused();
    if (name === 'saslContinue') return goOn(command);
    if (HELLO.has(name)) return hello(command, run);
    if (isIn || OPEN.has(name)) return run(command);
    return new CommandError(13, `Command ${name} requires authentication`).toReply();
  };
}

const textOf = (payload: unknown): string =>
  payload instanceof Binary ? Buffer.from(payload.value()).toString('utf8') : '';

const reply = (text: string, done: boolean): Doc => ({
  ...{ conversationId: 1, done, payload: new Binary(Buffer.from(text)), ok: 1 },
});
