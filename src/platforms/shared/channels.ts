import type { Readers } from '../../domain/announcements/readers.js';

interface Named {
  readonly name: string;
}

const longest = 80;
/** The name of a channel in a sentence. */
export const channelName = (name: string): string => {
  const line = name.replace(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

/** What a sentence about channels is filled with: their names in one line, and how many. */
export const channelValues = (channels: readonly Named[]) => ({
  channels: channels.map(({ name }) => channelName(name)).join(', '),
  count: channels.length,
});

/** The channels that others than the company read, or may, for each kind of others. */
export const readByOthers = <Channel extends Named & { readonly readers: Readers }>(
  channels: readonly Channel[],
): (readonly ['outsiders' | 'unknown', readonly Channel[]])[] =>
  (['outsiders', 'unknown'] as const)
    .map((readers) => [readers, channels.filter((one) => one.readers === readers)] as const)
    .filter(([, those]) => those.length > 0);
