import { isObject, type Json } from '../limits/rules.js';
import type { World } from '../world.js';
import type { Methods } from './context.js';
import { SlackRefusal } from './refusal.js';

/** Only an app with an agent's view may: its scope, `assistant:write`, comes with it. */
function agentChat(world: World, channel: unknown): string {
  if (!world.options.agentView) throw new SlackRefusal('missing_scope');
  const id = String(channel);
  if (!world.userOfDm(id)) throw new SlackRefusal('channel_not_found');
  return id;
}

const PROMPTS_AT_MOST = 4;

const isPrompt = (one: unknown): one is Json =>
  isObject(one) && [one.title, one.message].every((text) => typeof text === 'string' && text !== '');

/** What Slack has for agents. https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
export const assistant: Methods = {
  'assistant.threads.setStatus': ({ world }, { channel_id, thread_ts, status }) => {
    const channel = agentChat(world, channel_id);
    if (typeof status !== 'string') throw new SlackRefusal('invalid_arguments', ['[ERROR] status']);
    const thread = String(thread_ts);
    if (!world.message(channel, thread)) throw new SlackRefusal('invalid_thread_ts');
    world.setStatus(channel, thread, status);
    return {};
  },
  'assistant.threads.setSuggestedPrompts': ({ world }, { channel_id, thread_ts, title, prompts }) => {
    const channel = agentChat(world, channel_id);
    const isList = Array.isArray(prompts) && prompts.length > 0 && prompts.length <= PROMPTS_AT_MOST;
    if (!isList || !prompts.every(isPrompt)) throw new SlackRefusal('invalid_arguments', ['[ERROR] prompts']);
    // An agent's prompts belong to no thread: with one named, Slack says yes and shows nothing.
    if (thread_ts === undefined) world.prompts.set(channel, { title: String(title ?? ''), prompts });
    world.changed();
    return {};
  },
};
