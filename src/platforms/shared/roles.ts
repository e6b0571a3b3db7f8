import type { HeldRole } from '../../application/queries/rolesHeld.js';
import type { RoleAsked, RoleOf } from '../../application/roles/roleAsked.js';
import { roleIntent } from '../../conversation/intents.js';
import type { TextValues } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { type Sentence, type Step, step, toManage } from './steps.js';

export const toRoles = step('button.roles', { kind: 'roles' });
export const toRoleForm = step('button.giveRole', { kind: 'role.form' }, { style: 'primary' });

/** What is said differs: an admin, an organiser everywhere, or of some sites. Taken, it is taken everywhere. */
const keyOf = ({ role, sites, gives }: RoleAsked) => {
  if (!gives) return `take.${role}` as const;
  return role === 'organiser' && sites ? 'give.sites' : (`give.${role}` as const);
};

const sitesText = ({ sites }: Pick<RoleAsked, 'sites'>): string => sites?.join(', ') ?? '';

const valuesOf = ({ employee, sites }: Pick<RoleOf, 'employee' | 'sites'>): TextValues => ({
  name: employee.name || '…',
  sites: sitesText({ sites }),
});

/** What is said of roles, in one sentence each. */
export const roleSentences = {
  'role.confirm': ({ about }: MessageOf<'role.confirm'>) => ({
    key: `role.confirm.${keyOf(about)}`,
    values: valuesOf(about),
    steps: [
      step(
        `button.role.${about.gives ? 'give' : 'take'}`,
        roleIntent('role.change', about.employee.id, about),
        {
          style: about.gives ? 'primary' : 'danger',
        },
      ),
      step('button.role.no', { kind: 'roles' }),
    ],
  }),
  'role.which': ({ people }: MessageOf<'role.which'>) => ({
    key: 'role.which',
    steps: people.map(({ employee, ...asked }, at) =>
      step('button.colleague', roleIntent('role.ask', employee.id, asked), {
        values: { number: at + 1, name: employee.name || '…' },
      }),
    ),
  }),
  'role.done': ({ about, already }: MessageOf<'role.done'>) => ({
    key: already ? `role.already.${about.gives ? 'give' : 'take'}` : `role.done.${keyOf(about)}`,
    values: valuesOf(about),
    steps: [toRoles],
  }),
  'role.changed': ({ from, ...about }: MessageOf<'role.changed'>) => ({
    key: `role.changed.${keyOf(about)}`,
    values: { from: from || '…', sites: sitesText(about) },
    steps: about.gives ? [about.role === 'admin' ? toRoles : toManage] : [],
  }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>) => Sentence };

/** How a role that somebody has is told in a list. */
export const heldKey = ({ role, sites, counts }: HeldRole) => {
  if (!counts) return 'role.held.none';
  return role === 'organiser' && sites ? 'role.held.sites' : (`role.held.${role}` as const);
};

export const heldSites = (held: HeldRole): string => sitesText(held);

/** What is given in chat is taken there. Null of what the environment gives. */
export function takeStep({ employee, role, source }: HeldRole): Step | null {
  if (source !== 'chat' || role === 'both') return null;
  const intent = roleIntent('role.ask', employee.id, { role, sites: null, gives: false });
  return step('button.takeRole', intent, { values: { name: employee.name || '…' }, about: employee.name });
}
