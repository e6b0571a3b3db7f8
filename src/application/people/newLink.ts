import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/** Long enough to open it at once, or to mend a file. A link left behind soon opens nothing. */
const openMs = 60 * 60_000;

/** What a link is called, and until when it opens something. */
export interface NewLink {
  /** Known to nobody but whoever is given the link. */
  readonly key: string;
  readonly url: string;
  /** UTC. */
  readonly until: Date;
}

/** A link to a page for one person, for an hour. `page`: the folder of its address. Nothing is kept: whoever makes it does. */
export function newLink(
  { clock, newId, publicUrl }: Needs<'clock' | 'newId' | 'publicUrl'>,
  { organisation, employee }: EmployeeActor,
  page: string,
  manner = '',
): NewLink {
  const key = `${newId()}${newId()}`.replaceAll('-', '');
  const name = [organisation.id, key].map(encodeURIComponent).join('.');
  const url = `${publicUrl}/${page}/${employee.locale}${manner}/${name}`;
  return { key, url, until: new Date(clock.now().getTime() + openMs) };
}
