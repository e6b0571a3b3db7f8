import { setTimeout as wait } from 'node:timers/promises';
import { type Name, slackId } from './people.js';
import type { TwoChats } from './twoChats.js';

type Chats = Pick<TwoChats, 'slack' | 'person'>;

/** Presses the first button of this label in the newest message that has one, twice; gives what Slack heard back. */
export async function pressesTwice(
  { slack }: Chats,
  name: Name,
  channelId: string,
  label: string,
  ms: number,
): Promise<number[]> {
  const userId = slackId(name);
  const holds = (blocks: unknown) => JSON.stringify(blocks).includes(`"text":"${label}"`);
  const message = slack.messages(userId, channelId).findLast(({ blocks }) => holds(blocks));
  const row = message?.blocks.find((block) => block.type === 'actions' && holds(block));
  if (!message || !row) throw new Error(`${name} sees no ${label}.`);
  const [element] = (row.elements as { action_id: string }[]).filter(holds);
  const where = { channelId, messageTs: message.ts };
  const press = () => slack.clickBlock(userId, where, String(row.block_id), String(element?.action_id));
  const heard = slack.delivered().length;
  const first = press();
  await wait(ms);
  const again = pressedAgain(slack, heard, 'block_actions');
  const second = again ? slack.interact(again) : press();
  return (await Promise.all([first, second])).map(({ status }) => status);
}

/** Fills in the form in front of somebody, and presses its own button twice. */
export async function submitsTwice(
  { slack, person }: Chats,
  name: Name,
  values: Record<string, string>,
  ms: number,
): Promise<void> {
  const heard = slack.delivered().length;
  const submit = () => person('slack', name).submit(values);
  const first = submit();
  await wait(ms);
  const again = pressedAgain(slack, heard, 'view_submission');
  await Promise.all([first, again ? slack.interact(again) : submit()]);
}

/** What was pressed since, once more: the second press left before the first was answered, and arrives after. */
function pressedAgain(slack: Chats['slack'], heard: number, type: string) {
  const sent = slack
    .delivered()
    .slice(heard)
    .find(({ payload }) => payload.type === type);
  return sent && { ...sent.payload, trigger_id: `again.${heard}` };
}
