import { CARD_LINT_BYTES, TEAMS_MAX_BYTES, validateCard } from '../../../src/sandbox/teams/index.js';
import { card, execute, text } from './fakeBot.js';

test('a card of known elements within the limits has nothing against it', () => {
  const input = { type: 'Input.Text', id: 'a', label: 'A', isRequired: true, errorMessage: 'Needed' };
  expect(validateCard(card([text('x'), input], [execute('Go')]))).toEqual([]);
});

test.each([
  ['something that is not a card', 'hello', 'not an object'],
  ['another type', { ...card([]), type: 'Card' }, 'AdaptiveCard'],
  ['a version that Teams does not show', { ...card([]), version: '1.6' }, '1.6'],
  ['a version that is none', { ...card([]), version: 'latest' }, 'latest'],
  ['an unknown element', card([{ type: 'Nope' }]), 'Nope'],
  ['an unknown action', card([], [{ type: 'Action.Nope', title: 'x' }]), 'Action.Nope'],
  ['an unknown value of a property', card([text('x', { size: 'huge' })]), 'huge'],
  ['an input without id', card([{ type: 'Input.Text', label: 'x' }]), 'no id'],
  ['two inputs of one id', card([1, 2].map(() => ({ type: 'Input.Text', id: 'a', label: 'x' }))), 'the id a'],
  [
    'a required input without its sentence',
    card([{ type: 'Input.Text', id: 'a', isRequired: true }]),
    'error message',
  ],
  ['an Action.Execute without verb', card([], [{ type: 'Action.Execute', title: 'x' }]), 'no verb'],
  ['a button without title', card([], [{ type: 'Action.Submit' }]), 'no title'],
  [
    'more than six buttons',
    card(
      [],
      Array.from({ length: 7 }, (_, n) => execute(String(n))),
    ),
    'exceeded (6)',
  ],
  ['an empty text', card([text('')]), 'empty'],
  ['a choice without choices', card([{ type: 'Input.ChoiceSet', id: 'a', choices: [] }]), 'choice'],
])('%s is held against a card', (_, wrong, complaint) => {
  expect(validateCard(wrong).join(' ')).toContain(complaint);
});

test('the lint is stricter than Teams about size', () => {
  const large = card([text('x'.repeat(CARD_LINT_BYTES / 2))]);
  expect(validateCard(large).join(' ')).toContain('bytes');
  expect(validateCard(large, TEAMS_MAX_BYTES)).toEqual([]);
});
