import { z } from 'zod';
import { type Activity, type ActivityWriter, HrisError } from '../../application/ports/index.js';
import { comment, isOf } from '../shared/access.js';
import { id, text } from '../shared/fields.js';
import type { Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { attendancesOf } from './unverified.js';

const list = z.object({ data: z.array(z.object({ id, attributes: z.object({ comment: text }) })) });
const created = z.object({ success: z.literal(true), data: z.object({ id: z.array(id) }) });

/** Attendances of Personio, on a project. Whoever has to agree there is asked as for any other. */
export function personioActivities(send: Send, base: string, projectId: string): ActivityWriter {
  const url = `${base}/company/attendances`;
  return {
    async find({ ref, personKey, date }) {
      const answer = await send({ method: 'GET', url: `${url}${attendancesOf(personKey, date)}` });
      return readAs(list, answer).data.find((one) => isOf(one.attributes.comment, ref))?.id ?? null;
    },
    async put(activity, foreignId) {
      const work = bodyOf(activity, projectId);
      if (foreignId !== null) {
        const body = JSON.stringify({ ...work, skip_approval: false });
        await send({ method: 'PATCH', url: `${url}/${foreignId}`, body, repeats: true });
        return foreignId;
      }
      const attendances = [{ employee: Number(activity.personKey), ...work }];
      const body = JSON.stringify({ attendances, skip_approval: false });
      const [made] = readAs(created, await send({ method: 'POST', url, body })).data.id;
      if (made === undefined) throw new HrisError('unreadable');
      return made;
    },
    async withdraw(foreignId) {
      await send({ method: 'DELETE', url: `${url}/${foreignId}`, repeats: true });
    },
  };
}

const bodyOf = ({ date, from, to, ref }: Activity, projectId: string) => ({
  ...{ date, start_time: from, end_time: to, break: 0 },
  ...{ comment: comment(ref), project_id: Number(projectId) },
});
