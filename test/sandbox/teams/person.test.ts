import type { TeamsStandIn } from '../../../src/sandbox/teams/index.js';
import {
  ada,
  card,
  cardMessage,
  connector,
  execute,
  type FakeBot,
  general,
  jean,
  startFakeBot,
  startTenant,
  text,
} from './fakeBot.js';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
let bot: FakeBot;
let teams: TeamsStandIn;

beforeEach(async () => {
  bot = await startFakeBot();
  teams = await startTenant(bot.url);
  await teams.install(jean.id);
});
afterEach(async () => {
  await teams.stop();
  await bot.stop();
});

const show = (conversationId: string, shown: ReturnType<typeof card>) =>
  connector(teams, 'POST', `v3/conversations/${conversationId}/activities`, cardMessage(shown));
const answerCard = (shown: ReturnType<typeof card>) =>
  bot.answers.push({ status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD, value: shown } });

test('a card is read as text, buttons and links, times on the reader’s clock', async () => {
  const link = { type: 'Action.OpenUrl', title: 'Agenda', url: 'https://exemple.fr/a.ics' };
  const when = text('Le {{DATE(2026-12-01T08:00:00Z, LONG)}} à {{TIME(2026-12-01T08:00:00Z)}}');
  await show(teams.personalChatId(jean.id), card([text('Mission'), when], [execute('Je participe'), link]));
  expect(teams.person(jean.id).inbox()).toMatchObject([
    {
      text: 'Mission\nLe mardi 1 décembre 2026 à 09:00',
      buttons: ['Je participe'],
      links: [{ label: 'Agenda', url: 'https://exemple.fr/a.ics' }],
    },
  ]);
});

test('in a personal chat the answer to a button replaces the card', async () => {
  await show(
    teams.personalChatId(jean.id),
    card([text('Mission')], [execute('Je participe', { slot: 's1' })]),
  );
  answerCard(card([text('Inscrit')]));
  await teams.person(jean.id).press(/participe/);
  expect(bot.received.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'act', data: { slot: 's1' } }, trigger: 'manual' },
  });
  expect(
    teams
      .person(jean.id)
      .inbox()
      .map((said) => said.text),
  ).toEqual(['Inscrit']);
});

test('in a channel the answer to a button is seen by the clicker alone, until the bot edits the message', async () => {
  await teams.installInTeam();
  const { body } = await show(general.id, card([text('Mission')], [execute('Je participe')]));
  answerCard(card([text('Inscrit')]));
  await teams.person(jean.id).press('Je participe');
  const seen = () => [jean, ada].map(({ id }) => teams.person(id).channel(general.id)[0]?.text);
  expect(seen()).toEqual(['Inscrit', 'Mission']);
  const edited = cardMessage(card([text('Complet')]));
  await connector(teams, 'PUT', `v3/conversations/${general.id}/activities/${body.id}`, edited);
  expect(seen()).toEqual(['Complet', 'Complet']);
});

test('a message in answer to a button is for the clicker alone', async () => {
  await teams.installInTeam();
  await show(general.id, card([text('Mission')], [execute('Je participe')]));
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'C’est noté.' };
  bot.answers.push({ status: 200, body });
  await teams.person(jean.id).press('Je participe');
  expect(teams.person(jean.id).channel(general.id).at(-1)).toMatchObject({
    text: 'C’est noté.',
    onlyMe: true,
  });
  expect(teams.person(ada.id).channel(general.id)).toHaveLength(1);
});

test('an answer that Teams cannot show fails as it does in Teams', async () => {
  await show(teams.personalChatId(jean.id), card([text('Mission')], [execute('Je participe')]));
  answerCard(card([{ type: 'Unknown' }]));
  await expect(teams.person(jean.id).press('Je participe')).rejects.toThrow('Unknown');
  bot.answers.push({ status: 501 });
  await expect(teams.person(jean.id).press('Je participe')).rejects.toThrow('501');
});

test('an Action.Submit arrives as a message with a value', async () => {
  const button = { type: 'Action.Submit', title: 'Envoyer', data: { verb: 'x' } };
  await show(teams.personalChatId(jean.id), card([text('Mission')], [button]));
  await teams.person(jean.id).press('Envoyer');
  expect(bot.received.at(-1)).toMatchObject({ type: 'message', value: { verb: 'x' } });
});

test('a button that nobody can see is named in the error', async () => {
  await show(teams.personalChatId(jean.id), card([text('Mission')], [execute('Je participe')]));
  await expect(teams.person(jean.id).press('Partir')).rejects.toThrow('there are: Je participe');
});

const title = {
  type: 'Input.Text',
  id: 'title',
  label: 'Titre',
  isRequired: true,
  errorMessage: 'Donnez un titre.',
};
const cause = {
  type: 'Input.ChoiceSet',
  id: 'cause',
  label: 'ODD',
  value: '4',
  choices: [{ title: 'Éducation', value: '4' }],
};

test('the client refuses an empty required field with the card’s own sentence and sends nothing', async () => {
  await show(
    teams.personalChatId(jean.id),
    card([text('Nouvelle mission'), title, cause], [execute('Créer')]),
  );
  const before = bot.received.length;
  expect(teams.person(jean.id).form()).toEqual({
    title: 'Nouvelle mission',
    fields: [
      { name: 'title', label: 'Titre', value: '', options: [] },
      { name: 'cause', label: 'ODD', value: '4', options: ['4'] },
    ],
  });
  expect(await teams.person(jean.id).submit({ cause: '4' })).toEqual({ title: 'Donnez un titre.' });
  expect(bot.received).toHaveLength(before);
});

test('a refused form shows the bot’s sentence beside the field, an accepted one is replaced', async () => {
  await show(
    teams.personalChatId(jean.id),
    card([text('Nouvelle mission'), title], [execute('Créer', { form: 'f' })]),
  );
  const refused = { ...title, value: 'Tri' };
  answerCard(
    card(
      [text('Nouvelle mission'), refused, text('Trop court.', { color: 'attention' })],
      [execute('Créer')],
    ),
  );
  expect(await teams.person(jean.id).submit({ title: 'Tri' })).toEqual({ title: 'Trop court.' });
  expect(bot.received.at(-1)).toMatchObject({ value: { action: { data: { form: 'f', title: 'Tri' } } } });
  answerCard(card([text('Créée')]));
  expect(await teams.person(jean.id).submit({ title: 'Trier des dons' })).toBeNull();
  expect(teams.person(jean.id).form()).toBeNull();
});

test('a field that the form does not have is an error of the test', async () => {
  await show(teams.personalChatId(jean.id), card([title], [execute('Créer')]));
  await expect(teams.person(jean.id).submit({ titre: 'x' })).rejects.toThrow('no field titre');
});
