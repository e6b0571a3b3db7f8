import type { HeldRole } from '../../../application/queries/rolesHeld.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { RoleForm } from '../../../messages/forms/form.js';
import { roleChoices } from '../../../messages/forms/roleForm.js';
import type { MessageOf } from '../../../messages/message.js';
import { heldKey, heldSites, takeStep, toRoleForm } from '../../shared/roles.js';
import { actions, fitting, header, section, stepButton, stepButtons } from './blocks.js';
import { choice, option, person, textInput } from './fields.js';
import { pageTurns } from './paging.js';
import { clip, marked, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** Who has which role, each with what takes it. */
export function roleList({ roles, page, pages }: MessageOf<'role.list'>, reader: Reader): Rendered {
  const title = plain(reader, 'role.list.title');
  const tail = pageTurns(
    { page, pages },
    (to) => ({ kind: 'roles', page: to }),
    reader,
    stepButton(reader, toRoleForm),
  );
  const head = [header(title)];
  const items = roles.map((held) => heldItem(held, reader));
  return { text: title, blocks: [...head, ...fitting(items, [...head, ...tail]), ...tail] };
}

function heldItem(held: HeldRole, reader: Reader): Block[] {
  const take = takeStep(held);
  const name = clip(oneLine(held.employee.name) || '…', 100);
  const sites = clip(oneLine(heldSites(held)), 300);
  return [
    section(marked(reader, heldKey(held), { name, sites })),
    ...actions(...stepButtons(reader, take ? [take] : [])),
  ];
}

/** Who, which role, and where. */
export function roleInputs({ values }: RoleForm, reader: Reader): Block[] {
  const field = (name: 'person' | 'role' | 'sites') => ({
    name,
    label: plain(reader, `roleForm.${name}`),
    value: values[name] ?? '',
  });
  const options = roleChoices.map((one) => option(plain(reader, `roleForm.role.${one}`), one));
  return [
    person(field('person'), plain(reader, 'button.chooseColleague')),
    choice(field('role'), options, 'radio'),
    textInput({ ...field('sites'), optional: true, hint: plain(reader, 'roleForm.sites.hint') }),
  ];
}
