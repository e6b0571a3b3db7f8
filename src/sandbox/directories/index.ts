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
import { type Change, changeOf, isOfTime } from './changeOf.js';
import { entra, type ScimDirectory } from './entra.js';
import { begin, type Kept, recall } from './kept.js';
import { type LuccaAccess, luccaHandler } from './lucca.js';
import { okta, oktaHeaders } from './okta.js';
import { type Listed, managersOf, nameIn } from './people.js';
import { type ScimClient, scimClient } from './scimClient.js';
import { type TimeEntry, timeSeen } from './timesheet.js';

/** How the service lets directories in: what an admin would do on the console. */
export interface DirectoryWays {
  /** A token for `/scim/v2`, of a connection of this name. */
  connectScim(name: string): Promise<string>;
  /** Connects Lucca and reads it at once. `stopped`: too many would leave. */
  readLucca(access: LuccaAccess): Promise<'done' | 'stopped' | 'failed'>;
  /** Whether missions are written into Lucca's timesheet from now on. False where that could not be decided. */
  decideTime(access: LuccaAccess, isWritten: boolean): Promise<boolean>;
  isTimeWritten(): Promise<boolean>;
  /** Writes at once what is due there. */
  writeTime(): Promise<void>;
}

/** The made-up directories, as the page sees them. */
export interface Directories {
  state(): Promise<readonly DirectoryState[]>;
  press(press: DirectoryPress): Promise<DirectoryDone>;
  readonly lucca: ReturnType<typeof luccaHandler>;
}

/** So many requests of the timesheet are shown. */
const shownAtMost = 12;

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
  let saved: Promise<void> = Promise.resolve();
  let timeAsked: readonly DirectoryRequest[] = [];
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
    // One after the other: what is saved last is what is so now.
    const saving = saved.then(() => memory.save(JSON.stringify(current)));
    // The next is saved after one that failed, too, and it holds what that one did.
    saved = saving.catch(() => {});
    await saving;
  };
  const access = (): LuccaAccess => ({
    url: `${appUrl}/sandbox/lucca`,
    id: 'sandbox',
    secret: current.secret,
    timeKey: `time-${current.secret}`,
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
    await waysNow().writeTime();
    const asked = ['job-positions', 'employments', 'employees'];
    return [
      ...asked.map((path) => ({ method: 'GET', path: `/lucca-api/${path}`, status: 200 })),
      ...timeAsked,
    ];
  }

  async function decideTime(act: 'timeOn' | 'timeOff'): Promise<DirectoryDone> {
    // Reading connects it, where it was disconnected on the console.
    if (act === 'timeOn') await readLucca();
    await connect('lucca');
    const isDecided = await waysNow().decideTime(access(), act === 'timeOn');
    if (!isDecided) throw new Refusal(409, 'Lucca could not be written to.');
    // Whoever has a place already is written too.
    const requests = act === 'timeOn' ? await readLucca() : [];
    return { act, requests, who: '', manager: null };
  }

  async function connect(name: DirectoryName): Promise<void> {
    if (name !== 'lucca') await openScim(name);
    else if (!current.connected.includes(name)) await readLucca();
    if (!current.connected.includes(name)) await keep({ connected: [...current.connected, name] });
  }

  async function perform(press: DirectoryPress): Promise<DirectoryDone> {
    await known();
    timeAsked = [];
    if (isOfTime(press)) return decideTime(press.act);
    const { directory: name, act } = press;
    const change = changeOf(press, current.people[name]);
    await connect(name);
    const requests = await tell(name, change);
    const manager = change.after.find(({ email }) => email === change.person.manager);
    return { act, requests, who: nameIn(change.person), manager: manager ? nameIn(manager) : null };
  }

  return {
    async state() {
      const { connected, people, time = [] } = await known();
      const isWritten = (await ways()?.isTimeWritten()) ?? false;
      return directoryNames.map((name) => ({
        ...{ name, isConnected: connected.includes(name) },
        people: people[name]
          .filter(({ here, email }) => here && !managersOf[name].includes(email))
          .map((one) => ({ id: one.email, name: nameIn(one) })),
        time: name === 'lucca' ? { isWritten, entries: timeSeen(people.lucca, time) } : null,
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
      const timesheet = {
        entries: () => current.time ?? [],
        keep: (time: readonly TimeEntry[]) => keep({ time }),
      };
      const asked = (one: DirectoryRequest) => {
        timeAsked = [...timeAsked, one].slice(-shownAtMost);
      };
      const lucca = { ...access(), token, timesheet, asked, people: () => current.people.lucca };
      await luccaHandler(lucca)(request, response);
    },
  };
}

/** Finds somebody, or makes them known: as a directory does after each restart. */
const ensure = async (directory: ScimDirectory, person: Listed): Promise<string> =>
  (await directory.find(person.email)) ?? directory.create(person);
