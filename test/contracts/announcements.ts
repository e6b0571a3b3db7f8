import type { Announcements, StalePosts } from '../../src/application/ports/index.js';
import type { Readers } from '../../src/domain/announcements/readers.js';
import { announcement, minutes, newId, noon, type OpenTestStore, times } from './samples.js';

/** Announcements and the posts that follow the places left. */
export function describeAnnouncementsContract(name: string, open: OpenTestStore): void {
  describe(`announcements (${name})`, () => {
    let announcements: Announcements;
    let stalePosts: StalePosts;
    beforeAll(async () => {
      ({ announcements, stalePosts } = await open());
    });

    test('an announcement is inserted once and found in its organisation only', async () => {
      const row = announcement({
        publishAt: minutes(5),
        channels: [{ channelId: 'C1', readers: 'company' }],
      });
      const { organisationId, missionId, id } = row;
      const given = await Promise.all(times(5, () => announcements.ensure(row)));
      expect(given).toEqual(times(5, () => row));
      expect(await announcements.ensure({ ...row, people: 1 })).toEqual(row);
      expect(await announcements.find(organisationId, id)).toEqual(row);
      expect(await announcements.ofMission(organisationId, missionId)).toEqual([row]);
      expect(await announcements.find(newId(), id)).toBeNull();
      expect(await announcements.ofMission(newId(), missionId)).toEqual([]);
    });

    test('of ten who confirm at once, one moves it on', async () => {
      const row = await announcements.ensure(announcement());
      const { organisationId, id } = row;
      expect(await announcements.move(newId(), id, ['draft'], 'cancelled')).toBeNull();
      const moved = await Promise.all(
        times(10, () => announcements.move(organisationId, id, ['draft', 'scheduled'], 'sending')),
      );
      expect(moved.filter((one) => one !== null)).toEqual([{ ...row, state: 'sending' }]);
      expect(await announcements.move(organisationId, id, ['draft'], 'cancelled')).toBeNull();
    });

    test('who the organiser knew to read each channel is kept with the yes, and by nobody else', async () => {
      const both = (...readers: Readers[]) =>
        readers.map((one, at) => ({ channelId: `C${at}`, readers: one }));
      const row = announcement({ channels: both('company', 'company') });
      const { organisationId, id } = await announcements.ensure(row);
      const kept = async () => (await announcements.find(organisationId, id))?.channels;
      await announcements.move(organisationId, id, ['draft'], 'scheduled', {
        channels: both('outsiders', 'unknown'),
        acceptedAt: noon,
      });
      await announcements.move(organisationId, id, ['draft'], 'scheduled', {
        channels: both('company', 'company'),
        acceptedAt: minutes(1),
      });
      await announcements.move(organisationId, id, ['scheduled'], 'sending');
      expect(await kept()).toEqual(both('outsiders', 'unknown'));
    });

    test('those that somebody made are theirs, in their organisation only', async () => {
      const [createdBy, organisationId] = [newId(), newId()];
      const one = await announcements.ensure(announcement({ organisationId, createdBy }));
      await announcements.ensure(announcement({ organisationId }));
      await announcements.ensure(announcement({ createdBy }));
      expect(await announcements.madeBy(organisationId, [createdBy, newId()], 5)).toEqual([one]);
    });

    test('due are those whose time has come and those left half sent', async () => {
      const make = async (change: Parameters<typeof announcement>[0]) =>
        (await announcements.ensure(announcement(change))).id;
      const due = [
        await make({ state: 'scheduled', publishAt: noon }),
        await make({ state: 'scheduled', publishAt: null }),
        await make({ state: 'sending', publishAt: minutes(90) }),
      ];
      const others = [
        await make({ state: 'scheduled', publishAt: minutes(1) }),
        await make({ state: 'draft' }),
        await make({ state: 'sent', publishAt: minutes(-1) }),
        await make({ state: 'cancelled', publishAt: minutes(-1) }),
      ];
      const listed = (await announcements.listDue(noon)).map(({ id }) => id);
      expect(listed).toEqual(expect.arrayContaining(due));
      for (const id of others) expect(listed).not.toContain(id);
    });

    test('the earliest that is scheduled after an instant is known', async () => {
      const far = 1_000_000;
      await announcements.ensure(announcement({ state: 'scheduled', publishAt: minutes(far + 2) }));
      await announcements.ensure(announcement({ state: 'scheduled', publishAt: minutes(far + 1) }));
      await announcements.ensure(announcement({ state: 'cancelled', publishAt: minutes(far) }));
      expect(await announcements.nextDue(minutes(far))).toEqual(minutes(far + 1));
      expect(await announcements.nextDue(minutes(far + 2))).toBeNull();
    });

    test('those of an organisation that wait for their time come with the next one first', async () => {
      const organisationId = newId();
      const make = (change: Parameters<typeof announcement>[0]) =>
        announcements.ensure(announcement({ organisationId, state: 'scheduled', ...change }));
      const late = await make({ publishAt: minutes(20) });
      const soon = await make({ publishAt: minutes(10) });
      await make({ publishAt: null });
      await make({ publishAt: minutes(5), state: 'cancelled' });
      await make({ publishAt: minutes(5), organisationId: newId() });
      expect(await announcements.listScheduled(organisationId, 9)).toEqual([soon, late]);
      expect(await announcements.listScheduled(organisationId, 1)).toEqual([soon]);
      expect(await announcements.listScheduled(organisationId, 9, [late.missionId, newId()])).toEqual([late]);
      expect(await announcements.listScheduled(organisationId, 9, [])).toEqual([]);
    });

    const markOf = async (missionId: string) =>
      (await stalePosts.list(10_000)).find((row) => row.missionId === missionId)?.mark;

    test('a mission marked while its posts are refreshed stays marked', async () => {
      const [organisationId, missionId] = [newId(), newId()];
      await stalePosts.mark(organisationId, missionId);
      const seen = (await markOf(missionId)) ?? 0;
      await stalePosts.mark(organisationId, missionId);
      await stalePosts.clear(organisationId, missionId, seen);
      const again = await markOf(missionId);
      expect(again).toBeGreaterThan(seen);
      await stalePosts.clear(newId(), missionId, again ?? 0);
      expect(await markOf(missionId)).toBe(again);
      await stalePosts.clear(organisationId, missionId, again ?? 0);
      expect(await markOf(missionId)).toBeUndefined();
    });

    test('a mark that was cleared once never clears a later one', async () => {
      const [organisationId, missionId] = [newId(), newId()];
      await stalePosts.mark(organisationId, missionId);
      const slow = (await markOf(missionId)) ?? 0;
      await stalePosts.clear(organisationId, missionId, slow);
      await stalePosts.mark(organisationId, missionId);
      await stalePosts.clear(organisationId, missionId, slow);
      expect(await markOf(missionId)).toBeDefined();
    });

    test('what everybody is shown of a mission is kept, whatever is marked or cleared', async () => {
      const [organisationId, missionId] = [newId(), newId()];
      const faceOf = async () =>
        (await stalePosts.list(10_000)).find((row) => row.missionId === missionId)?.face;
      expect(await stalePosts.faceOf(organisationId, missionId)).toBe('');
      await stalePosts.mark(organisationId, missionId);
      expect(await faceOf()).toBe('');
      await stalePosts.keepFace(organisationId, missionId, 'morning full');
      await stalePosts.clear(organisationId, missionId, (await markOf(missionId)) ?? 0);
      await stalePosts.mark(organisationId, missionId);
      expect(await faceOf()).toBe('morning full');
      expect(await stalePosts.faceOf(organisationId, missionId)).toBe('morning full');
      expect(await stalePosts.faceOf(newId(), missionId)).toBe('');
    });

    test('no more stale missions are listed than asked for, and each once however often marked', async () => {
      const [organisationId, missionId] = [newId(), newId()];
      await Promise.all(times(10, () => stalePosts.mark(organisationId, missionId)));
      await stalePosts.mark(organisationId, newId());
      const all = await stalePosts.list(10_000);
      expect(all.filter((row) => row.missionId === missionId)).toHaveLength(1);
      expect(await stalePosts.list(1)).toHaveLength(1);
    });
  });
}
