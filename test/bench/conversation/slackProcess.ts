import { startSlackStandIn } from '../../../src/sandbox/slack/index.js';
import { botToken, organiser, sentenceOf, signingSecret, speakers, team } from './plan.js';

/** The stand-in Slack, in a process of its own: argument one is where the bot listens. */
const people = speakers.map(({ id, locale }) => ({
  ...{ id, locale, name: id, email: `${id.toLowerCase()}@example.org` },
}));
const slack = await startSlackStandIn({
  ...{ appUrl: process.argv[2] ?? '', signingSecret, botToken, team },
  users: [organiser, ...people],
  channels: [],
});

/** What is asked of this process, one question at a time. */
export type Asked = { readonly what: 'bodies' } | { readonly what: 'answers'; readonly sinceMs: number };
/** When the bot's first reply to a person came in, ms since 1970. */
export type Answer = { readonly at: number; readonly n: number };

let nextEvent = 0;

/** The body of the event that somebody has typed their sentence. */
function bodyOf(n: number): string {
  const userId = speakers[n]?.id ?? '';
  const ts = `${Math.floor(Date.now() / 1000)}.${String(n).padStart(6, '0')}`;
  nextEvent += 1;
  const typed = { type: 'message', channel_type: 'im', channel: slack.dmOf(userId), user: userId };
  return JSON.stringify({
    ...{ type: 'event_callback', token: 'deprecated', team_id: team.id, api_app_id: slack.bot.appId },
    ...{ event_id: `EvBench${nextEvent}`, event_time: Math.floor(Date.now() / 1000) },
    event: { ...typed, text: sentenceOf(n), ts, event_ts: ts, team: team.id },
    authorizations: [{ team_id: team.id, user_id: slack.bot.userId, is_bot: true, enterprise_id: null }],
    is_ext_shared_channel: false,
  });
}

/** The first that each person was told since. */
function answersSince(sinceMs: number): Answer[] {
  const nth = new Map(speakers.map(({ id }, n) => [slack.dmOf(id), n]));
  const first = new Map<number, number>();
  for (const { channel, ts } of slack.past()) {
    const [n, at] = [nth.get(channel), Number(ts) * 1000];
    if (n !== undefined && at >= sinceMs && !first.has(n)) first.set(n, at);
  }
  return [...first].map(([n, at]) => ({ n, at }));
}

process.on('message', (asked: Asked) => {
  process.send?.(asked.what === 'bodies' ? speakers.map((_, n) => bodyOf(n)) : answersSince(asked.sinceMs));
});
process.once('SIGTERM', () => process.exit(0));
process.stdout.write(`slack at ${slack.apiUrl}\n`);
