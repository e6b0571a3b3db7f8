import type { Json } from '../limits/rules.js';
import type { StandInUser } from '../types.js';
import type { World } from '../world.js';
import type { Methods } from './context.js';
import { page } from './paging.js';
import { SlackRefusal } from './refusal.js';

/** How far a zone is from UTC at a moment, in seconds, as `tz_offset` says it. */
function offsetSeconds(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    at,
  );
  const [, sign, hours, minutes] =
    /([+-])(\d{2}):(\d{2})/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}

function wireUser(world: World, user: StandInUser, withLocale: boolean): Json {
  const tz = user.tz ?? 'Europe/Paris';
  return {
    id: user.id,
    team_id: user.teamId ?? world.options.team.id,
    ...(user.enterpriseId ? { enterprise_user: { id: user.id, enterprise_id: user.enterpriseId } } : {}),
    name: user.name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '.'),
    real_name: user.name,
    deleted: user.deleted ?? false,
    profile: { real_name: user.name, display_name: '', ...(user.email ? { email: user.email } : {}) },
    is_bot: user.isBot ?? false,
    // Slack counts a guest of one channel among the restricted ones too. https://docs.slack.dev/reference/objects/user-object
    is_restricted: user.isGuest ?? user.isChannelGuest ?? false,
    is_ultra_restricted: user.isChannelGuest ?? false,
    is_email_confirmed: user.isEmailConfirmed ?? true,
    is_app_user: false,
    // As seen: it is false for those with whom a channel is shared, so that it tells nobody apart.
    is_stranger: false,
    ...(user.deleted ? {} : { tz, tz_label: tz, tz_offset: offsetSeconds(tz, world.now()) }),
    ...(withLocale ? { locale: user.locale ?? 'en-US' } : {}),
  };
}

/** Slack lists its own Slackbot among the people, and does not call it a bot. */
const everybody = (world: World): StandInUser[] => [
  { id: 'USLACKBOT', name: 'Slackbot' },
  { id: world.bot.userId, name: world.bot.name, isBot: true },
  ...world.users.values(),
];

const isTrue = (value: unknown) => value === true || value === 'true';

export const users: Methods = {
  'users.info': ({ world }, args) => {
    const user = everybody(world).find((each) => each.id === args.user);
    if (!user) throw new SlackRefusal('user_not_found');
    return { user: wireUser(world, user, isTrue(args.include_locale)) };
  },
  'users.list': ({ world }, args) => {
    if (args.limit === undefined) throw new SlackRefusal('limit_required');
    const { items, response_metadata } = page(everybody(world), args, 0);
    const members = items.map((each) => wireUser(world, each, isTrue(args.include_locale)));
    return { members, response_metadata };
  },
  'users.lookupByEmail': ({ world }, args) => {
    const email = String(args.email).toLowerCase();
    const user = [...world.users.values()].find(
      (each) => !each.deleted && each.email?.toLowerCase() === email,
    );
    if (!user) throw new SlackRefusal('users_not_found');
    return { user: wireUser(world, user, false) };
  },
};
