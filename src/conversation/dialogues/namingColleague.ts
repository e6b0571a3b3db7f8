import { findPeople } from '../../application/approvals/findPeople.js';
import type { NeedsOf } from '../../application/ports/index.js';
import type { Intent } from '../intents.js';
import type { Memory } from '../memory/memory.js';
import { isOnlyName, nameAlone } from '../understanding/colleagues/colleagueIn.js';
import type { Talk } from './dialogue.js';

/** Whom somebody names who was just asked with which colleague, or to whom. Null when it is about something else. */
export async function namingColleague(
  { deps, person, where }: Talk<NeedsOf<typeof findPeople>>,
  text: string,
  { naming }: Memory,
): Promise<Intent | null> {
  const said = naming && where === 'personal' ? nameAlone(text) : null;
  if (!naming || !said) return null;
  // Words that mean something are a name only when somebody is called that.
  const isName =
    isOnlyName(text) || (await findPeople(deps, person.organisation.id, said.name, 1)).length > 0;
  if (!isName) return null;
  const name = said.name.slice(0, 200);
  return 'slotId' in naming
    ? { kind: 'pair.find', ...naming, name }
    : { kind: 'propose.find', ...naming, name };
}
