import type { Installation } from '@slack/bolt';
import type { Clock, Installations, Log, Installation as Sealed } from '../../../application/ports/index.js';
import { type Seal, SealError } from '../../../application/seal.js';
import { visibleName } from '../../../domain/people/visibleText.js';

/** An installation as it lies in the store, opened. */
export interface Opened {
  readonly externalId: string;
  readonly sealed: string;
  readonly installedAt: Date;
  readonly installation: Installation;
}

/** The installations, opened and closed on the way: what lies in the store is always sealed. */
export interface Vault {
  save(installation: Installation): Promise<void>;
  /** Null when there is none. Throws `SealError`. One sealed under an older key is sealed again under the first. */
  read(externalId: string): Promise<Opened | null>;
  /** Puts a changed one in the place of exactly `opened`; false when it was erased or changed meanwhile. */
  change(opened: Opened, installation: Installation): Promise<boolean>;
  /** Every one, sealed under the first key from now on. One that cannot be opened is left out, with an error in the log. */
  readAll(): Promise<Opened[]>;
}

interface Deps {
  readonly installations: Installations;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly log: Log;
}

/** The team, or the enterprise when the app is installed for a whole one. https://docs.slack.dev/enterprise */
export function placeOf({ isEnterpriseInstall, enterprise, team }: Installation): {
  externalId: string;
  name: string;
} {
  const place = isEnterpriseInstall ? enterprise : team;
  if (!place?.id) throw new Error('The installation names neither a team nor an enterprise.');
  return { externalId: place.id, name: visibleName(place.name ?? '') };
}

export function createVault({ installations, seal, clock, log }: Deps): Vault {
  /** Bolt takes what is not there for `undefined`, never for null (https://github.com/slackapi/bolt-js/issues/1265). */
  const close = (installation: Installation, externalId: string): string =>
    seal.seal(
      JSON.stringify(installation, (_key, value: unknown) => value ?? undefined),
      externalId,
    );

  async function read(externalId: string): Promise<Opened | null> {
    const kept = await installations.find(externalId);
    return kept && open(kept);
  }

  async function open(kept: Sealed): Promise<Opened | null> {
    const { externalId, installedAt } = kept;
    const { text, current } = seal.open(kept.sealed, externalId);
    // Sealed by `close` above and by nobody else: the seal vouches for it.
    const installation = JSON.parse(text) as Installation;
    if (current) return { externalId, sealed: kept.sealed, installedAt, installation };
    const sealed = close(installation, externalId);
    if (!(await installations.replace(externalId, kept.sealed, sealed))) return read(externalId);
    log.info('slack.installation.sealedAgain', { workspace: externalId });
    return { externalId, sealed, installedAt, installation };
  }

  return {
    async save(installation) {
      const { externalId } = placeOf(installation);
      const sealed = close(installation, externalId);
      await installations.save({ externalId, sealed, installedAt: clock.now() });
    },
    read,
    change: ({ externalId, sealed }, installation) =>
      installations.replace(externalId, sealed, close(installation, externalId)),
    async readAll() {
      const all: Opened[] = [];
      for (const kept of await installations.list()) {
        try {
          const opened = await open(kept);
          if (opened) all.push(opened);
        } catch (error) {
          if (!(error instanceof SealError)) throw error;
          log.error('slack.installation.unreadable', { workspace: kept.externalId, code: error.code });
        }
      }
      return all;
    },
  };
}
