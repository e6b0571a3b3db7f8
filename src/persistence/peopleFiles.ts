import type { PeopleFile, PeopleFiles } from '../application/ports/index.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import type { PeopleFileRow } from './schemas/peopleFile.js';

/** Files of people that were sent in a chat, in the collection `peopleFiles`. */
export function peopleFilesIn({ peopleFiles }: Pick<Models, 'peopleFiles'>): PeopleFiles {
  return {
    async open(file) {
      await peopleFiles.create([{ ...toRow({ ...file, begun: null, done: null }), storedAt: new Date() }]);
    },
    async find(organisationId, _id, now) {
      const row = await peopleFiles
        .findOne({ organisationId, _id, until: { $gt: now } })
        .lean<PeopleFileRow>();
      if (!row) return null;
      const { storedAt: _, ...file } = row;
      return fromRow<PeopleFile>(file);
    },
    async begin(organisationId, _id, begun) {
      await peopleFiles.updateOne({ organisationId, _id, done: null }, { $set: { begun } });
    },
    async finish(organisationId, _id, done) {
      await peopleFiles.updateOne({ organisationId, _id, done: null }, { $set: { done, kept: null } });
    },
    async drop(organisationId, _id) {
      await peopleFiles.deleteOne({ organisationId, _id, begun: null });
    },
    async forget(organisationId, employeeId) {
      await peopleFiles.deleteMany({ organisationId, employeeId });
    },
  };
}
