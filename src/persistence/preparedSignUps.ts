import type { PreparedSignUps } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { unlessTaken } from './duplicates.js';
import type { Models } from './models.js';
import { fromRowOrNull, toRow } from './rows.js';

/** Sign-ups that wait for their person's own button, in the collection `preparedSignUps`. */
export function preparedSignUpsIn({ preparedSignUps }: Pick<Models, 'preparedSignUps'>): PreparedSignUps {
  const findFor: PreparedSignUps['findFor'] = async (organisationId, employeeId, slotId) =>
    fromRowOrNull(await preparedSignUps.findOne({ organisationId, employeeId, slotId }).lean());
  return {
    findFor,
    async insert(prepared, now) {
      const { organisationId, employeeId, slotId } = prepared;
      // One that is over makes room for the next.
      const over = { organisationId, employeeId, slotId, until: { $lte: now } };
      await pastDeadlocks(() => preparedSignUps.deleteOne(over));
      const done = await unlessTaken('inserted', () => preparedSignUps.create([toRow(prepared)]));
      if (done === 'inserted') return done;
      // What engines say of the index that refused is not relied on.
      return (await findFor(organisationId, employeeId, slotId)) ? 'waiting' : 'turnTaken';
    },
    find: async (organisationId, id) =>
      fromRowOrNull(await preparedSignUps.findOne({ _id: id, organisationId }).lean()),
    async turnsIn(organisationId, employeeId, hour) {
      const rows = await preparedSignUps
        .find({ organisationId, employeeId, 'turn.day': hour }, { turn: 1 })
        .lean();
      return rows.map(({ turn }) => turn.number);
    },
    async forget(organisationId, employeeId) {
      await preparedSignUps.deleteMany({ organisationId, employeeId });
    },
  };
}
