import { randomUUID } from 'node:crypto';
import { garden } from '../../scenarios/announcing.js';
import { asForm, form, idOf, slackPost, stateOf, submission } from '../doors/slack.js';
import { pressInTeams, submitInTeams } from '../doors/teams.js';
import { type Scene, secretsOfAna, secretsOfOlga } from '../grounds/scene.js';
import { type Input, type Kind, named } from '../kind.js';
import { type ForgedForm, forgedForms } from './forgedForms.js';
import { organisersForms } from './organisersForms.js';

const secretsOf = ({ who }: ForgedForm) => (who === 'Olga' ? secretsOfOlga : secretsOfAna);

const formsOf = (scene: Scene): ForgedForm[] => [...forgedForms(scene), ...organisersForms(scene)];

/** What a modal carries beside its fields, as no client of Slack sends it. */
const metadata: readonly string[] = [
  ...['', 'null', '[]', '7', '"x"', '{', '{}', '{"formId":1}', '{"formId":"a"}', '{"missionId":null}'],
  ...['{"__proto__":{"formId":"a","missionId":null}}', '{"formId":{"$ne":""},"missionId":null}'],
  ...['{"formId":["a"],"missionId":null}', '{"formId":"a","missionId":{"$ne":null}}', '\u0000'],
  `{"formId":"${'a'.repeat(3_000)}","missionId":null}`,
];

/** Fields in shapes that no element of Slack has. */
const states: readonly unknown[] = [
  null,
  [],
  'title',
  {},
  { values: null },
  { values: [] },
  { values: 'x' },
  { values: { title: null } },
  { values: { title: [] } },
  { values: { title: { v: null } } },
  { values: { title: { v: 'x' } } },
  { values: { __proto__: { v: { value: 'x' } } } },
  { values: { constructor: { v: { value: 'x' } } } },
  { values: Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, { v: { value: 'x' } }])) },
];

export function slackForms(scene: Scene): Kind {
  const { url } = scene.chats;
  const send = (payload: unknown) => slackPost(url, asForm(payload), form);
  const forged = formsOf(scene).map((one): Input => {
    const { who, name, kind, formId, missionId, engagementId, values } = one;
    const view = {
      callback_id: kind,
      private_metadata: JSON.stringify({ formId, missionId, engagementId }),
      state: stateOf(values),
    };
    return {
      ...{ name, secrets: secretsOf(one) },
      send: () => scene.telling('slack', who, () => send(submission(idOf(who), view))),
    };
  });
  const own = () => JSON.stringify({ formId: randomUUID(), missionId: null });
  const views = [
    ...metadata.map(
      (one) => [`carries ${named(one)}`, { private_metadata: one, state: stateOf(garden) }] as const,
    ),
    ...states.map((state) => [`fields ${named(state)}`, { private_metadata: own(), state }] as const),
  ];
  return {
    inputs: [
      ...forged,
      ...views.map(
        ([name, view]): Input => ({
          ...{ name: `Olga: a form that ${name}`, secrets: secretsOfOlga },
          send: () =>
            scene.telling('slack', 'Olga', () =>
              send(submission(idOf('Olga'), { callback_id: 'mission', ...view })),
            ),
        }),
      ),
    ],
    watch: scene.watch,
    controls: [
      async () => {
        const view = {
          callback_id: 'mission',
          private_metadata: own(),
          state: stateOf({ ...garden, title: 'Essai' }),
        };
        const told = await scene.telling('slack', 'Olga', () => send(submission(idOf('Olga'), view)));
        expect(told.text).toContain('Essai');
      },
    ],
  };
}

export function teamsForms(scene: Scene): Kind {
  const { chats } = scene;
  const context = {
    timezone: 'Europe/Paris',
    missionTitle: 'x',
    people: 1,
    channels: [{ id: 'C0', name: 'c' }],
  };
  const dataOf = ({ kind, formId, missionId, engagementId, values }: Omit<ForgedForm, 'who' | 'name'>) => ({
    etincelle: { form: kind, formId, missionId, engagementId, ...context },
    ...values,
  });
  const carried: readonly unknown[] = [
    ...[
      null,
      [],
      'x',
      7,
      {},
      { intent: 7 },
      { intent: ['x'] },
      { intent: { kind: 'manage' } },
      { form: 'mission' },
    ],
    ...[
      { intent: 'x'.repeat(3_000) },
      { form: 'mission', formId: randomUUID(), missionId: null, timezone: 7 },
    ],
    {
      form: 'announcement',
      formId: randomUUID(),
      missionId: scene.missions.draft.id,
      ...context,
      people: -1,
    },
    {
      form: 'announcement',
      formId: randomUUID(),
      missionId: scene.missions.draft.id,
      ...context,
      channels: 'C0',
    },
    { form: 'mission', formId: randomUUID(), missionId: null, ...context, timezone: 'x'.repeat(100_000) },
  ];
  return {
    inputs: [
      ...formsOf(scene).map(
        (one, at): Input => ({
          ...{ name: one.name, secrets: secretsOf(one) },
          send: () =>
            scene.telling('teams', one.who, () =>
              (at % 2 ? submitInTeams : pressInTeams)(chats, one.who, dataOf(one)),
            ),
        }),
      ),
      ...carried.map(
        (data): Input => ({
          ...{ name: `Olga: a card that carries ${named(data)}`, secrets: secretsOfOlga },
          send: () =>
            scene.telling('teams', 'Olga', () => pressInTeams(chats, 'Olga', { etincelle: data, ...garden })),
        }),
      ),
    ],
    watch: scene.watch,
    controls: [
      async () => {
        const values = { ...garden, title: 'Essai' };
        const data = dataOf({ kind: 'mission', formId: randomUUID(), missionId: null, values });
        const told = await scene.telling('teams', 'Olga', () => pressInTeams(chats, 'Olga', data));
        expect(told.text).toContain('Essai');
      },
    ],
  };
}
