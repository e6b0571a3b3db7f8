import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { createClient } from '../../../src/platforms/slack/calls.js';
import { Authentication } from '../../../src/platforms/teams/authentication.js';
import { createCalls } from '../../../src/platforms/teams/calls.js';
import type { Rendered } from '../../../src/platforms/teams/render/vocabulary.js';
import { nowMs } from '../figures.js';
import { closedLoop } from '../load.js';
import { botId, chatIdOf, inFlight, tenantId, userIdOf, warmUp } from './plan.js';

/** What is posted, as the stand-in had it from the bot, and to how many people. */
export interface Asked {
  readonly platform: Platform;
  readonly url: string;
  readonly sample: string;
  readonly count: number;
}

/** The same messages by the same HTTP client, and nothing else. No record, no pace, no look at who it is for. */
const posts = {
  slack({ url, sample }: Asked) {
    const client = createClient({ apiUrl: `${url}/api/`, timeoutMs: 10_000 });
    const {
      blocks = '[]',
      metadata = '{}',
      text = '',
      ...rest
    } = Object.fromEntries(new URLSearchParams(sample));
    const said = { ...rest, text, blocks: JSON.parse(blocks), metadata: JSON.parse(metadata) };
    return async (n: number) => {
      const { ok } = await client.chat.postMessage({
        ...said,
        token: 'xoxb-bench',
        channel: chatIdOf('slack', n),
      });
      return ok;
    };
  },
  teams({ url, sample }: Asked) {
    const settings = { appId: '', appPassword: '', appTenantId: tenantId, appType: 'SingleTenant' };
    const authentication = new Authentication({ ...settings, allowUnauthenticated: true }, 15_000);
    const calls = createCalls(authentication, '');
    const { attachments, summary } = JSON.parse(sample);
    const said = { card: attachments[0].content, summary } as Rendered;
    const address = { kind: 'personal', serviceUrl: `${url}/`, tenantId, botId } as const;
    return async (n: number) => {
      const there = { conversationId: chatIdOf('teams', n), userId: userIdOf('teams', n) };
      return (await calls.post({ ...address, ...there }, said)).activityId !== '';
    };
  },
};

/** Gives the messages a second. */
async function measure(asked: Asked): Promise<number> {
  const post = posts[asked.platform](asked);
  await closedLoop(warmUp, inFlight, post);
  const start = nowMs();
  const acts = await closedLoop(asked.count, inFlight, post);
  if (acts.some(({ ok }) => !ok)) throw new Error('Not everything was taken.');
  return (asked.count * 1_000) / (nowMs() - start);
}

process.on('message', (asked: Asked) => {
  measure(asked).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.stdout.write('the loop is ready\n');
