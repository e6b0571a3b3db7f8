import { inputsOf, wireState } from './elements.js';
import type { Json } from './limits/rules.js';
import type { SlackView } from './types.js';
import type { World } from './world.js';

/** Puts a new view in front of a person. A modal on top of the others, or the App Home in place of the last one. */
export function showView(world: World, userId: string, content: Json): SlackView {
  const type = content.type === 'home' ? 'home' : 'modal';
  const stack = world.modals.get(userId) ?? [];
  const id = (type === 'home' && world.homes.get(userId)?.id) || world.nextId('V');
  const rootId = type === 'home' ? id : (stack[0]?.id ?? id);
  const previousId = type === 'home' ? null : (stack.at(-1)?.id ?? null);
  const view: SlackView = {
    id,
    type,
    userId,
    rootId,
    previousId,
    hash: nextHash(world),
    content,
    values: {},
  };
  if (type === 'home') world.homes.set(userId, view);
  else world.modals.set(userId, [...stack, view]);
  world.changed();
  return view;
}

/** Replaces what a view shows. What was typed stays in inputs that keep their block id and action id. */
export function replaceView(world: World, view: SlackView, content: Json): void {
  const kept = inputsOf(content).filter(
    ({ blockId, actionId }) => view.values[blockId]?.[actionId] !== undefined,
  );
  view.values = Object.fromEntries(
    kept.map(({ blockId, actionId }) => [blockId, { [actionId]: view.values[blockId]?.[actionId] ?? null }]),
  );
  view.content = content;
  view.hash = nextHash(world);
  world.changed();
}

/** Closes the modal in front, or all of a person's modals. */
export function closeModals(world: World, userId: string, which: 'front' | 'all'): void {
  const stack = world.modals.get(userId) ?? [];
  world.modals.set(userId, which === 'all' ? [] : stack.slice(0, -1));
  world.changed();
}

const nextHash = (world: World) => `${Math.floor(world.now().getTime() / 1000)}.${world.nextId('h')}`;

/** A view as Slack sends it to the bot. https://docs.slack.dev/reference/views */
export const wireView = (world: World, view: SlackView): Json => ({
  id: view.id,
  team_id: world.options.team.id,
  callback_id: '',
  private_metadata: '',
  external_id: '',
  title: null,
  close: null,
  submit: null,
  clear_on_close: false,
  notify_on_close: false,
  ...view.content,
  state: { values: wireState(view) },
  hash: view.hash,
  previous_view_id: view.previousId,
  root_view_id: view.rootId,
  app_id: world.bot.appId,
  app_installed_team_id: world.options.team.id,
  bot_id: world.bot.botId,
});
