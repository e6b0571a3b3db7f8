import type { Name } from '../../../scenarios/people.js';
import { doubts } from './doubts.js';
import { questions } from './questions.js';
import { bens, chloes, dans, olgas } from './whoHasSomething.js';

/** Who says what. */
export const sentences: readonly (readonly [Name, string])[] = [
  ...[...questions, ...doubts].map((text) => ['Ana', text] as const),
  ...dans.map((text) => ['Dan', text] as const),
  ...bens.map((text) => ['Ben', text] as const),
  ...chloes.map((text) => ['Chloé', text] as const),
  ...olgas.map((text) => ['Olga', text] as const),
];
