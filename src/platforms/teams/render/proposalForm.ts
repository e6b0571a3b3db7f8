import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { FieldProblems, ProposalForm } from '../../../messages/forms/form.js';
import { formData } from '../payload.js';
import { accent, buttonRow, card, plainWords, words } from './cards.js';
import { choices, type FieldState, field, person } from './fields.js';
import { fitted } from './fit.js';
import { excerpt, oneLine, withoutFunctions } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** Which mission, and to whom. */
export function proposalInputs({ missions }: ProposalForm, state: FieldState, most: number): CardPart[] {
  const { reader } = state;
  const known = missions.slice(0, most).map(({ id, number, title, next }) => ({
    value: id,
    title: withoutFunctions(`${number} · ${excerpt(oneLine(title), 60)}, ${whenText(next, reader)}`),
  }));
  const { value: _none, ...input } = choices(known, '');
  return [
    ...field(state, 'mission', 'proposalForm.mission', { input, required: true }),
    ...field(state, 'colleague', 'proposalForm.colleague', {
      input: person,
      required: true,
      hint: words(reader, 'proposalForm.colleague.hint'),
    }),
  ];
}

/** The same in a dialog of its own. There a button can send what was filled in, and nothing else. */
export function proposalDialog(form: ProposalForm, reader: Reader, problems: FieldProblems): Rendered {
  const state = { reader, values: form.values, problems };
  const wrong = Object.keys(problems).length > 0 ? words(reader, 'form.checkFields') : '';
  const send = {
    type: 'Action.Submit',
    title: plainWords(reader, 'proposalForm.submit'),
    data: formData(form),
  };
  const whole = fitted(form.missions.length, (most) =>
    card(reader, [
      ...(wrong === '' ? [] : [accent(wrong, 'warning')]),
      ...proposalInputs(form, state, most),
      ...buttonRow([send]),
    ]),
  );
  return { card: whole, summary: plainWords(reader, 'proposalForm.title') };
}
