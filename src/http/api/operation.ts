import type { z } from 'zod';
import type { KeyActor } from '../../application/actor.js';
import type { Refused } from '../../application/refusals.js';
import type { KeyScope } from '../../domain/apiKeys/apiKey.js';
import type { ProblemName, WrongPart } from './problem.js';

/** What is sent when it went well. */
interface Done {
  readonly status: 200 | 201;
  readonly body: object;
}

/** What else: a problem of this very request. */
export interface Wrong {
  readonly problem: ProblemName;
  readonly detail?: string;
  readonly reason?: string;
  readonly errors?: WrongPart[];
}

export type Answer = Done | Wrong | Refused;

/** What a request that changes something goes by, the same each time it is sent with one Idempotency-Key. */
export interface Once {
  /** The number in line; absent where one is drawn when it is needed. */
  readonly ticket?: number;
  /** For what is made by it. */
  readonly newId: string;
}

/** What is asked, read by the schemas of the operation. */
interface Asked<Params, Query, Body> {
  readonly actor: KeyActor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly once: Once;
}

/** One thing that can be done at one address. Its description for other software is made of the same parts. */
export interface Operation<Needs, Params = unknown, Query = unknown, Body = unknown> {
  readonly name: string;
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it, below `/api/v1`. */
  readonly path: string;
  readonly scope: KeyScope;
  readonly summary: string;
  /** What is sent holds a secret: it is made again, not kept, for a request that is sent again. */
  readonly answersSecret?: true;
  readonly params?: z.ZodObject & z.ZodType<Params>;
  readonly query?: z.ZodObject & z.ZodType<Query>;
  readonly body?: z.ZodObject & z.ZodType<Body>;
  /** What is sent when it went well, by status. */
  readonly answers: Readonly<
    Partial<Record<Done['status'], { readonly says: string; readonly schema: z.ZodType }>>
  >;
  /** Beside those that every operation has. */
  readonly problems: readonly ProblemName[];
  readonly run: (deps: Needs, asked: Asked<Params, Query, Body>) => Promise<Answer>;
}

/** The operation, whose parts fit each other: what is asked is what its schemas read. */
export const operation = <Needs, Params = unknown, Query = unknown, Body = unknown>(
  one: Operation<Needs, Params, Query, Body>,
): Operation<Needs> => one as Operation<Needs>;
