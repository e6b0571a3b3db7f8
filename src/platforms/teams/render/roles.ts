import type { HeldRole } from '../../../application/queries/rolesHeld.js';
import type { Reader } from '../../../domain/people/reader.js';
import { roleChoices } from '../../../messages/forms/roleForm.js';
import type { MessageOf } from '../../../messages/message.js';
import { heldKey, heldSites, takeStep, toRoleForm } from '../../shared/roles.js';
import { buttonRow, card, group, heading, leftOut, paragraph, plainWords, words } from './cards.js';
import { choices, type FieldState, field, person } from './fields.js';
import { fitted } from './fit.js';
import { pageTurns } from './paging.js';
import { stepButton, stepRow } from './steps.js';
import { excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** Who has which role, each with what takes it. */
export function roleList({ roles, page, pages }: MessageOf<'role.list'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'role.list.title');
  const turns = pageTurns({ page, pages }, (to) => ({ kind: 'roles', page: to }), reader);
  const whole = fitted(roles.length, (shown) =>
    card(reader, [
      heading(title),
      ...roles.slice(0, shown).map((held) => heldItem(held, reader)),
      ...leftOut(roles.length - shown, reader),
      ...turns,
      ...buttonRow([stepButton(reader, toRoleForm)]),
    ]),
  );
  return { card: whole, summary: title };
}

function heldItem(held: HeldRole, reader: Reader): CardPart {
  const take = takeStep(held);
  const name = excerpt(oneLine(held.employee.name) || '…', 100);
  const sites = excerpt(oneLine(heldSites(held)), 300);
  return group([
    paragraph(words(reader, heldKey(held), { name, sites })),
    ...stepRow(reader, take ? [take] : []),
  ]);
}

/** Who, which role, and where. */
export function roleInputs(state: FieldState): CardPart[] {
  const { reader } = state;
  const known = roleChoices.map((one) => ({ value: one, title: plainWords(reader, `roleForm.role.${one}`) }));
  return [
    ...field(state, 'person', 'roleForm.person', { input: person, required: true }),
    ...field(state, 'role', 'roleForm.role', { input: choices(known, 'organiser'), required: true }),
    ...field(state, 'sites', 'roleForm.sites', {
      input: { type: 'Input.Text' },
      hint: words(reader, 'roleForm.sites.hint'),
    }),
  ];
}
