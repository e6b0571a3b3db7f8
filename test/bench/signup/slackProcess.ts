import { type SlackStandIn, startSlackStandIn } from '../../../src/sandbox/slack/index.js';
import { buttonsOf } from '../../../src/sandbox/slack/reading.js';
import { announce } from './announce.js';
import { botToken, channel, organiser, type Phase, phases, signingSecret, team, userIdOf } from './plan.js';
import type { Answer, Asked, Click } from './slack.js';

/** The stand-in Slack, in a process of its own: argument one is where Étincelle listens. */
const listening = process.argv[2] ?? '';
// Nobody listens there: whoever presses while the clicks are being made is heard later, by whoever is measured.
const nobody = 'http://127.0.0.1:9';
let appUrl = listening;

const people = Object.values(phases).flatMap((phase) =>
  Array.from({ length: phase.people }, (_, index) => {
    const id = userIdOf(phase, index);
    return { id, name: id, email: `${id.toLowerCase()}@example.org`, locale: 'fr-FR' };
  }),
);

const slack: SlackStandIn = await startSlackStandIn({
  get appUrl() {
    return appUrl;
  },
  ...{ signingSecret, botToken, team },
  users: [organiser, ...people],
  channels: [{ ...channel, memberIds: [organiser.id, ...people.map(({ id }) => id)] }],
});

/** Each person of the phase presses the button of its post: the requests that Slack would send now, unsigned. */
async function clicksOn(phase: Phase): Promise<Click[]> {
  appUrl = nobody;
  const post = slack.messages(organiser.id, channel.id).find(({ text, blocks }) => {
    return text.includes(phase.title) || JSON.stringify(blocks).includes(phase.title);
  });
  const button = post && buttonsOf(post.blocks).find(({ label }) => label === 'Je m’inscris');
  if (!post || !button) throw new Error(`There is no post to press for “${phase.title}”.`);
  const clicks: Click[] = [];
  for (let index = 0; index < phase.people; index += 1) {
    const userId = userIdOf(phase, index);
    const where = { messageTs: post.ts, channelId: channel.id };
    const { payload } = await slack.clickBlock(userId, where, button.blockId, button.actionId);
    clicks.push({ userId, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() });
  }
  return clicks;
}

/** The first thing that each person was told for their eyes only, since then. */
function answersSince(sinceMs: number): Answer[] {
  const first = new Map<string, number>();
  for (const { ephemeralFor, ts } of slack.past()) {
    const at = Number(ts) * 1000;
    if (ephemeralFor && at >= sinceMs && !first.has(ephemeralFor)) first.set(ephemeralFor, at);
  }
  return [...first].map(([userId, at]) => ({ userId, at }));
}

async function answerTo(asked: Asked): Promise<unknown> {
  switch (asked.what) {
    case 'announce':
      appUrl = listening;
      for (const phase of Object.values(phases)) await announce(slack, phase);
      return null;
    case 'clicks':
      return clicksOn(phases[asked.phase]);
    case 'answers':
      return answersSince(asked.sinceMs);
  }
}

process.on('message', (asked: Asked) => {
  answerTo(asked).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.once('SIGTERM', () => process.exit(0));
process.stdout.write(`slack at ${slack.apiUrl}\n`);
