import type { z } from 'zod';
import type { EmployeeActor } from '../../application/actor.js';
import type { Refused } from '../../application/refusals.js';
import type { PageReader } from '../pages/page.js';

/** Who asks for what: read by the route's schema. */
interface Asked<Input> {
  readonly actor: EmployeeActor;
  readonly reader: PageReader;
  readonly input: Input;
}

/** One thing that the console's page reads or does. It calls one act or one query. */
export interface ConsoleRoute<Needs, Input = unknown> {
  /** Reads by `get`, from the query; changes by `post`, from a body of JSON. */
  readonly method: 'get' | 'post';
  /** Below `/console/api`. */
  readonly path: `/${string}`;
  readonly input: z.ZodType<Input>;
  /** Sent as JSON. A refusal is sent as a problem, with a sentence. */
  readonly run: (deps: Needs, asked: Asked<Input>) => Promise<object | Refused>;
}

/** The route, whose parts fit each other: it is handed what its schema reads. */
export const consoleRoute = <Needs, Input>(one: ConsoleRoute<Needs, Input>): ConsoleRoute<Needs> =>
  one as ConsoleRoute<Needs>;
