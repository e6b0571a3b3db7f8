import { mentionedIn } from '../../src/conversation/dialogues/mentioned.js';
import { said } from './understanding/scene.js';

test('each account has one name in what is read, and a few at most are looked at', () => {
  const { text, people } = mentionedIn('<@U1> et <@U2>, ou <@U1> ? <@U3> <@U4> <@U5> <@U6> <!channel> <@>');
  const [one, two] = people.map(({ standIn }) => standIn);
  expect(people.map(({ userId }) => userId)).toEqual(['U1', 'U2', 'U3', 'U4', 'U5']);
  expect(text.startsWith(`${one} et ${two}, ou ${one} ?`)).toBe(true);
  expect(text.endsWith('<!channel> <@>')).toBe(true);
  expect(mentionedIn('sans personne')).toEqual({ text: 'sans personne', people: [] });
});

test.each([
  ['inscris-moi avec <@U1> à la mission 3', 'pair.find 3'],
  ['propose la mission 3 à <@U1>', 'propose.find m3'],
  ['tell <@U1> about the garden', 'propose.find m3'],
  ['sign me and <@U1> up for mission 3', 'pair.find 3'],
])('“%s” is about a colleague', (words, understood) => {
  expect(said(mentionedIn(words).text)).toBe(understood);
});

test.each([
  '<@U1> veut participer à la mission 3',
  'inscris <@U1> à la mission 3',
  '<@U1> wants to join mission 3',
])('“%s” signs nobody up', (words) => {
  expect(said(mentionedIn(words).text)).not.toMatch(/^signUp/);
});
