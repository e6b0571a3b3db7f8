import type { Page } from '../application/queries/page.js';
import type { HeldRole } from '../application/queries/rolesHeld.js';
import type { RoleAsked, RoleOf } from '../application/roles/roleAsked.js';
import type { AssistantMessage } from './assistantMessage.js';
import type { AuditMessage } from './audit.js';
import type { PeopleFileMessage } from './peopleFile.js';

/** What an admin sees of who may do what. What somebody is told of their own role, and of their own assistant. */
export type RoleMessage =
  | AuditMessage
  | AssistantMessage
  | PeopleFileMessage
  /** Asked before it is done: what the person will be able to do, or no more. */
  | { readonly kind: 'role.confirm'; readonly about: RoleOf }
  /** Which of those who are called that? */
  | { readonly kind: 'role.which'; readonly people: readonly RoleOf[] }
  | { readonly kind: 'role.done'; readonly about: RoleOf; readonly already: boolean }
  | (Pick<Page<unknown>, 'page' | 'pages'> & {
      readonly kind: 'role.list';
      readonly roles: readonly HeldRole[];
    })
  /** To whoever has it now, or has it no more. `from`: who did it. */
  | (RoleAsked & { readonly kind: 'role.changed'; readonly from: string });
