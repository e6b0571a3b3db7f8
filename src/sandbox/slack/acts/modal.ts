import { checkedView } from '../api/views.js';
import { inputsOf } from '../elements.js';
import { isObject, type Json } from '../limits/rules.js';
import type { Delivered, SlackView, SubmitResult, ViewState } from '../types.js';
import { closeModals, replaceView, showView, wireView } from '../views.js';
import { type ActContext, send } from './context.js';
import { actor } from './press.js';

/** Types into a modal without submitting; fields not named keep their value. */
export function fillView(context: ActContext, viewId: string, state: ViewState): SlackView {
  const view = context.world.view(viewId);
  if (!view) throw new Error(`The view ${viewId} is not open.`);
  for (const [blockId, values] of Object.entries(state)) {
    const known = inputsOf(view.content).filter((each) => each.blockId === blockId);
    for (const actionId of Object.keys(values))
      if (!known.some((each) => each.actionId === actionId))
        throw new Error(`There is no field ${actionId} in block ${blockId} of this view.`);
    view.values[blockId] = { ...view.values[blockId], ...values };
  }
  context.world.changed();
  return view;
}

/** Fills and submits a modal. Slack's own client refuses first what it can; then `view_submission`. */
export async function submitView(
  context: ActContext,
  userId: string,
  viewId: string,
  state: ViewState,
  checks: (view: SlackView) => Record<string, string>,
): Promise<SubmitResult> {
  const view = fillView(context, viewId, state);
  const errors = checks(view);
  if (Object.keys(errors).length > 0) return { outcome: 'errors', errors };
  const delivered = await send(context, { kind: 'interaction', payload: submission(context, userId, view) });
  return follow(context, userId, view, delivered);
}

/** The payload of a submission. https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
const submission = (context: ActContext, userId: string, view: SlackView): Json => ({
  type: 'view_submission',
  ...actor(context, userId),
  view: wireView(context.world, view),
  response_urls: [],
});

/** Does what the bot answered to a submission: close, show errors, change or push a view. */
function follow(
  context: ActContext,
  userId: string,
  view: SlackView,
  { status, body }: Delivered,
): SubmitResult {
  if (status !== 200)
    return { outcome: 'failed', reason: status === 0 ? 'no answer in time' : `HTTP ${status}` };
  try {
    const answer: unknown = body ? JSON.parse(body) : {};
    return act(context, userId, view, isObject(answer) ? answer : {});
  } catch (error) {
    return { outcome: 'failed', reason: String(error) };
  }
}

function act({ world }: ActContext, userId: string, view: SlackView, answer: Json): SubmitResult {
  if (answer.response_action === 'errors') return shownErrors(view, answer.errors);
  if (answer.response_action === 'update') replaceView(world, view, checkedView(answer.view, 'modal'));
  else if (answer.response_action === 'push') showView(world, userId, checkedView(answer.view, 'modal'));
  else closeModals(world, userId, answer.response_action === 'clear' ? 'all' : 'front');
  return { outcome: 'accepted' };
}

/** Errors can stand beside `input` blocks only; for any other block Slack shows that the app failed. */
function shownErrors(view: SlackView, errors: unknown): SubmitResult {
  const inputs = new Set(
    inputsOf(view.content).flatMap((each) => (each.block.type === 'input' ? [each.blockId] : [])),
  );
  const entries = Object.entries(isObject(errors) ? errors : {});
  const stray = entries.find(([blockId]) => !inputs.has(blockId));
  if (stray || entries.length === 0)
    return { outcome: 'failed', reason: `errors beside ${stray?.[0] ?? 'nothing'}` };
  return { outcome: 'errors', errors: Object.fromEntries(entries.map(([id, text]) => [id, String(text)])) };
}

/** Closes a modal by its cross; the bot is told when it asked to be (`notify_on_close`). */
export async function closeView(context: ActContext, userId: string, viewId: string): Promise<void> {
  const view = context.world.view(viewId);
  if (!view) return;
  const payload = {
    type: 'view_closed',
    ...actor(context, userId),
    view: wireView(context.world, view),
    is_cleared: false,
  };
  closeModals(context.world, userId, 'front');
  if (view.content.notify_on_close === true) await send(context, { kind: 'interaction', payload });
}
