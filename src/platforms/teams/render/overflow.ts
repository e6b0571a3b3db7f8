import type { Reader } from '../../../domain/people/reader.js';
import type { Step } from '../../shared/steps.js';
import { stepButton } from './steps.js';
import { excerpt, oneLine } from './text.js';
import type { CardPart } from './vocabulary.js';

/**
 * What else can be done, behind three dots. A client that knows no such menu shows buttons. They have no fallback, for a card
 * holds little: all of it stands with the mission's people too.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
 */
export const overflow = (steps: readonly Step[], reader: Reader): CardPart[] =>
  steps.map(({ about, ...step }) =>
    secondary(stepButton(reader, about ? { ...step, about: excerpt(oneLine(about), 60) } : step)),
  );

const secondary = ({ fallback: _, ...action }: CardPart): CardPart => ({ ...action, mode: 'secondary' });
