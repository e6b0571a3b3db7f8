import { isOrganiser } from '../../application/actor.js';
import type { Person } from '../../application/people/person.js';
import type { Intent } from '../intents.js';
import { readManager } from '../understanding/approvals/readManager.js';
import { readLog } from '../understanding/roles/readLog.js';
import { readRole } from '../understanding/roles/readRole.js';

/** What was typed of somebody's manager or role, in so many words: it is asked about, never done. Null: of something else. */
export function saidOfPeople(person: Person, text: string): Intent | null {
  const role = readRole(text);
  if (role?.kind === 'list') return { kind: 'roles' };
  if (role) {
    const { kind: _, ...asked } = role;
    return { kind: 'role.find', ...asked, sites: role.sites && [...role.sites] };
  }
  const asked = readLog(text);
  if (asked) return { kind: 'audit.find', ...asked };
  const manager = isOrganiser(person) ? readManager(text) : null;
  return manager && { kind: 'manager.find', ...manager };
}
