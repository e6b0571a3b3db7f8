import { type BotActivity, isObject } from './activity.js';
import type { World } from './world.js';

const DATASET = 'graph.microsoft.com/users';

/**
 * A message whose people pickers offer the people of the tenant, as Teams' own client does.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker
 */
export const withPeople = (world: World, activity: BotActivity): BotActivity =>
  JSON.stringify(activity).includes(DATASET) ? (offering(world, activity) as BotActivity) : activity;

function offering(world: World, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => offering(world, each));
  if (!isObject(part)) return part;
  const { 'choices.data': query, ...rest } = part;
  const parts = Object.entries(rest).map(([key, value]) => [key, offering(world, value)]);
  if (!isObject(query) || query.dataset !== DATASET) return Object.fromEntries(parts);
  const people = [...world.users.values()].map((user) => ({ title: user.name, value: user.aadObjectId }));
  return { ...Object.fromEntries(parts), choices: people };
}
