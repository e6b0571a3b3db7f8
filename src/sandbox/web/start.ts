import { company, organiserEmails } from '../people.js';
import type { SlackStandIn } from '../slack/index.js';
import type { TeamsStandIn, TeamsUser } from '../teams/index.js';
import type { Start } from '../wire.js';

const isOrganiser = (email: string | undefined) => email !== undefined && organiserEmails.includes(email);

/** Who can be played, and where they can go. */
export function startOf(slack: SlackStandIn, teams: TeamsStandIn): Start {
  const users = slack.users();
  return {
    company: company.name,
    timezone: company.timezone,
    slack: {
      people: users
        .filter((user) => !user.isBot && !user.isGuest && !user.deleted)
        .map(({ id, name, email, tz = company.timezone, locale = 'fr-FR' }) => ({
          ...{ id, name, organiser: isOrganiser(email), timezone: tz, locale },
        })),
      channels: slack.channels().map(({ id, name }) => ({ id, name })),
      names: {
        ...Object.fromEntries(users.map(({ id, name }) => [id, name])),
        [slack.bot.userId]: 'Étincelle',
      },
    },
    teams: { people: teams.users().map(teamsPerson), channels: [...teams.channels()] },
  };
}

const teamsPerson = ({ id, name, email, timezone, locale }: TeamsUser) => ({
  ...{ id, name, organiser: isOrganiser(email), timezone, locale },
});
