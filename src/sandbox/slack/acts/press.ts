import { elementsOf, inputsOf, optionsOf, type Placed, wireState, wireValue } from '../elements.js';
import type { Json } from '../limits/rules.js';
import type { Delivered, FieldValue, SlackMessage, SlackView, Where } from '../types.js';
import { wireView } from '../views.js';
import { type ActContext, send } from './context.js';

/** What was pressed had been replaced a moment before: its client sends nothing then. */
export class GoneError extends Error {}

/** What every interaction says of who acts and where from. */
export function actor({ world, tickets }: ActContext, userId: string): Json {
  const { team } = world.options;
  const user = world.user(userId);
  const enterprise = world.enterprise();
  return {
    user: { id: userId, username: user.name, name: user.name, team_id: team.id },
    api_app_id: world.bot.appId,
    token: 'deprecated',
    trigger_id: tickets.trigger(userId),
    team: { id: team.id, domain: 'sandbox' },
    enterprise: enterprise && { id: enterprise, name: 'sandbox' },
    is_enterprise_install: enterprise !== null,
  };
}

/**
 * Presses a button or chooses in a menu: `block_actions`. `value` is the option chosen, or a button's value when it
 * is forged. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
 */
export async function clickBlock(
  context: ActContext,
  userId: string,
  where: Where,
  blockId: string,
  actionId: string,
  value?: FieldValue,
): Promise<Delivered> {
  const surface = 'viewId' in where ? inView(context, where.viewId) : inMessage(context, userId, where);
  const placed = elementsOf(surface.blocks).find(
    (each) => each.blockId === blockId && each.actionId === actionId,
  );
  if (!placed) throw new GoneError(`There is no element ${actionId} in block ${blockId} here.`);
  if (surface.view && inputsOf(surface.view.content).some((each) => each.actionId === actionId))
    surface.view.values[blockId] = { ...surface.view.values[blockId], [actionId]: value ?? null };
  const actions = [{ ...actionOf(placed, value), action_ts: context.world.nextTs() }];
  const payload = { type: 'block_actions', ...actor(context, userId), ...surface.describe(), actions };
  return send(context, { kind: 'interaction', payload });
}

function actionOf({ blockId, actionId, element }: Placed, value?: FieldValue): Json {
  const action = { action_id: actionId, block_id: blockId, type: element.type };
  if (element.type === 'feedback_buttons') return { ...action, ...chosenOf(element, value) };
  if (element.type !== 'button')
    return optionsOf(element).length > 0 || value !== undefined
      ? { ...action, ...wireValue(element, value ?? null) }
      : action;
  const carried = value ?? element.value;
  return { ...action, text: element.text, ...(carried === undefined ? {} : { value: carried }) };
}

/** Which of the two was pressed, as its value tells. */
function chosenOf({ positive_button, negative_button }: Json, value: FieldValue | undefined): Json {
  const chosen = [positive_button, negative_button].find((each) => (each as Json).value === value) as Json;
  if (!chosen) throw new Error(`"${String(value)}" is neither of the two buttons.`);
  return { text: chosen.text, value };
}

interface Surface {
  readonly blocks: unknown;
  readonly view?: SlackView;
  describe(): Json;
}

function inView(context: ActContext, viewId: string): Surface {
  const view = context.world.view(viewId);
  if (!view) throw new Error(`The view ${viewId} is not open.`);
  const describe = () => ({
    container: { type: 'view', view_id: viewId },
    view: wireView(context.world, view),
    ...(view.type === 'modal' ? { state: { values: wireState(view) } } : {}),
  });
  return { blocks: view.content.blocks, view, describe };
}

function inMessage(
  context: ActContext,
  userId: string,
  where: { messageTs: string; channelId: string },
): Surface {
  const { world, tickets, responseUrl } = context;
  const { messageTs, channelId } = where;
  const message = world.seenBy(userId, channelId).find((each) => each.ts === messageTs);
  if (!message) {
    const told = `${userId} sees no message ${messageTs} in ${channelId}.`;
    throw world.channels.get(channelId)?.memberIds.includes(userId) ? new GoneError(told) : new Error(told);
  }
  const describe = () => ({
    container: {
      type: 'message',
      message_ts: messageTs,
      channel_id: channelId,
      is_ephemeral: message.ephemeralFor !== undefined,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    channel: { id: channelId, name: world.channels.get(channelId)?.name ?? 'directmessage' },
    message: wire(message),
    state: { values: {} },
    response_url: responseUrl(tickets.response({ userId, channelId, message })),
  });
  return { blocks: message.blocks, describe };
}

export const wire = ({ ephemeralFor, channel: _channel, ...message }: SlackMessage): Json => ({
  type: 'message',
  ...message,
  ...(ephemeralFor ? { is_ephemeral: true } : {}),
});
