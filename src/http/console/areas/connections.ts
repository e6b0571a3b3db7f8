import { z } from 'zod';
import {
  type Connected,
  connectDirectory,
  renewToken,
} from '../../../application/people/directory/connectDirectory.js';
import { closeConnection, decideConnection } from '../../../application/people/directory/decideConnection.js';
import { type Heard, type Needs, type NeedsOf, sitePlaces } from '../../../application/ports/index.js';
import { connectionsSeen } from '../../../application/queries/people/connectionsSeen.js';
import type { Refused } from '../../../application/refusals.js';
import { columnsAtMost, peopleColumns } from '../../../domain/people/directory/columns.js';
import { givableRoles } from '../../../domain/people/roles.js';
import type { ConsoleConnections, ConsoleFileReport, ConsoleToken, ScimRefusal } from '../adminWire.js';
import { peopleFile } from '../peopleFile.js';
import { consoleRoute } from '../route.js';

const id = z.string().min(1).max(64);
const addressOf = ({ publicUrl }: Needs<'publicUrl'>) => `${publicUrl}/scim/v2`;

function told(
  { publicUrl }: Needs<'publicUrl'>,
  { connection: { id }, credentials: { token, clientSecret } }: Connected,
): ConsoleToken {
  const client = { tokenUrl: `${publicUrl}/scim/oauth/token`, id, secret: clientSecret };
  return { id, token, url: addressOf({ publicUrl }), client };
}

const heardTold = ({ askedAt, changedAt, refused }: Heard) => ({
  askedAt: askedAt?.toISOString() ?? null,
  changedAt: changedAt?.toISOString() ?? null,
  refused: refused && { at: refused.at.toISOString(), code: refused.code as ScimRefusal },
});

/** Directories that tell of people by themselves. A token is told once, to whoever makes it. */
export const connectionsRoutes = [
  consoleRoute({
    method: 'get',
    path: '/connections',
    input: z.strictObject({}),
    async run(
      deps: NeedsOf<typeof connectionsSeen> & Needs<'publicUrl'>,
      { actor },
    ): Promise<ConsoleConnections | Refused> {
      const seen = await connectionsSeen(deps, actor);
      if (seen.kind === 'refused') return seen;
      const connections = seen.connections.map(({ tokensMadeAt, heard, ...one }) => ({
        ...one,
        tokensMadeAt: tokensMadeAt.map((at) => at.toISOString()),
        ...heardTold(heard),
      }));
      return { connections, url: addressOf(deps), sitePlaces };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/connections',
    input: z.strictObject({ name: z.string().max(60) }),
    async run(
      deps: NeedsOf<typeof connectDirectory> & Needs<'publicUrl'>,
      { actor, input: { name } },
    ): Promise<ConsoleToken | Refused> {
      const made = await connectDirectory(deps, actor, { name, settings: {} });
      return made.kind === 'refused' ? made : told(deps, made);
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/connections/token',
    input: z.strictObject({ connectionId: id }),
    async run(
      deps: NeedsOf<typeof renewToken> & Needs<'publicUrl'>,
      { actor, input },
    ): Promise<ConsoleToken | Refused> {
      const made = await renewToken(deps, actor, input);
      return made.kind === 'refused' ? made : told(deps, made);
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/connections/settings',
    input: z.strictObject({
      ...{ connectionId: id, siteFrom: z.enum(sitePlaces) },
      groupRoles: z.array(z.strictObject({ group: z.string().max(200), role: z.enum(givableRoles) })).max(50),
    }),
    async run(
      deps: NeedsOf<typeof decideConnection>,
      { actor, input: { connectionId, ...settings } },
    ): Promise<object | Refused> {
      const decided = await decideConnection(deps, actor, { connectionId, settings });
      return decided.kind === 'refused' ? decided : { groupRoles: decided.connection.groupRoles };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/people-file',
    input: z.strictObject({
      file: z.base64().max(2_000_000),
      mode: z.enum(['full', 'delta']).nullable(),
      dates: z.enum(['dmy', 'mdy']).nullable(),
      seen: z.string().max(64).nullable(),
      columns: z
        .array(z.strictObject({ heading: z.string().max(200), column: z.enum(peopleColumns).nullable() }))
        .max(columnsAtMost)
        .nullable(),
    }),
    run: (deps: NeedsOf<typeof peopleFile>, { actor, reader, input }): Promise<ConsoleFileReport | Refused> =>
      peopleFile(deps, actor, reader, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/connections/close',
    input: z.strictObject({ connectionId: id }),
    run: (deps: NeedsOf<typeof closeConnection>, { actor, input }) => closeConnection(deps, actor, input),
  }),
];
