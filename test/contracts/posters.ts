import type { Store } from '../../src/application/ports/index.js';
import type { Poster, SignUpLink } from '../../src/domain/missions/poster.js';
import { minutes, newId, type OpenTestStore, times } from './samples.js';

const poster = (change: Partial<Poster> = {}): Poster => ({
  ...{ organisationId: newId(), missionId: newId(), key: newId(), createdBy: newId(), createdAt: minutes(0) },
  ...change,
});
const link = (change: Partial<SignUpLink> = {}): SignUpLink => ({
  ...{ id: newId(), organisationId: newId(), slotId: newId(), name: 'Zoé Martin', email: 'zoe@example.org' },
  ...{ locale: 'fr', until: minutes(60), pressed: null, employeeId: null },
  ...change,
});
const pressed = (ticket: number) => ({ at: minutes(1), ticket, anyway: false, answers: ['S'] });

/** What every store promises of posters, and of the links that they lead to. */
export function describePostersContract(name: string, open: OpenTestStore): void {
  describe(`${name}: posters`, () => {
    let store: Pick<Store, 'posters' | 'signUpLinks' | 'attempts'>;
    beforeAll(async () => {
      store = await open();
    });

    test('a mission has one in use, however many make it at once, until it is withdrawn', async () => {
      const { posters } = store;
      const { organisationId, missionId } = poster();
      const made = await Promise.all(times(6, () => posters.ensure(poster({ organisationId, missionId }))));
      expect(new Set(made.map(({ key }) => key)).size).toBe(1);
      const key = made[0]?.key ?? '';
      expect(await posters.find(organisationId, key)).toEqual(made[0]);
      expect(await posters.ofMission(organisationId, missionId)).toEqual(made[0]);
      expect(await posters.find(newId(), key)).toBeNull();
      expect(await posters.ofMission(newId(), missionId)).toBeNull();
      const withdrawn = await Promise.all(times(3, () => posters.withdraw(organisationId, missionId)));
      expect(withdrawn.filter(Boolean)).toHaveLength(1);
      expect(await posters.find(organisationId, key)).toBeNull();
      expect(await posters.ofMission(organisationId, missionId)).toBeNull();
      const next = await posters.ensure(poster({ organisationId, missionId }));
      expect(next.key).not.toBe(key);
      const by = made[0]?.createdBy ?? '';
      const theirs = (await posters.madeBy(organisationId, [by], 9)).map((one) => one.key);
      expect(theirs).toContain(key);
      expect(await posters.madeBy(newId(), [by], 9)).toEqual([]);
    });

    test('of whoever is erased no link is left, by their place or under their address', async () => {
      const { signUpLinks } = store;
      const made = times(3, () => [link(), newId()] as const);
      const [[waiting, waitingKey], [ended, endedKey], [other, otherKey]] = made as [
        ...[readonly [SignUpLink, string], readonly [SignUpLink, string], readonly [SignUpLink, string]],
      ];
      const { organisationId } = waiting;
      await signUpLinks.open({ ...waiting, email: 'ana@example.org' }, waitingKey);
      await signUpLinks.open({ ...ended, organisationId }, endedKey);
      await signUpLinks.end(organisationId, ended.id, 'ana');
      await signUpLinks.open({ ...other, organisationId, email: 'ben@example.org' }, otherKey);
      await signUpLinks.forget(organisationId, 'ana', 'ana@example.org');
      const left = [waitingKey, endedKey, otherKey].map((key) =>
        signUpLinks.find(organisationId, key, minutes(1)),
      );
      expect((await Promise.all(left)).map((one) => one?.id ?? null)).toEqual([null, null, other.id]);
    });

    test('a link is found by its key while it lasts; the first press counts until it is released', async () => {
      const { signUpLinks } = store;
      const [first, key] = [link(), newId()];
      const { organisationId, id } = first;
      await signUpLinks.open(first, key);
      expect(await signUpLinks.find(organisationId, key, minutes(59))).toEqual(first);
      for (const other of [
        await signUpLinks.find(organisationId, key, minutes(60)),
        await signUpLinks.find(newId(), key, minutes(1)),
        await signUpLinks.find(organisationId, newId(), minutes(1)),
      ])
        expect(other).toBeNull();
      const presses = await Promise.all(
        times(6, (at) => signUpLinks.press(organisationId, id, pressed(at + 1))),
      );
      expect(new Set(presses.map((one) => one?.pressed?.ticket)).size).toBe(1);
      await signUpLinks.release(organisationId, id);
      expect((await signUpLinks.press(organisationId, id, pressed(9)))?.pressed).toEqual(pressed(9));
      expect(await signUpLinks.press(newId(), id, pressed(9))).toBeNull();
    });

    test('one that led to a place keeps whose it is and nothing else of them; others are found to be finished', async () => {
      const { signUpLinks } = store;
      const [one, other] = [link(), link()];
      const key = newId();
      await signUpLinks.open(one, key);
      await signUpLinks.open(other, newId());
      await signUpLinks.press(one.organisationId, one.id, pressed(1));
      await signUpLinks.press(other.organisationId, other.id, { ...pressed(2), at: minutes(30) });
      const left = async (before: Date) =>
        (await signUpLinks.listPressed(before, 500))
          .map(({ id }) => id)
          .filter((id) => id === one.id || id === other.id);
      expect(await left(minutes(0))).toEqual([]);
      expect(await left(minutes(1))).toEqual([one.id]);
      expect(await left(minutes(30))).toEqual([one.id, other.id]);
      await signUpLinks.end(one.organisationId, one.id, 'somebody');
      await signUpLinks.end(one.organisationId, one.id, 'somebody else');
      await signUpLinks.release(one.organisationId, one.id);
      expect(await left(minutes(30))).toEqual([other.id]);
      expect(await signUpLinks.find(one.organisationId, key, minutes(2))).toMatchObject({
        ...{ employeeId: 'somebody', name: '', email: '', pressed: pressed(1) },
      });
      await signUpLinks.release(other.organisationId, other.id);
      expect(await left(minutes(30))).toEqual([]);
    });

    test('of many tries at once each has its number; another stretch, company or matter begins anew', async () => {
      const { attempts } = store;
      const [organisationId, about] = [newId(), newId()];
      const count = (change: { organisationId?: string; about?: string; now?: Date } = {}) =>
        attempts.count(
          change.organisationId ?? organisationId,
          change.about ?? about,
          600_000,
          change.now ?? minutes(0),
        );
      const counts = await Promise.all(times(8, () => count()));
      expect([...counts].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      for (const other of [{ organisationId: newId() }, { about: newId() }, { now: minutes(10) }])
        expect(await count(other)).toBe(1);
    });
  });
}
