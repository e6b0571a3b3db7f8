import { colleaguePicker } from '../../../src/platforms/slack/colleaguePicker.js';

const action_id = colleaguePicker.actionId({ kind: 'pair.user', slotId: 'a-slot' });

test('whoever is chosen beside the question is asked about for that half-day', () => {
  const chosen = { kind: 'pair.user', slotId: 'a-slot', userId: 'U0BEN' };
  expect(colleaguePicker.read({ action_id, selected_user: 'U0BEN' })).toEqual(chosen);
  const missionId = '8f14e45f:a';
  const of = colleaguePicker.actionId({ kind: 'propose.user', missionId });
  expect(colleaguePicker.read({ action_id: of, selected_user: 'U0BEN' })).toEqual({
    ...{ kind: 'propose.user', missionId, userId: 'U0BEN' },
  });
});

test.each([
  ['nobody', { action_id, selected_user: null }],
  ['another element', { action_id: 'signUp', selected_user: 'U0BEN' }],
  ['an account that is none', { action_id, selected_user: 'U'.repeat(200) }],
  [
    'no half-day',
    { action_id: colleaguePicker.actionId({ kind: 'pair.user', slotId: '' }), selected_user: 'U0BEN' },
  ],
])('%s is nothing to us', (_, action) => {
  expect(colleaguePicker.read(action)).toBeNull();
});
