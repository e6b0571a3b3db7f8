import { readConfig } from '../../src/config/index.js';
import { problemsOf } from '../support/configProblems.js';

const url = 'https://files.example.org/people.csv';
const address = (more: Record<string, string> = {}) =>
  readConfig({ PEOPLE_URL: url, PEOPLE_URL_HOLDS: 'full', ...more }).peopleFiles.address;

test('without them nothing comes by itself', () => {
  expect(readConfig({}).peopleFiles).toEqual({ folder: null, address: null });
});

test('a folder and an address say what their files hold; an address is read every hour', () => {
  expect(
    readConfig({ PEOPLE_FOLDER: '/srv/people', PEOPLE_FOLDER_HOLDS: 'delta' }).peopleFiles.folder,
  ).toEqual({
    ...{ path: '/srv/people', mode: 'delta' },
  });
  expect(address()).toEqual({ url: new URL(url), mode: 'full', authorization: null, everyMs: 3_600_000 });
  expect(address({ PEOPLE_URL_MINUTES: '5' })).toMatchObject({ everyMs: 300_000 });
  expect(problemsOf({ PEOPLE_URL: url, PEOPLE_FOLDER: '/srv/people' })).toEqual([
    expect.stringMatching(/^PEOPLE_FOLDER_HOLDS: set it/),
    expect.stringMatching(/^PEOPLE_URL_HOLDS: set it/),
  ]);
});

test('one word is a bearer token, more are the whole value; neither is repeated in a problem', () => {
  expect(address({ PEOPLE_URL_AUTHORIZATION: 'sesame' })).toMatchObject({ authorization: 'Bearer sesame' });
  expect(address({ PEOPLE_URL_AUTHORIZATION: 'Basic YTpi' })).toMatchObject({ authorization: 'Basic YTpi' });
  const wrong = problemsOf({ PEOPLE_URL_AUTHORIZATION: 'sesame\r\nx-evil: 1' });
  expect(wrong).toEqual([expect.stringMatching(/^PEOPLE_URL_AUTHORIZATION: is a token/)]);
  expect(wrong.join()).not.toContain('sesame');
});

test('an address is https, or its host is named; it has no password in it', () => {
  const holds = { PEOPLE_URL_HOLDS: 'full' };
  const inside = { ...holds, PEOPLE_URL: 'http://paie.acme.example:8080/people.csv' };
  expect(problemsOf(inside)).toEqual([expect.stringMatching(/^PEOPLE_URL: begins with https/)]);
  expect(problemsOf({ ...inside, WEBHOOK_PRIVATE_HOSTS: 'paie.acme.example:8080' })).toEqual([]);
  expect(problemsOf({ ...inside, WEBHOOK_PRIVATE_HOSTS: 'paie.acme.example' })).toHaveLength(1);
  const secret = { ...holds, PEOPLE_URL: 'https://ana:sesame@files.example.org/' };
  expect(problemsOf(secret)).toEqual([expect.stringMatching(/^PEOPLE_URL: has no name and password/)]);
  expect(problemsOf(secret).join()).not.toContain('sesame');
  for (const bad of ['ftp://files.example.org/', 'people.csv'])
    expect(problemsOf({ ...holds, PEOPLE_URL: bad })).toHaveLength(1);
  for (const bad of ['4', '1.5', 'hourly', '10081'])
    expect(problemsOf({ ...holds, PEOPLE_URL: url, PEOPLE_URL_MINUTES: bad })).toHaveLength(1);
});
