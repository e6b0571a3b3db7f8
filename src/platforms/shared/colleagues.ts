import type { Intent } from '../../conversation/intents.js';
import type { Colleague } from '../../messages/message.js';
import { type Step, step } from './steps.js';

/** One button each: people of one name are told apart by a number. Who has no name any more is one of them. */
export const colleagueSteps = (people: readonly Colleague[], asks: (one: Colleague) => Intent): Step[] =>
  people.map((one, at) =>
    step('button.colleague', asks(one), { values: { number: at + 1, name: one.name || '…' } }),
  );
