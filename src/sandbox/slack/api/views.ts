import { withIds } from '../elements.js';
import { validateView } from '../limits/index.js';
import { isObject, type Json } from '../limits/rules.js';
import type { SlackView } from '../types.js';
import { replaceView, showView, wireView } from '../views.js';
import type { ApiContext, Methods } from './context.js';
import { SlackRefusal } from './refusal.js';

/** A view that Slack would accept, with the ids it gives to what has none. */
export function checkedView(view: unknown, type: 'modal' | 'home'): Json {
  if (!isObject(view) || view.type !== type)
    throw new SlackRefusal('invalid_arguments', ['[ERROR] view.type']);
  const problems = validateView(view);
  if (problems.length > 0) throw new SlackRefusal('invalid_arguments', problems);
  return { ...view, blocks: withIds(view.blocks as Json[]) };
}

function checkHash(view: SlackView, hash: unknown): void {
  if (hash !== undefined && hash !== '' && hash !== view.hash) throw new SlackRefusal('hash_conflict');
}

const answer = ({ world }: ApiContext, view: SlackView) => ({ view: wireView(world, view) });

/** https://docs.slack.dev/surfaces/modals */
export const views: Methods = {
  'views.open': (context, args) => {
    const content = checkedView(args.view, 'modal');
    const userId = context.tickets.useTrigger(args.trigger_id);
    context.world.modals.set(userId, []);
    return answer(context, showView(context.world, userId, content));
  },
  'views.push': (context, args) => {
    const content = checkedView(args.view, 'modal');
    const userId = context.tickets.useTrigger(args.trigger_id);
    if ((context.world.modals.get(userId)?.length ?? 0) >= 3) throw new SlackRefusal('push_limit_reached');
    return answer(context, showView(context.world, userId, content));
  },
  'views.update': (context, args) => {
    const open = [...context.world.modals.values()].flat();
    const view = args.external_id
      ? open.find((each) => each.content.external_id === args.external_id)
      : open.find((each) => each.id === args.view_id);
    if (!view) throw new SlackRefusal('not_found');
    checkHash(view, args.hash);
    replaceView(context.world, view, checkedView(args.view, 'modal'));
    return answer(context, view);
  },
  'views.publish': (context, args) => {
    const content = checkedView(args.view, 'home');
    const userId = String(args.user_id);
    if (!context.world.users.has(userId)) throw new SlackRefusal('user_not_found');
    const shown = context.world.homes.get(userId);
    if (shown) checkHash(shown, args.hash);
    return answer(context, showView(context.world, userId, content));
  },
};
