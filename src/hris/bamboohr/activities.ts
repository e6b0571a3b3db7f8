import { z } from 'zod';
import { type ActivityWriter, HrisError } from '../../application/ports/index.js';
import { comment, isOf } from '../shared/access.js';
import { id, text } from '../shared/fields.js';
import type { Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { deletion, entriesOf } from './unverified.js';

const entries = z.array(z.object({ id, note: text }));

/** Hour entries of BambooHR's time tracking, on a project. */
export function bambooActivities(send: Send, base: string, projectId: string): ActivityWriter {
  const url = `${base}/api/v1/time_tracking/hour_entries`;
  return {
    async find({ ref, personKey, date }) {
      const answer = await send({ method: 'GET', url: `${base}${entriesOf(personKey, date)}` });
      return readAs(entries, answer).find(({ note }) => isOf(note, ref))?.id ?? null;
    },
    async put({ ref, personKey, date, hours }, foreignId) {
      const own = foreignId === null ? {} : { id: Number(foreignId) };
      const work = { employeeId: Number(personKey), date, hours, projectId: Number(projectId) };
      const body = JSON.stringify({ hours: [{ ...own, ...work, note: comment(ref) }] });
      const repeats = foreignId !== null;
      const [stored] = readAs(entries, await send({ method: 'POST', url: `${url}/store`, body, repeats }));
      if (!stored) throw new HrisError('unreadable');
      return stored.id;
    },
    async withdraw(foreignId) {
      const body = JSON.stringify(deletion(foreignId));
      await send({ method: 'POST', url: `${url}/delete`, body, repeats: true });
    },
  };
}
