import type { Incoming, Reply } from '../../../src/conversation/incoming.js';
import type { AnnouncementForm, MissionForm } from '../../../src/messages/forms/form.js';
import { until } from '../../support/eventually.js';
import { jean, nothing, says, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.install(jean.id);
  await until(() => world.receive.finished.length === 1);
});
afterEach(() => world.stop());

const person = () => world.teams.person(jean.id);
const announcement: AnnouncementForm = {
  kind: 'announcement',
  missionId: 'mission-1',
  missionTitle: 'Trier des dons',
  formId: 'form-1',
  values: { everyone: 'yes', when: 'now' },
  timezone: 'Europe/Paris',
  people: 12,
  channels: [{ id: '19:1@thread.tacv2', name: 'Équipe › RSE', readers: 'company' }],
  sharedChannels: 'warn',
};
const mission: MissionForm = {
  kind: 'mission',
  missionId: null,
  formId: 'form-2',
  values: {},
  slots: [null],
  timezone: 'Europe/Paris',
};
const valid = {
  ...{ title: 'Trier', nonprofit: 'Relais', summary: 'Trier', place: 'Paris', capacity: '5' },
  ...{ date: '2026-12-01', start: '09:00', end: '12:00' },
};

/** Forms open; what is submitted gets `refusal`. */
function refuses(form: AnnouncementForm | MissionForm, refusal: Reply): void {
  let opened = 0;
  world.receive.reply = ({ input }: Incoming) => {
    if (input.kind === 'submission') return refusal;
    opened += 1;
    return { ...nothing, form: { ...form, formId: `${form.formId}-${opened}` } };
  };
}

async function opensForm(): Promise<void> {
  await person().say('le formulaire');
  await until(() => person().form() !== null);
}

const valuesShown = () =>
  Object.fromEntries((person().form()?.fields ?? []).map(({ name, value }) => [name, value]));

test('a refused announcement comes back as it was filled in, with the channels of now, under its own id', async () => {
  refuses(announcement, { ...nothing, fieldProblems: { date: 'dateInPast' } });
  await opensForm();
  const typed = { everyone: 'no', channel: '19:1@thread.tacv2', date: '2020-01-01', time: '09:00' };
  expect(await person().submit(typed)).toEqual({ date: expect.stringContaining('passée') });
  expect(valuesShown()).toMatchObject({ ...typed, when: 'later' });
  await person().submit({ time: '10:00' });
  const ids = world.receive.accepted.flatMap(({ input }) =>
    input.kind === 'submission' ? [input.submission.formId] : [],
  );
  expect(ids).toEqual(['form-1-1', 'form-1-1']);
  await until(() => world.receive.finished.length === world.receive.accepted.length);
});

test.each<[string, AnnouncementForm | MissionForm, Record<string, string>, Reply, RegExp]>([
  [
    'nobody to tell',
    announcement,
    { everyone: 'yes', when: 'now' },
    says({ kind: 'problem', problem: { code: 'noAudience' } }),
    /Il n’y a encore personne à prévenir/,
  ],
  [
    'trouble on our side',
    mission,
    valid,
    says({ kind: 'problem', problem: { code: 'temporary' } }),
    /Quelque chose s’est mal passé/,
  ],
])(
  'with %s, the form comes back filled in, below the sentence',
  async (_, form, typed, refusal, sentence) => {
    refuses(form, refusal);
    await opensForm();
    await person().submit(typed);
    expect(valuesShown()).toMatchObject(typed);
    expect(person().inbox().at(-1)?.text).toMatch(sentence);
    expect(person().inbox()).toHaveLength(1);
  },
);

test('a form about what is no more is not shown again', async () => {
  refuses(mission, says({ kind: 'problem', problem: { code: 'missionNotFound' } }));
  await opensForm();
  await person().submit(valid);
  expect(person().inbox().at(-1)).toMatchObject({
    onlyMe: true,
    text: expect.stringContaining('Je ne trouve'),
  });
});

test('a refused form that Teams was too busy to take is said later as it was filled in', async () => {
  refuses(mission, { ...nothing, fieldProblems: { capacity: 'badCapacity' } });
  await opensForm();
  await person().submit(valid);
  const [asked] = world.receive.accepted.slice(-1);
  if (!asked) throw new Error('Nothing was asked.');
  const kept: Reply = {
    ...nothing,
    fieldProblems: { capacity: 'badCapacity' },
    form: { ...mission, values: valid },
  };
  expect(await world.platform.answerLate(asked, kept)).toBe(true);
  expect(valuesShown()).toMatchObject(valid);
});
