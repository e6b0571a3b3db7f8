import type { Delivered } from '../types.js';
import { wireView } from '../views.js';
import type { ActContext } from './context.js';

/** Opens the App Home: `app_home_opened`. https://docs.slack.dev/reference/events/app_home_opened */
export function openHome({ world, events }: ActContext, userId: string): Promise<Delivered> {
  const shown = world.homes.get(userId);
  return events.emit({
    type: 'app_home_opened',
    user: userId,
    channel: world.dmOf(userId),
    tab: 'home',
    ...(shown ? { view: wireView(world, shown) } : {}),
  });
}

/** Opens the chat with the app: the same event, of its other tab. */
export const openChat = ({ world, events }: ActContext, userId: string): Promise<Delivered> =>
  events.emit({ type: 'app_home_opened', user: userId, channel: world.dmOf(userId), tab: 'messages' });

/** Uninstalls the app: its token is worth nothing from now on, and the bot is told in two events. */
export async function uninstall({ world, events }: ActContext): Promise<void> {
  world.installed = false;
  await events.emit({ type: 'tokens_revoked', tokens: { oauth: [], bot: [world.bot.userId] } });
  await events.emit({ type: 'app_uninstalled' });
}
