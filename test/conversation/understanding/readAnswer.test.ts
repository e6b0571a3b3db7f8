import type { RequestView } from '../../../src/application/queries/views.js';
import { mayBeOfRequests, readAnswer } from '../../../src/conversation/understanding/approvals/readAnswer.js';
import { timeTaken } from '../../support/timeTaken.js';

const request = (name: string): RequestView => ({
  ...{ engagementId: name, name, title: 'Jardin', silence: 'approves', verdict: 'open', noManager: false },
  dueAt: new Date('2026-11-27T14:00:00Z'),
  slot: {
    ...{ id: 'slot', timezone: 'Europe/Paris', capacity: 2, closed: null },
    startsAt: new Date('2026-12-01T08:00:00Z'),
    endsAt: new Date('2026-12-01T11:00:00Z'),
  },
});
const team = ['Karim Benali', 'Inès Moreau', 'Karim Diallo'].map(request);
const read = (text: string, requests = team): string => {
  const said = mayBeOfRequests(text) ? readAnswer(text, requests) : null;
  if (!said) return 'null';
  const who = said.requests.map(({ name }) => name.split(' ').at(-1)).join('+');
  return [said.says, who, said.reason].filter((part) => part).join(' ');
};

test.each([
  ['oui pour Karim Benali', 'yes Benali'],
  ['Oui pour Inès !', 'yes Moreau'],
  ['j’approuve ines', 'yes Moreau'],
  ['approve Karim Diallo please', 'yes Diallo'],
  ['ok pour la demande d’Inès, merci', 'yes Moreau'],
  ['yes for Ines', 'yes Moreau'],
  ['je donne mon accord à Inès', 'yes Moreau'],
  ['d’accord pour Inès', 'yes Moreau'],
  ['I approve Ines’s request', 'yes Moreau'],
  ['refuse Inès, trop de travail', 'no Moreau trop de travail'],
  ['je refuse la demande de Karim Benali : clôture ce jour-là', 'no Benali clôture ce jour-là'],
  ['I refuse Ines’s request because we need her', 'no Moreau because we need her'],
  ['pour moi c’est ok pour Inès', 'yes Moreau'],
  ['refuse Karim Diallo too much work', 'no Diallo too much work'],
  ['non pour Inès', 'no Moreau'],
  ['reject ines', 'no Moreau'],
  ['mes demandes', 'list Benali+Moreau+Diallo'],
  ['what is waiting for my approval?', 'list Benali+Moreau+Diallo'],
])('“%s” is %s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  'oui pour Karim',
  'approuve Karim et Inès',
  'je n’approuve pas Inès',
  'ne refuse pas Inès',
  'don’t refuse Ines',
  'dois-je approuver Inès ?',
  'oui pour Inès ?',
  'Inès a refusé',
  'on a refusé Inès hier',
  'refuse Inès si Karim Benali vient',
  'refuse Inès et approuve Karim Diallo',
  'oui pour Inès mais pas avant midi',
  'ok Inès',
  'Thomas approuve Inès',
  'je veux bien que Inès refuse',
  'j’approuve',
  'is it ok for Ines',
  'est-ce bon pour Inès',
  'I’d approve Ines',
  'I’d refuse Ines because we need her',
  'it is ok for me Ines',
  'refuse Inès s’il pleut',
  'refuse Ines’s request if she insists',
  'refuse Inès, trop de travail si Thomas part',
  'refuse Inès quand elle revient',
  'refuse Inès plus tard',
  'refuse Inès sous réserve',
])('“%s” is no plain answer: it is shown, and nothing is done', (text) => {
  expect(read(text)).toMatch(/^unsure/);
});

test.each([
  'oui',
  'non merci',
  'je m’inscris à la mission 3',
  'ok',
  'oui pour le jardin',
  'les missions',
  'yes please',
])('“%s” is about something else', (text) => {
  expect(read(text)).toBe('null');
});

test('with one request, a bare answer is about it; with none, only what speaks of requests is', () => {
  const [only] = team;
  expect(read('j’approuve', only ? [only] : [])).toBe('yes Benali');
  expect(read('je refuse', only ? [only] : [])).toBe('no Benali');
  expect(read('oui', only ? [only] : [])).toBe('null');
  for (const text of ['approve my request', 'is the request ok', 'approve me', 'approuve mon inscription'])
    expect(read(text, only ? [only] : [])).toMatch(/^unsure/);
  expect(read('j’approuve', [])).toBe('list');
  expect(read('je refuse', [])).toBe('null');
  expect(read('oui pour Karim', [])).toBe('null');
});

test('letters of a name do not make a slow sentence', async () => {
  expect(await timeTaken(() => read(`oui pour ${'karim '.repeat(6_000)}`))).toBeLessThan(1_000);
});
