import type { Said } from '../person.js';
import type { SlackStandIn } from '../slack/index.js';
import type { TeamsStandIn } from '../teams/index.js';
import { CHAT, type News, type Received } from '../wire.js';
import { latestInSlack } from './slackView.js';
import { latestInTeams } from './teamsView.js';

const MAX_LENGTH = 160;

/** Everybody's own chat and every channel, with what the bot said there. */
function boxes(
  slack: SlackStandIn,
  teams: TeamsStandIn,
): (Omit<Received, 'at' | 'text'> & { said: Said[] })[] {
  const inSlack = { chat: 'slack', place: CHAT } as const;
  const inTeams = { chat: 'teams', place: CHAT } as const;
  const everybodys = (said: Said[]) => said.filter(({ onlyMe }) => !onlyMe);
  const [slackUser] = slack.users();
  const [teamsUser] = teams.users();
  return [
    ...slack
      .users()
      .map(({ id, name }) => ({ ...inSlack, person: id, name, said: slack.person(id).inbox() })),
    ...teams
      .users()
      .map(({ id, name }) => ({ ...inTeams, person: id, name, said: teams.person(id).inbox() })),
    ...slack.channels().map(({ id, name, memberIds }) => {
      const said = everybodys(slack.person(memberIds[0] ?? slackUser?.id ?? '').channel(id));
      return { ...inSlack, person: null, place: id, name: `#${name}`, said };
    }),
    ...teams.channels().map(({ id, name }) => {
      const said = teamsUser ? everybodys(teams.person(teamsUser.id).channel(id)) : [];
      return { ...inTeams, person: null, place: id, name, said };
    }),
  ];
}

const keyOf = ({ chat, person, place }: Omit<Received, 'at' | 'text'>, { id }: Said) =>
  [chat, person, place, id].join(' ');

/** Looks at what has been said; the answer gives what came since, oldest first. */
export function watchReceived(slack: SlackStandIn, teams: TeamsStandIn): () => Received[] {
  const before = new Set(boxes(slack, teams).flatMap((box) => box.said.map((said) => keyOf(box, said))));
  return () =>
    boxes(slack, teams)
      .flatMap(({ said: all, ...box }) => all.map((said) => ({ box, said })))
      .filter(({ box, said }) => !before.has(keyOf(box, said)))
      .map(({ box, said }) => ({ ...box, at: said.at.toISOString(), text: beginningOf(said.text) }))
      .sort((one, other) => one.at.localeCompare(other.at));
}

/** The title, and what it is about. */
const beginningOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 2)
    .join(' · ')
    .slice(0, MAX_LENGTH);

/** The newest message to each person alone, as the page knows it by. The greeting that all of Teams get is no news. */
export function newsOf(slack: SlackStandIn, teams: TeamsStandIn): News {
  const inSlack = slack.users().map(({ id }) => [id, latestInSlack(slack, id)[CHAT]]);
  const greeted = teams.users().filter(({ id }) => teams.person(id).inbox().length > 1);
  const inTeams = greeted.map(({ id }) => [id, latestInTeams(teams, id)[CHAT]]);
  return { slack: Object.fromEntries(inSlack), teams: Object.fromEntries(inTeams) };
}
