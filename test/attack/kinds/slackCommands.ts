import {
  asForm,
  click,
  command,
  form,
  fresh,
  idOf,
  json,
  message,
  slackPost,
  submission,
} from '../doors/slack.js';
import { type Scene, secretsOfAna } from '../grounds/scene.js';
import { cross, type Input, type Kind, named } from '../kind.js';

/** What only an organiser may say. */
const orders: readonly string[] = [
  ...[
    'annule la mission 1',
    'annule la mission 6 maintenant',
    'les inscrits de la mission 1',
    'gérer les missions',
  ],
  ...[
    'annonce la mission 6',
    'annonce la mission 6 à tout le monde',
    'modifie la mission 6',
    'crée une mission',
  ],
  ...[
    'cancel mission 1',
    'who is signed up for mission 1',
    'announce mission 6',
    'edit mission 6',
    'create a mission',
  ],
  ...[
    'montre le brouillon de la mission 6',
    'la mission 6',
    'désinscris Dan de la mission 1',
    'remove Dan from mission 1',
  ],
];

/** Slack’s words for whose workspace it is; none of these is ours. */
const elsewhere: readonly [string, Record<string, unknown>][] = [
  ['another team', { team: { id: 'T0OTHER', domain: 'x' } }],
  ['no team', { team: null }],
  ['another enterprise', { team: null, enterprise: { id: 'E0OTHER' }, is_enterprise_install: true }],
  ['another enterprise of our team', { enterprise: { id: 'E0OTHER' }, is_enterprise_install: true }],
  ['a prototype for a team', { team: { id: '__proto__', domain: 'x' } }],
  ['a Teams tenant for a team', { team: { id: '11111111-2222-4333-8444-555555555555', domain: 'x' } }],
];
const envelopes: readonly [string, Record<string, unknown>][] = [
  ['another team', { team_id: 'T0OTHER', context_team_id: 'T0OTHER' }],
  ['a context of another team', { context_team_id: 'T0OTHER' }],
  ['an empty team', { team_id: '', context_team_id: '' }],
  [
    'an enterprise’s installation',
    { context_enterprise_id: 'E0OTHER', authorizations: [{ is_enterprise_install: true }] },
  ],
  ['a prototype for a team', { team_id: '__proto__', context_team_id: '__proto__' }],
];

/** Nobody, or no person. */
const nobodies: readonly unknown[] = [
  'U0NOBODY',
  'USLACKBOT',
  'UBOT00001',
  'U0ROBOT',
  '__proto__',
  'T0SCENE',
  'x'.repeat(5_000),
  '$ne',
];

export function slackCommands(scene: Scene): Kind {
  const { chats, missions } = scene;
  const send = (body: string, type = form) => slackPost(chats.url, body, type);
  const ana = idOf('Ana');
  const signUp = JSON.stringify({ kind: 'signUp', slotId: missions.open.slotId, anyway: true });
  const asAna = (name: string, act: () => ReturnType<typeof send>): Input => ({
    name,
    send: () => scene.telling('slack', 'Ana', act),
  });
  return {
    inputs: [
      ...orders.map((text) => asAna(`Ana orders in a command: ${text}`, () => send(command(ana, text)))),
      ...orders.map((text) =>
        asAna(`Ana orders in a channel: ${text}`, () => send(command(ana, text, { channel_id: 'C0ENGAGE' }))),
      ),
      ...cross(elsewhere, ['signs up', 'hands a form in'] as const).map(([[where, change], what]) =>
        asAna(`somebody of ${where} ${what}`, () =>
          send(
            asForm(
              what === 'signs up'
                ? click(ana, signUp, change)
                : submission(ana, { callback_id: 'mission' }, change),
            ),
          ),
        ),
      ),
      ...envelopes.map(([where, change]) =>
        asAna(`words of ${where}`, () =>
          send(JSON.stringify(message(ana, 'je m’inscris à la mission 1', {}, change)), json),
        ),
      ),
      ...['T0OTHER', '', '__proto__'].map((team_id) =>
        asAna(`a command of the team ${named(team_id)}`, () =>
          send(command(ana, 'je m’inscris à la mission 1', { team_id })),
        ),
      ),
      asAna('a command of another app', () =>
        send(command(ana, 'je m’inscris à la mission 1', { command: '/conges' })),
      ),
      ...nobodies.flatMap((user) => [
        asAna(`a click by ${named(user)}`, () => send(asForm(click(String(user), '{"kind":"manage"}')))),
        asAna(`words by ${named(user)}`, () =>
          send(JSON.stringify(message(String(user), 'gérer les missions')), json),
        ),
      ]),
      ...(['bot_message', 'message_changed', 'message_deleted', 'channel_join', 'reminder_add'] as const).map(
        (subtype) =>
          asAna(`words that are no words: ${subtype}`, () =>
            send(JSON.stringify(message(ana, 'je m’inscris à la mission 1', { subtype })), json),
          ),
      ),
      ...['channel', 'group', 'mpim', 'app_home', ''].map((channel_type) =>
        asAna(`words in a place of the type ${named(channel_type)}`, () =>
          send(
            JSON.stringify(
              message(ana, 'je m’inscris à la mission 1', { channel_type, channel: 'C0ENGAGE' }),
            ),
            json,
          ),
        ),
      ),
      asAna('words of a bot', () =>
        send(JSON.stringify(message(ana, 'je m’inscris à la mission 1', { bot_id: 'B0X' })), json),
      ),
      ...[[], {}, null, 7, ['a'], { $gt: '' }].map((text) =>
        asAna(`words that are ${named(text)}`, () => send(JSON.stringify(message(ana, text)), json)),
      ),
      ...[
        'team_join',
        'user_change',
        'channel_deleted',
        'url_verification',
        '__proto__',
        'constructor',
        'hasOwnProperty',
      ].map((type) =>
        asAna(`an event ${type}`, () => send(JSON.stringify(message(ana, 'x', { type })), json)),
      ),
      ...['tokens_revoked', 'app_uninstalled'].map((type) =>
        asAna(`${type} of another team`, () =>
          send(
            JSON.stringify(
              message(
                ana,
                'x',
                { type, tokens: { bot: ['U'] } },
                { team_id: 'T0OTHER', context_team_id: 'T0OTHER' },
              ),
            ),
            json,
          ),
        ),
      ),
      ...[['7'], { a: 1 }, 7, null].map((trigger_id) =>
        asAna(`a click with the trigger ${named(trigger_id)}`, () =>
          send(asForm(click(ana, signUp, { trigger_id }))),
        ),
      ),
      ...[[], {}, null, 'x', [null], ['x'], [{ action_id: 7 }], [{}]].map((actions) =>
        asAna(`a click with the actions ${named(actions)}`, () => send(asForm(click(ana, '', { actions })))),
      ),
      ...[{ id: 'C0ENGAGE', name: 7 }, 'C0ENGAGE', [], { id: ['C0ENGAGE'] }].map((channel) =>
        asAna(`a click in the channel ${named(channel)}`, () =>
          send(asForm(click(ana, signUp, { channel }))),
        ),
      ),
      ...[
        'view_closed',
        'shortcut',
        'message_action',
        'block_suggestion',
        'dialog_submission',
        '__proto__',
        fresh('t'),
      ].map((type) =>
        asAna(`an interaction ${type.replace(/\..*/, '')}`, () =>
          send(asForm(click(ana, signUp, { type, callback_id: 'mission' }))),
        ),
      ),
    ],
    watch: scene.watch,
    secrets: secretsOfAna,
    controls: [async () => expect(await send(command(ana, 'aide'))).toMatchObject({ status: 200 })],
  };
}
