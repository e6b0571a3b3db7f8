import { showHome } from '../../application/missions/showHome.js';
import type { Person } from '../../application/people/person.js';
import type { Ports } from '../../application/ports/index.js';
import { type Answer, problem, says } from '../../messages/answer.js';
import type { Incoming } from '../incoming.js';
import { answerSubmission } from './answerSubmission.js';
import { answerText } from './answerText.js';
import { fitToPlace } from './fitToPlace.js';
import { perform } from './perform.js';

const silent: Answer = { message: null, form: null, fieldProblems: null };

/** The answer to what a known person did. Throws what the ports throw. */
export async function converse(ports: Ports, person: Person, incoming: Incoming): Promise<Answer> {
  return fitToPlace(ports, person, incoming, await answerTo(ports, person, incoming));
}

async function answerTo(ports: Ports, person: Person, { input, where }: Incoming): Promise<Answer> {
  switch (input.kind) {
    case 'text':
      return answerText(ports, person, input.text);
    case 'action':
      return input.intent ? perform(ports, person, input.intent) : says(problem({ code: 'unknownAction' }));
    case 'submission':
      return answerSubmission(ports, person, input.submission);
    case 'home':
      return says(await showHome(ports, person));
    case 'installed':
      return where === 'channel' ? silent : says(await showHome(ports, person));
    case 'removed':
      return silent;
  }
}
