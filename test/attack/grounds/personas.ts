import { slackTeam } from '../../scenarios/people.js';

type Json = Record<string, unknown>;

/** Somebody whom Slack tells of in words of its own. */
export interface Persona {
  readonly id: string;
  readonly what: string;
  readonly email: string;
  /** `outsider`: of another company; `unvouched`: of ours, under an address that proves nothing. */
  readonly is: 'outsider' | 'guest' | 'unvouched';
  /** Laid over what `users.info` and `users.list` answer. https://docs.slack.dev/reference/objects/user-object */
  readonly wire: Json;
}

/** Kim organises and is not in this Slack; Dan is a colleague with a place. */
export const kim = 'kim.asher@example.org';
export const dan = 'dan@example.org';

const other = { team_id: 'T0OTHER' };
const outsiders: readonly [string, Json][] = [
  ['of another team', other],
  ['of another team, not called a stranger', { ...other, is_stranger: false }],
  ['of another team, a stranger', { ...other, is_stranger: true }],
  [
    'of another enterprise',
    { ...other, enterprise_user: { id: 'W0X', enterprise_id: 'E0OTHER', teams: ['T0OTHER'] } },
  ],
  ['of no team', { team_id: '' }],
];
const guests: readonly [string, Json][] = [
  ['a guest of several channels', { is_restricted: true }],
  ['a guest of one channel', { is_restricted: true, is_ultra_restricted: true }],
  ['a guest of one channel alone', { is_ultra_restricted: true }],
];

/** Addresses that look like Kim’s, and fold or trim to it in one program or another. */
export const looksLikeKim: readonly string[] = [
  ...[
    '\u212aim.asher@example.org',
    'k\u0131m.asher@example.org',
    'K\u0130M.ASHER@example.org',
    'kim.a\u017fher@example.org',
  ],
  ...['\uff4b\uff49\uff4d.asher@example.org', '\u043aim.asher@example.org', 'kim.asher@ex\u0430mple.org'],
  ...[
    'kim.asher\uff20example.org',
    'kim.asher@example\u3002org',
    'kim.asher@example.org.',
    'kim.asher@example.org\u00a0',
  ],
  ...[
    '\ufeffkim.asher@example.org',
    'kim.asher@example.org\u200b',
    'kim.a\u00adsher@example.org',
    'kim.asher+x@example.org',
  ],
  ...[
    'kimasher@example.org',
    'kim..asher@example.org',
    'kim.asher@@example.org',
    'kim.asher@example.org@evil.example',
  ],
  ...[
    '<kim.asher@example.org>',
    'mailto:kim.asher@example.org',
    '"kim.asher"@example.org',
    'kim.asher@sub.example.org',
  ],
  ...[
    'kim.asher@example.org,x@evil.example',
    'x@evil.example\nkim.asher@example.org',
    'kim.asher%40example.org',
  ],
  ...['kim.asher@example.org\u0000', 'kim.asher@xn--exmple-cua.org', '\u202ekim.asher@example.org'],
];

const persona = (is: Persona['is'], at: string, what: string, email: string, wire: Json): Persona => ({
  ...{ is, what, email, id: `U1${at}` },
  wire: { team_id: slackTeam.id, ...wire, profile: { email } },
});

export const personas: readonly Persona[] = [
  ...outsiders.flatMap(([what, wire], at) => [
    persona('outsider', `OUT${at}K`, `somebody ${what} with an organiser’s address`, kim, wire),
    persona('outsider', `OUT${at}D`, `somebody ${what} with a colleague’s address`, dan, wire),
    persona(
      'outsider',
      `OUT${at}O`,
      `somebody ${what} with an address of their own`,
      `o${at}@evil.example`,
      wire,
    ),
  ]),
  ...guests.flatMap(([what, wire], at) => [
    persona('guest', `GUEST${at}K`, `${what} with an organiser’s address`, kim, wire),
    persona('guest', `GUEST${at}D`, `${what} with a colleague’s address`, dan, wire),
  ]),
  persona('unvouched', 'UNSUREK', 'an organiser’s address, not confirmed', kim, {
    is_email_confirmed: false,
  }),
  persona('unvouched', 'UNSURED', 'a colleague’s address, not confirmed', dan, { is_email_confirmed: false }),
  ...looksLikeKim.map((email, at) =>
    persona('unvouched', `LOOKS${at}`, `an address like an organiser’s (${at})`, email, {}),
  ),
];
