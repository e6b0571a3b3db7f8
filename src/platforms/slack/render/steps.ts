import type { MissionFacts } from '../../../application/queries/views.js';
import { clip, oneLine } from './text.js';

/** A title as texts are filled with it, cut so that the sentence stays a sentence. */
export const titleOf = (mission: MissionFacts) => ({ title: clip(oneLine(mission.title), 200) });
