import type { MessageOf } from '../../../../src/messages/message.js';

/** What can be said, why it is told, and what is answered to thanks. */
export const helpSamples = (
  name: string,
): { help: MessageOf<'help'>[]; courtesy: MessageOf<'courtesy'>[] } => ({
  help: [
    { kind: 'help', organiser: false },
    { kind: 'help', organiser: true },
    { kind: 'help', organiser: false, why: 'nothingAsked' },
    { kind: 'help', organiser: false, why: 'tooLate' },
    { kind: 'help', organiser: true, why: 'lost', people: [] },
    { kind: 'help', organiser: false, why: 'lost', people: [name, 'Olga'] },
  ],
  courtesy: [
    { kind: 'courtesy', what: 'welcome' },
    { kind: 'courtesy', what: 'kept' },
    { kind: 'courtesy', what: 'which' },
  ],
});
