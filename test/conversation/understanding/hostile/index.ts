import { byHand } from './byHand.js';
import { englishMissions, englishTemplates } from './english.js';
import { frenchMissions, frenchTemplates } from './french.js';
import { nearMisses } from './nearMisses.js';
import { twisted } from './twisted.js';

const filled = (templates: readonly string[], missions: readonly string[]): string[] =>
  templates.flatMap((template) =>
    template.includes('@') ? missions.map((mission) => template.replace('@', mission)) : [template],
  );

/** Sentences of real people that must change nothing, whoever says them and whatever they are on. */
export const hostileSentences: readonly string[] = [
  ...new Set([
    ...filled(frenchTemplates, frenchMissions),
    ...filled(englishTemplates, englishMissions),
    ...byHand,
    ...twisted,
    ...nearMisses,
  ]),
];
