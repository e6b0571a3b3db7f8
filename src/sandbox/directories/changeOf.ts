import { Refusal } from '../web/refusals.js';
import type { DirectoryPress } from '../wire.js';
import { type Listed, managersOf, newcomer } from './people.js';

type TimePress = Extract<DirectoryPress, { readonly act: 'timeOn' | 'timeOff' }>;
type PersonPress = Exclude<DirectoryPress, TimePress>;

export interface Change {
  readonly act: PersonPress['act'];
  readonly person: Listed;
  readonly after: readonly Listed[];
}

/** What becomes of whom in the directory. */
export function changeOf(press: PersonPress, people: readonly Listed[]): Change {
  const { directory: name, act } = press;
  const [first, second] = managersOf[name];
  if (act === 'newcomer') {
    const person = newcomer(name, people);
    if (!person) throw new Refusal(409, 'Everybody has arrived.');
    const managed = { ...person, manager: first };
    return { act, person: managed, after: [...people, managed] };
  }
  const there = people.find(({ email, here }) => here && email === press.person);
  if (!there || managersOf[name].includes(there.email)) throw new Refusal(409, 'They are not here any more.');
  const person =
    act === 'leaver'
      ? { ...there, here: false }
      : { ...there, manager: there.manager === first ? second : first };
  return { act, person, after: people.map((one) => (one === there ? person : one)) };
}

/** It is about a timesheet, and nobody comes or goes. */
export const isOfTime = (press: DirectoryPress): press is TimePress =>
  press.act === 'timeOn' || press.act === 'timeOff';
