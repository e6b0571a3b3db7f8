import type { Faults } from '../faults.js';
import type { Json } from '../limits/rules.js';
import type { Tickets } from '../tickets.js';
import type { World } from '../world.js';

/** What every method of the Web API works with. */
export interface ApiContext {
  readonly world: World;
  readonly tickets: Tickets;
  readonly faults: Faults;
}

/** One method: takes its arguments, gives the fields of its answer (without `ok`), throws `SlackRefusal`. */
type Method = (context: ApiContext, args: Json) => Json;
export type Methods = Readonly<Record<string, Method>>;
