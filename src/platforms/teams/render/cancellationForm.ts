import { cancelReasons } from '../../../domain/missions/mission.js';
import type { CancellationForm } from '../../../messages/forms/form.js';
import { NONE } from '../payload.js';
import { paragraph, plainWords, words } from './cards.js';
import { choices, type FieldState, field } from './fields.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart } from './vocabulary.js';

/** Why a mission is cancelled: one of a list, in somebody's own words, or both. */
export function cancellationInputs({ missionTitle }: CancellationForm, state: FieldState): CardPart[] {
  const { reader } = state;
  const reasons = [NONE, ...cancelReasons].map((value) => ({
    value,
    title: plainWords(reader, `cancellationForm.reason.${value as 'none'}`),
  }));
  return [
    paragraph(`**${escapeMarkdown(oneLine(missionTitle))}**`),
    ...field(state, 'reason', 'cancellationForm.reason', { input: choices(reasons, NONE) }),
    ...field(state, 'note', 'cancellationForm.note', {
      input: { type: 'Input.Text', isMultiline: true },
      hint: words(reader, 'cancellationForm.note.hint'),
    }),
  ];
}
