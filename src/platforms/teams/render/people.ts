import { whenText } from '../../../i18n/index.js';
import type { PersonForm, TakeOffForm } from '../../../messages/forms/form.js';
import { paragraph, words } from './cards.js';
import { choices, type FieldState, field, person } from './fields.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart } from './vocabulary.js';

const bold = (text: string): CardPart => paragraph(`**${escapeMarkdown(excerpt(oneLine(text), 150))}**`);

/** Whom, on which half-day where there are several, and why. */
export function personInputs({ missionTitle, slots }: PersonForm, state: FieldState): CardPart[] {
  const { reader } = state;
  return [
    bold(missionTitle),
    ...field(state, 'person', 'personForm.person', { input: person, required: true }),
    ...(slots.length > 1 ? slotInput(slots, state) : []),
    ...field(state, 'reason', 'personForm.reason', {
      input: { type: 'Input.Text' },
      hint: words(reader, 'personForm.reason.hint'),
    }),
  ];
}

function slotInput(slots: PersonForm['slots'], state: FieldState): CardPart[] {
  const known = slots.map((slot) => ({ value: slot.id, title: whenText(slot, state.reader) }));
  const { value: _none, ...input } = choices(known, '');
  return field(state, 'slot', 'personForm.slot', { input, required: true });
}

/** Whom, off what, and why. */
export function takeOffInputs({ name, missionTitle }: TakeOffForm, state: FieldState): CardPart[] {
  return [
    bold(`${oneLine(name) || '…'} · ${missionTitle}`),
    ...field(state, 'reason', 'takeOffForm.reason', {
      input: { type: 'Input.Text' },
      hint: words(state.reader, 'takeOffForm.reason.hint'),
    }),
  ];
}
