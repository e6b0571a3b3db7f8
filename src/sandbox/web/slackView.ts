import type { SlackStandIn } from '../slack/index.js';
import type { SlackMessage } from '../slack/types.js';
import { CHAT, HOME, type SlackSaid, type SlackState } from '../wire.js';

const SLACKBOT = 'USLACKBOT';

/** The id of a place of Slack as the stand-in knows it. */
export const slackPlace = (slack: SlackStandIn, userId: string, place: string): string =>
  place === CHAT || place === HOME ? slack.dmOf(userId) : place;

/** What a person sees in one place of Slack, with their App Home and the modal in front of them. */
export function slackState(slack: SlackStandIn, userId: string, place: string): SlackState {
  const messages = slack.messages(userId, slackPlace(slack, userId, place));
  return {
    messages: place === HOME ? [] : messages.map((each) => said(slack, userId, each)),
    home: place === HOME ? slack.home(userId) : null,
    modal: slack.modal(userId),
    latest: latestInSlack(slack, userId),
  };
}

function said(slack: SlackStandIn, userId: string, message: SlackMessage): SlackSaid {
  const fromBot = message.user === slack.bot.userId;
  return {
    id: message.ts,
    channel: message.channel,
    author: fromBot ? 'Étincelle' : nameOf(slack, message.user),
    fromBot,
    mine: message.user === userId,
    at: new Date(Number(message.ts) * 1000).toISOString(),
    edited: message.edited !== undefined,
    onlyMe: message.ephemeralFor !== undefined,
    text: message.text,
    blocks: message.blocks,
  };
}

const nameOf = (slack: SlackStandIn, userId: string): string =>
  userId === SLACKBOT ? 'Slackbot' : (slack.users().find((each) => each.id === userId)?.name ?? userId);

/** The newest message that is not the person's own, by place. */
export function latestInSlack(slack: SlackStandIn, userId: string): Record<string, string> {
  const places = [CHAT, ...slack.channels().map((channel) => channel.id)];
  return Object.fromEntries(
    places.flatMap((place) => {
      const seen = slack.messages(userId, slackPlace(slack, userId, place));
      const newest = seen.filter((each) => each.user !== userId).at(-1);
      return newest ? [[place, newest.ts]] : [];
    }),
  );
}
