import { z } from 'zod';
import type { Activity, ActivityWriter } from '../../application/ports/index.js';
import { comment, isOf } from '../shared/access.js';
import { id, text } from '../shared/fields.js';
import { readAs } from '../shared/readAs.js';
import type { LuccaClient } from './client.js';
import { entriesOf, timeEntries } from './unverified.js';

/** Lucca's own codes: an entry in days, that came by an import. */
const inDays = 0;
const imported = 3;

const entry = z.object({ id, comment: text });
const entries = z.union([
  z.array(entry),
  z.object({ items: z.array(entry) }).transform(({ items }) => items),
]);

/** Time entries of Timmi Timesheet. Never its "replace the period", which wipes what others wrote. */
export function luccaActivities(client: LuccaClient, base: string, axisSection: string): ActivityWriter {
  const url = `${base}${timeEntries}`;
  return {
    async find({ ref, personKey, date }) {
      const answer = await client.legacy({ method: 'GET', url: `${url}${entriesOf(personKey, date)}` });
      return readAs(entries, answer).find((one) => isOf(one.comment, ref))?.id ?? null;
    },
    async put(activity, foreignId) {
      const body = JSON.stringify(bodyOf(activity, axisSection));
      if (foreignId !== null) {
        await client.legacy({ method: 'PUT', url: `${url}/${foreignId}`, body, repeats: true });
        return foreignId;
      }
      return readAs(entry, await client.legacy({ method: 'POST', url, body })).id;
    },
    async withdraw(foreignId) {
      await client.legacy({ method: 'DELETE', url: `${url}/${foreignId}`, repeats: true });
    },
  };
}

/** In days an entry stands at midnight, or at noon for an afternoon: https://developers.lucca.fr, time entries. */
const bodyOf = ({ personKey, date, half, hours, ref }: Activity, axisSection: string) => ({
  owner: { id: Number(personKey) },
  startsAt: `${date}T${half === 'PM' ? '12' : '00'}:00:00`,
  duration: asDuration(hours),
  ...{ unit: inDays, timeSource: imported, axisSections: [{ id: Number(axisSection) }] },
  comment: comment(ref),
});

function asDuration(hours: number): string {
  const minutes = Math.round(hours * 60);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
