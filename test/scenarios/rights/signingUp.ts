import type { Intent } from '../../../src/conversation/intents.js';
import type { Prepare } from './acts.js';

const press =
  (intentOn: (slotId: string) => Intent): Prepare =>
  async (made) => ({ kind: 'button', intent: intentOn((await made.mission()).slotId) });

const pressed =
  (kind: 'assistant.connect' | 'assistant.disconnect'): Prepare =>
  async () => ({ kind: 'button', intent: { kind } });

/** The buttons of one's assistant, and those under a mission's questions, pressed by somebody who was asked nothing. */
export const signingUp = {
  ...{
    'assistant.connect': pressed('assistant.connect'),
    'assistant.disconnect': pressed('assistant.disconnect'),
  },
  'signUp.prepared': async () => ({
    ...{ kind: 'button', intent: { kind: 'signUp.prepared', preparedId: 'somebody' } },
  }),
  'signUp.answer': press((slotId) => ({ kind: 'signUp.answer', slotId, version: 1, answer: 'yes' })),
  'signUp.back': press((slotId) => ({ kind: 'signUp.back', slotId, version: 1 })),
  'signUp.stop': press((slotId) => ({ kind: 'signUp.stop', slotId })),
} satisfies Record<string, Prepare>;
