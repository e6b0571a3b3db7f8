import type { TeamsTeam, TeamsUser, World } from './world.js';

export interface WorldOptions {
  readonly botId: string;
  readonly botName?: string;
  readonly tenant: { readonly id: string; readonly name: string };
  readonly users: readonly TeamsUser[];
  readonly team: TeamsTeam;
  readonly now?: () => Date;
}

/** An empty tenant: its people and channels, nothing said yet, the app installed nowhere. */
export function createWorld(options: WorldOptions, changed: () => void): World {
  const now = options.now ?? (() => new Date());
  let lastId = 0;
  return {
    tenant: options.tenant,
    team: options.team,
    bot: {
      id: options.botId.startsWith('28:') ? options.botId : `28:${options.botId}`,
      name: options.botName ?? 'Étincelle',
    },
    users: new Map(options.users.map((user) => [user.id, user])),
    conversations: new Map(),
    installs: new Map(),
    blocked: new Set(),
    teamInstalled: false,
    typing: new Set(),
    files: new Map(),
    now,
    nextId: () => {
      lastId = Math.max(lastId + 1, now().getTime());
      return String(lastId);
    },
    changed,
  };
}
