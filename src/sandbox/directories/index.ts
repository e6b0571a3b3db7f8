import { randomBytes } from 'node:crypto';
import type { ChatMemory } from '../chatMemory.js';
import { Refusal } from '../web/refusals.js';
import {
  type DirectoryDone,
  type DirectoryName,
  type DirectoryPress,
  type DirectoryRequest,
  type DirectoryState,
  directoryNames,
} from '../wire.js';
import { entra, type ScimDirectory } from './entra.js';
import { type LuccaAccess, luccaHandler } from './lucca.js';
import { okta, oktaHeaders } from './okta.js';
import { firstPeople, type Listed, managersOf, nameIn, newcomer } from './people.js';
import { type ScimClient, scimClient } from './scimClient.js';

/** How the service lets directories in: what an admin would do on the console. */
export interface DirectoryWays {
  /** A token for `/scim/v2`, of a connection of this name. */
  connectScim(name: string): Promise<string>;
  /** Connects Lucca and reads it at once. `stopped`: too many would leave. */
  readLucca(access: LuccaAccess): Promise<'done' | 'stopped' | 'failed'>;
}

/** The made-up directories, as the page sees them. */
export interface Directories {
  state(): Promise<readonly DirectoryState[]>;
  press(press: DirectoryPress): Promise<DirectoryDone>;
  readonly lucca: ReturnType<typeof luccaHandler>;
}

interface Kept {
  readonly version: 1;
  readonly connected: readonly DirectoryName[];
  readonly people: Readonly<Record<DirectoryName, readonly Listed[]>>;
  /** What opens Lucca: the service goes on reading it after a restart. */
  readonly secret: string;
}

const titles = { entra: 'Entra ID', okta: 'Okta', lucca: 'Lucca' } as const;

/** A stand-in Entra, Okta and Lucca, which tell the service of people by its real doors. Each is let in at the first press. */
export function createDirectories(
  appUrl: string,
  memory: ChatMemory,
  ways: () => DirectoryWays | null,
): Directories {
  let kept: Promise<Kept> | null = null;
  let isBusy = false;
  let current = begin();
  const known = async () => {
    kept ??= recall(memory).then((there) => {
      current = there ?? current;
      return current;
    });
    await kept;
    return current;
  };
  const keep = async (change: Partial<Kept>) => {
    current = { ...current, ...change };
    await memory.save(JSON.stringify(current));
  };
  const access = (): LuccaAccess => ({
    url: `${appUrl}/sandbox/lucca`,
    id: 'sandbox',
    secret: current.secret,
  });
  const opened = new Map<DirectoryName, { readonly client: ScimClient; readonly directory: ScimDirectory }>();

  async function openScim(name: 'entra' | 'okta') {
    const there = opened.get(name);
    if (there) return there;
    const token = await waysNow().connectScim(titles[name]);
    const client = scimClient(appUrl, token, name === 'okta' ? oktaHeaders : {});
    const open = { client, directory: name === 'okta' ? okta(client) : entra(client) };
    for (const person of current.people[name]) await ensure(open.directory, person);
    // What it took to begin is no news of anybody.
    client.asked();
    opened.set(name, open);
    return open;
  }

  function waysNow(): DirectoryWays {
    const there = ways();
    if (!there) throw new Refusal(503, 'The directories are not ready yet.');
    return there;
  }

  async function tell(name: DirectoryName, change: Change): Promise<DirectoryRequest[]> {
    const { after, person, act } = change;
    if (name === 'lucca') {
      await keep({ people: { ...current.people, lucca: after } });
      return readLucca();
    }
    const { client, directory } = await openScim(name);
    const id = await ensure(directory, person);
    if (act === 'leaver') await directory.leave(id);
    if (person.manager !== null && act !== 'leaver') {
      const manager = after.find(({ email }) => email === person.manager);
      if (manager) await directory.setManager(id, await ensure(directory, manager));
    }
    await keep({ people: { ...current.people, [name]: after } });
    return client.asked();
  }

  async function readLucca(): Promise<DirectoryRequest[]> {
    const ended = await waysNow().readLucca(access());
    if (ended === 'stopped') throw new Refusal(409, 'Too many people would leave at once.');
    if (ended === 'failed') throw new Refusal(409, 'Lucca could not be read.');
    const asked = ['job-positions', 'employments', 'employees'];
    return asked.map((path) => ({ method: 'GET', path: `/lucca-api/${path}`, status: 200 }));
  }

  async function connect(name: DirectoryName): Promise<void> {
    if (name !== 'lucca') await openScim(name);
    else if (!current.connected.includes(name)) await readLucca();
    if (!current.connected.includes(name)) await keep({ connected: [...current.connected, name] });
  }

  async function perform(press: DirectoryPress): Promise<DirectoryDone> {
    await known();
    const { directory: name, act } = press;
    const change = changeOf(press, current.people[name]);
    await connect(name);
    const requests = await tell(name, change);
    const manager = change.after.find(({ email }) => email === change.person.manager);
    return { act, requests, who: nameIn(change.person), manager: manager ? nameIn(manager) : null };
  }

  return {
    async state() {
      const { connected, people } = await known();
      return directoryNames.map((name) => ({
        ...{ name, isConnected: connected.includes(name) },
        people: people[name]
          .filter(({ here, email }) => here && !managersOf[name].includes(email))
          .map((one) => ({ id: one.email, name: nameIn(one) })),
      }));
    },
    async press(press) {
      if (isBusy) throw new Refusal(409, 'A directory is at it already: wait a moment.');
      isBusy = true;
      try {
        return await perform(press);
      } catch (error) {
        // Somebody may have closed the connection: it is made anew at the next press.
        opened.delete(press.directory);
        throw error;
      } finally {
        isBusy = false;
      }
    },
    lucca: async (request, response) => {
      await known();
      const token = `token-${current.secret}`;
      await luccaHandler({ ...access(), token, people: () => current.people.lucca })(request, response);
    },
  };
}

/** Finds somebody, or makes them known: as a directory does after each restart. */
const ensure = async (directory: ScimDirectory, person: Listed): Promise<string> =>
  (await directory.find(person.email)) ?? directory.create(person);

interface Change {
  readonly act: DirectoryPress['act'];
  readonly person: Listed;
  readonly after: readonly Listed[];
}

/** What becomes of whom in the directory. */
function changeOf(press: DirectoryPress, people: readonly Listed[]): Change {
  const { directory: name, act } = press;
  const [first, second] = managersOf[name];
  if (act === 'newcomer') {
    const person = newcomer(name, people);
    if (!person) throw new Refusal(409, 'Everybody has arrived.');
    const managed = { ...person, manager: first };
    return { act, person: managed, after: [...people, managed] };
  }
  const there = people.find(({ email, here }) => here && email === press.person);
  if (!there || managersOf[name].includes(there.email)) throw new Refusal(409, 'They are not here any more.');
  const person =
    act === 'leaver'
      ? { ...there, here: false }
      : { ...there, manager: there.manager === first ? second : first };
  return { act, person, after: people.map((one) => (one === there ? person : one)) };
}

const begin = (): Kept => ({
  ...{ version: 1, connected: [], secret: randomBytes(16).toString('hex') },
  people: { entra: firstPeople('entra'), okta: firstPeople('okta'), lucca: firstPeople('lucca') },
});

async function recall(memory: ChatMemory): Promise<Kept | null> {
  try {
    const there = JSON.parse((await memory.load()) ?? 'null') as Kept | null;
    return there?.version === 1 ? there : null;
  } catch {
    return null;
  }
}
