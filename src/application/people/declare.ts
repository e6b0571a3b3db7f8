import { changedItems, tidied } from '../../domain/people/changedDeclared.js';
import {
  type Declared,
  type DeclaredChange,
  type DeclaredPart,
  declaredAtMost,
  declaredParts,
} from '../../domain/people/declared.js';
import type { Preferences } from '../../domain/people/preferences.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** What holds of the person's own words. `full`: of these parts there was no room for more, and they did not change. */
export interface DeclarationHeld {
  readonly declared: Declared;
  readonly full: readonly DeclaredPart[];
}

interface Declaration {
  readonly change: DeclaredChange;
  /** When it was said, UTC. Of a whole part that is said anew what was said last holds. */
  readonly askedAt?: Date | undefined;
}

/** Keeps what somebody says of themselves: for them alone, and for nothing but the missions that they are shown. */
export async function declare(
  deps: Needs<'clock' | 'employees'>,
  { organisation, employee }: EmployeeActor,
  { change, askedAt = deps.clock.now() }: Declaration,
): Promise<DeclarationHeld> {
  const full: DeclaredPart[] = [];
  for (const part of declaredParts) {
    const fits = await changePart(deps, [organisation.id, employee.id], part, change, askedAt);
    if (!fits) full.push(part);
  }
  const current = await deps.employees.find(organisation.id, employee.id);
  return { declared: declaredOf(current?.preferences), full };
}

/** What a person's preferences say of themselves. */
export function declaredOf({ skills, causes, sites, departments, availability }: Preferences = {}): Declared {
  return {
    ...(skills && { skills }),
    ...(causes && { causes }),
    ...(sites && { sites }),
    ...(departments && { departments }),
    ...(availability && { availability }),
  };
}

type Items<Part extends DeclaredPart> = NonNullable<Declared[Part]>;

/** False when there was no room. */
async function changePart<Part extends DeclaredPart>(
  { employees }: Needs<'employees'>,
  of: readonly [organisationId: string, employeeId: string],
  part: Part,
  { add, remove, set }: DeclaredChange,
  askedAt: Date,
): Promise<boolean> {
  const most = declaredAtMost[part];
  const anew = set?.[part];
  if (anew) {
    const items = itemsOf(part, [], anew, []);
    if (items.length <= most) await employees.prefer(...of, part, items, askedAt);
    return items.length <= most;
  }
  if (!add?.[part] && !remove?.[part]) return true;
  let fits = true;
  const changed = (held: Items<Part>): Items<Part> | null => {
    const items = itemsOf(part, held, add?.[part] ?? [], remove?.[part] ?? []);
    fits = items.length <= most || items.length <= held.length;
    return fits && items.join('\n') !== held.join('\n') ? items : null;
  };
  await employees.adjust(...of, part, changed, askedAt);
  return fits;
}

function itemsOf<Part extends DeclaredPart>(
  part: Part,
  held: Items<Part> | never[],
  add: Items<Part> | never[],
  remove: Items<Part> | never[],
): Items<Part> {
  const known = [...add].map((item) => tidied(part, item)).filter((item) => item !== null);
  return changedItems<string | number>([...held], known, [...remove]) as unknown as Items<Part>;
}
