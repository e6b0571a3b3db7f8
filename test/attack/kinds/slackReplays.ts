import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { ask } from '../doors/http.js';
import { asForm, click, command, form, idOf, json, message, secret, slackPost } from '../doors/slack.js';
import type { Scene } from '../grounds/scene.js';
import { cross, type Input, type Kind } from '../kind.js';

type Headers = Record<string, string>;

/** What is added to a request that is sent once more; none of it is signed. */
const additions: readonly [string, Headers][] = [
  ['as it was', {}],
  ['as a retry of Slack', { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }],
  ['as the last retry', { 'x-slack-retry-num': '3', 'x-slack-retry-reason': 'http_error' }],
  ['from another agent', { 'user-agent': 'curl/8' }],
  ['as if passed on', { 'x-forwarded-for': '203.0.113.7', 'x-request-id': 'another' }],
  ['with a cookie', { cookie: 'a=b' }],
];

/** Somebody has seen whole requests of Slack's, signatures and all, and sends them again once they were undone. */
export function slackReplays(scene: Scene): Kind {
  const { url } = scene.chats;
  const ana = idOf('Ana');
  const taken = [
    ['words', json, JSON.stringify(message(ana, 'silence'))],
    ['a click', form, asForm(click(ana, '{"kind":"mute"}'))],
    ['a command', form, command(ana, 'silence')],
  ] as const;
  const requests = taken.map(([what, type, body]) => {
    const headers: Headers = { 'content-type': type, ...signatureHeaders(secret, body) };
    return {
      what,
      send: (more: Headers) =>
        ask(`${url}/slack/events`, { method: 'POST', headers: { ...headers, ...more }, body }),
    };
  });
  return {
    inputs: cross(requests, additions).map(
      ([{ what, send }, [how, more]]): Input => ({
        name: `${what}, again, ${how}`,
        send: () => send(more),
      }),
    ),
    watch: scene.watchDoor,
    controls: [
      async () => {
        for (const { send } of requests) expect(await send({})).toMatchObject({ status: 200 });
        await scene.watch.look();
        await slackPost(url, asForm(click(ana, '{"kind":"unmute"}')), form);
      },
    ],
  };
}
