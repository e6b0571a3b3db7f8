import type mongoose from 'mongoose';
import type { Contestant } from './contestant.js';
import { places, userIdOf } from './plan.js';

interface SlotRow {
  _id: string;
  tickets: number;
}

/** The floor: the two writes that no sign-up can do without, by the driver alone, in the load's process. */
export function rawPair(database: mongoose.mongo.Db): Contestant {
  const slots = database.collection<SlotRow>('rawSlots');
  const engagements = database.collection('rawEngagements');
  return {
    name: 'driver',
    async prepare(phase) {
      await slots.insertOne({ _id: phase.name, tickets: 0 });
      await engagements.createIndex({ slotId: 1, employeeId: 1 }, { unique: true });
      return async (index) => {
        const change = { $inc: { tickets: 1 } };
        const slot = await slots.findOneAndUpdate({ _id: phase.name }, change, { returnDocument: 'after' });
        const ticket = slot?.tickets ?? 0;
        const state = ticket <= places ? 'confirmed' : 'waitlisted';
        const employeeId = userIdOf(phase, index);
        await engagements.insertOne({ slotId: phase.name, employeeId, ticket, state, createdAt: new Date() });
        return true;
      };
    },
    answers: async () => null,
    confirmed: ({ name }) => engagements.countDocuments({ slotId: name, state: 'confirmed' }),
  };
}
