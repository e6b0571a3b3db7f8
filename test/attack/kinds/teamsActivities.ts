import { personalMessage } from '../../fixtures/teams/activities.js';
import { ask } from '../doors/http.js';
import { fresh } from '../doors/slack.js';
import { claims, type Registered, token } from '../grounds/tokens.js';
import { type Input, type Kind, named } from '../kind.js';

type Json = Record<string, unknown>;

const signUp = '{"kind":"signUp","slotId":"a","anyway":true}';
const invokes = [
  ...[
    'task/fetch',
    'task/submit',
    'composeExtension/query',
    'composeExtension/submitAction',
    'signin/verifyState',
  ],
  ...[
    'signin/tokenExchange',
    'fileConsent/invoke',
    'config/fetch',
    'search',
    'tab/fetch',
    'message/submitAction',
  ],
  ...['handoff/action', 'adaptiveCard/Action', 'adaptiveCard/action ', '__proto__', '', 'x'.repeat(900)],
];
const types = [
  'event',
  'typing',
  'endOfConversation',
  'contactRelationUpdate',
  'messageReaction',
  'messageDelete',
  'trace',
  'suggestion',
  'command',
  '__proto__',
  'constructor',
  'Message',
  'message ',
];
const notTexts: readonly unknown[] = [7, [], {}, true, ['a'], { $gt: '' }];

/** Activities that are none of ours, under a token that is right: nobody may be taken to have said something. */
const changes: readonly [string, Json][] = [
  ...invokes.map((name): [string, Json] => [
    `the invoke ${named(name)}`,
    { type: 'invoke', name, value: { action: { data: { etincelle: { intent: signUp } } } } },
  ]),
  ...types.map((type): [string, Json] => [`the type ${named(type)}`, { type }]),
  ...['directline', 'webchat', 'slack', 'emulator', 'MSTEAMS', '', '__proto__'].map(
    (channelId): [string, Json] => [`the channel ${named(channelId)}`, { channelId }],
  ),
  ...(
    [
      'type',
      'id',
      'channelId',
      'from',
      'recipient',
      'conversation',
      'text',
      'locale',
      'name',
      'entities',
      'channelData',
    ] as const
  )
    .flatMap((field) =>
      notTexts.map((value): [string, Json] => [`${field} that is ${named(value)}`, { [field]: value }]),
    )
    .filter(
      ([name]) =>
        !['entities that is []', 'channelData that is {}', 'channelData that is {"$gt":""}'].includes(name),
    ),
  ...(['type', 'id', 'channelId', 'from', 'recipient', 'conversation', 'serviceUrl'] as const).map(
    (field): [string, Json] => [`no ${field}`, { [field]: undefined }],
  ),
  ['another bot', { from: { id: '28:another', name: 'x' } }],
  ['no tenant', { conversation: { id: 'a:1', conversationType: 'personal' }, channelData: {} }],
  ['an empty id', { id: '' }],
  ['an empty sender', { from: { id: '' } }],
  ['a sender of a thousand letters', { from: { id: 'x'.repeat(1_001) } }],
  ['a conversation of a thousand letters', { conversation: { id: 'x'.repeat(1_001), tenantId: 'tenant-1' } }],
  ['entities without a type', { entities: [{}] }],
  ['a hundred thousand entities without a type', { entities: Array.from({ length: 20_000 }, () => ({})) }],
];

/** Bodies that are no activity. */
const bodies: readonly [string, string][] = [
  ...[
    '',
    'null',
    '[]',
    '7',
    '"x"',
    '{',
    '{}',
    '[[[',
    '{"type":"message"}',
    'type=message',
    '<activity/>',
  ].map((body): [string, string] => [`the body ${named(body)}`, body]),
  ['JSON nested a hundred thousand deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a third of a megabyte', JSON.stringify({ ...personalMessage, text: 'x'.repeat(330_000) })],
  ['two megabytes', JSON.stringify({ ...personalMessage, text: 'x'.repeat(2_000_000) })],
  ['a list of activities', JSON.stringify([personalMessage])],
  ['a prototype for an activity', `{"__proto__":${JSON.stringify(personalMessage)}}`],
];
const contentTypes = [
  '',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'application/xml',
  'text/json',
  'application/octet-stream',
];
const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

export function teamsActivities({ world, watch }: Registered): Kind {
  const { serviceUrl } = world.teams;
  const signed = () => ({ authorization: `Bearer ${token(claims({ serviceurl: serviceUrl }))}` });
  const send = (body: string, type = 'application/json', method = 'POST') =>
    ask(`${world.url}/api/messages`, {
      method,
      headers: { ...(type && { 'content-type': type }), ...signed() },
      body,
    });
  const activity = (change: Json = {}) =>
    JSON.stringify({ ...personalMessage, serviceUrl, id: fresh('activity'), ...change });
  return {
    inputs: [
      ...changes.map(([name, change]): Input => ({ name, send: () => send(activity(change)) })),
      ...bodies.map(([name, body]): Input => ({ name, send: () => send(body) })),
      ...contentTypes.map(
        (type): Input => ({ name: `an activity as ${named(type)}`, send: () => send(activity(), type) }),
      ),
      ...methods.map(
        (method): Input => ({
          name: `an activity by ${method}`,
          send: () => send(activity(), 'application/json', method),
        }),
      ),
    ],
    watch,
  };
}
