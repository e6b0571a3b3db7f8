import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { type EventType, eventTypes } from '../../domain/webhooks/webhookEvent.js';
import type { Operation } from './operation.js';
import { type ProblemName, problemSchema, problems } from './problem.js';
import { eventSchema } from './webhookSchemas.js';

/** What every operation can be answered instead. */
const always: readonly ProblemName[] = ['no-key', 'no-scope', 'too-many', 'failed'];
const withBody: readonly ProblemName[] = ['bad-json', 'too-large', 'not-json', 'bad-body'];
const withOnce: readonly ProblemName[] = ['bad-idempotency-key', 'other-body', 'in-progress'];

const onceHeader = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: 'Of your making: sent again within 24 hours, the first answer comes again.' }),
});

const security = [{ key: [] }];

/** What operations are about, by where their address begins. */
const tags = {
  missions: 'Missions, their half-days and who is on them.',
  engagements: 'One person on one half-day.',
  people: 'Who works here.',
  figures: 'How much there is.',
  workspaces: 'The chats of the company, and their channels.',
  webhooks: 'Where what happens is sent.',
} as const;

const tagOf = (path: string): keyof typeof tags => {
  const beginning = path.split(/[/-]/)[1] ?? '';
  return beginning === 'webhook' ? 'webhooks' : (beginning as keyof typeof tags);
};

/** The description of all operations for other software, made of the very schemas that read and answer. */
export function describeApi(operations: readonly Operation<never>[], server: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'key', {
    ...{ type: 'http', scheme: 'bearer', bearerFormat: 'etc_live_…' },
    description: 'A key of your company: npm run -s keys -- create --name NAME --scopes read,write',
  });
  for (const one of operations) registry.registerPath(routeOf(one));
  for (const type of eventTypes) registry.registerWebhook(webhookOf(type));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      ...{ title: 'Étincelle', version: '1' },
      description: 'Missions flash of a company: read them, sign people up, say who was there.',
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'Étincelle' },
    },
    servers: [{ url: server }],
    security,
    tags: Object.entries(tags).map(([name, says]) => ({ name, description: says })),
  });
}

/** An event as it is sent: https://www.standardwebhooks.com */
const webhookOf = (type: EventType): RouteConfig => ({
  ...{ method: 'post', path: type, operationId: type, summary: `Sent when it happens: ${type}` },
  tags: ['webhooks'],
  description: 'At least once, in no order, with the same webhook-id at each try.',
  security: [],
  request: {
    headers: eventHeaders,
    body: { required: true, content: { 'application/json': { schema: eventSchema(type) } } },
  },
  responses: {
    '2XX': { description: 'It has arrived.' },
    410: { description: 'Nothing more is to be sent here: the webhook is disabled.' },
  },
});

const eventHeaders = z.object({
  'webhook-id': z.string().meta({ description: 'Of the event; the same at each try.' }),
  'webhook-timestamp': z.string().meta({ description: 'When this try was made, in seconds since 1970.' }),
  'webhook-signature': z.string().meta({
    description: 'v1 and the base64 HMAC-SHA256 of id.timestamp.body, one for each secret, with spaces.',
  }),
});

function routeOf(one: Operation<never>): RouteConfig {
  const { name, method, path, summary, scope, params, query, body, answers } = one;
  const isOnce = method === 'post';
  return {
    ...{ method, path, summary, security, operationId: name, tags: [tagOf(path)] },
    description: `Scope: ${scope}.`,
    request: {
      ...(params && { params }),
      ...(query && { query }),
      ...(isOnce && { headers: onceHeader }),
      ...(body && {
        body: { required: !body.safeParse({}).success, content: { 'application/json': { schema: body } } },
      }),
    },
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { says, schema }]) => [
          status,
          { description: says, content: { 'application/json': { schema } } },
        ]),
      ),
      ...problemsOf([...always, ...one.problems, ...(body ? withBody : []), ...(isOnce ? withOnce : [])]),
    },
  };
}

/** By status, with the name of each. */
function problemsOf(names: readonly ProblemName[]): RouteConfig['responses'] {
  const statuses = [...new Set(names.map((name) => problems[name].status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const some = names.filter((name) => problems[name].status === status);
      const description = some.map((name) => `${name}: ${problems[name].title}`).join(' ');
      return [status, { description, content: { 'application/problem+json': { schema: problemSchema } } }];
    }),
  );
}
