import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { ProposalForm } from '../../../messages/forms/form.js';
import { choice, option, person } from './fields.js';
import { clip, oneLine, plain } from './text.js';
import type { Block } from './vocabulary.js';

/** Which mission, and to whom. */
export function proposalInputs({ missions, values }: ProposalForm, reader: Reader): Block[] {
  const [mission, colleague] = (['mission', 'colleague'] as const).map((name) => ({
    name,
    label: plain(reader, `proposalForm.${name}`),
    value: values[name] ?? '',
  }));
  const options = missions.map(({ id, number, title, next }) => {
    const when = whenText(next, reader);
    return option(`${number} · ${clip(oneLine(title), Math.max(70 - when.length, 20))}, ${when}`, id);
  });
  const hint = plain(reader, 'proposalForm.colleague.hint');
  return [
    ...(mission ? [choice(mission, options, 'menu')] : []),
    ...(colleague ? [person({ ...colleague, hint }, plain(reader, 'button.chooseColleague'))] : []),
  ];
}
