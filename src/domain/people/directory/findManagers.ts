import { nameWords } from '../nameWords.js';
import type { ManagerKey } from './facts.js';
import { groupBy } from './groupBy.js';

/** Somebody whom a manager may be looked for among. */
export interface Colleague {
  readonly id: string;
  readonly employeeNumber?: string | null;
  readonly email: string | null;
  readonly name: string;
}

/** Finds whom a directory means by a manager. Null: nobody here, themselves, or several of one name. */
export function managersAmong(
  people: Iterable<Colleague>,
): (person: Pick<Colleague, 'id'>, manager: ManagerKey) => string | null {
  const keys = {
    number: ({ employeeNumber }: Colleague) => employeeNumber,
    email: ({ email }: Colleague) => email,
    name: ({ name }: Colleague) => wordsOf(name),
  };
  // Most directories name a manager in one way: the other tables are never made.
  const tables = new Map<keyof typeof keys, ReturnType<typeof groupBy<Colleague>>>();
  const tableBy = (by: keyof typeof keys) => {
    const table = tables.get(by) ?? groupBy(people, keys[by]);
    tables.set(by, table);
    return table;
  };
  return ({ id }, { by, value }) => {
    // A connection follows those by itself.
    if (by === 'id') return null;
    const [found, ...others] = tableBy(by).get(by === 'name' ? wordsOf(value) : value) ?? [];
    return found === undefined || others.length > 0 || found.id === id ? null : found.id;
  };
}

/** "Marchand, Barnabé" is "Barnabé Marchand". */
export const wordsOf = (name: string): string => nameWords(name).sort().join(' ');
