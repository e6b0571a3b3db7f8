import { benchBroadcast } from './broadcast/index.js';
import { benchConversation } from './conversation/index.js';
import { benchDirectory } from './directory/index.js';
import { benchIndexes } from './indexes/index.js';
import { benchReads } from './reads/index.js';
import { benchReminders } from './reminders/index.js';
import { benchScim } from './scim/index.js';
import { benchSignUp } from './signup/index.js';

/** `npm run bench -- NAME`: each prints its figures and says what they are of. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  signup: benchSignUp,
  conversation: benchConversation,
  indexes: benchIndexes,
  reads: benchReads,
  broadcast: benchBroadcast,
  reminders: benchReminders,
  directory: benchDirectory,
  scim: benchScim,
};

const [name = ''] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) {
  await bench();
} else {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 2;
}
