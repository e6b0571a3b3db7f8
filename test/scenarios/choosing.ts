import type { Said } from '../../src/sandbox/person.js';
import { type Name, slackId } from './people.js';
import type { TwoChats } from './twoChats.js';

/** Chooses somebody in the list of people that a question stands beside. */
export async function choosesColleague(
  { slack }: TwoChats,
  name: Name,
  question: Said,
  chosen: Name,
): Promise<void> {
  const [channelId = '', messageTs = ''] = question.id.split(':');
  const message = slack.messages(slackId(name), channelId).find(({ ts }) => ts === messageTs);
  const block = message?.blocks.find(({ accessory }) => accessory !== undefined);
  const { action_id = '' } = (block?.accessory ?? {}) as { action_id?: string };
  await slack.clickBlock(
    slackId(name),
    { channelId, messageTs },
    String(block?.block_id),
    action_id,
    slackId(chosen),
  );
}
