import {
  type Connection,
  type Connections,
  type Credentials,
  usualSettings,
} from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const connection = (change: Partial<Connection> = {}): Connection => ({
  ...{ id: newId(), organisationId: newId(), kind: 'scim', name: 'Entra' },
  ...usualSettings,
  ...change,
});

const nothing = { askedAt: null, changedAt: null, refused: null };

const withToken = (token: string): Credentials => ({ token, clientSecret: newId() });

/** Connections to directories, and the tokens that they come with. */
export function describeConnectionsContract(name: string, open: OpenTestStore): void {
  describe(`connections to directories (${name})`, () => {
    let connections: Connections;
    beforeAll(async () => {
      ({ connections } = await open());
    });

    test('a token is one connection’s; another text is nobody’s, however it begins', async () => {
      const [one, other] = [connection(), connection()];
      const [token, otherToken] = [newId(), newId()];
      expect(await connections.open(one, {}, withToken(token), noon)).toEqual(one);
      await connections.open(other, {}, withToken(otherToken), noon);
      expect(await connections.byToken(token)).toEqual(one);
      expect(await connections.byToken(otherToken)).toEqual(other);
      expect(await connections.find(one.organisationId, one.id)).toEqual(one);
      expect(await connections.find(other.organisationId, one.id)).toBeNull();
      for (const wrong of ['', token.slice(0, -1), `${token.slice(0, 8)}${newId()}`, token.toUpperCase()])
        expect(await connections.byToken(wrong)).toBeNull();
    });

    test('a new token stands beside the one of before, and no older one', async () => {
      const one = connection();
      const tokens = [newId(), newId(), newId()];
      for (const token of tokens)
        expect(await connections.open({ ...one, id: newId() }, {}, withToken(token), noon)).toMatchObject({
          name: one.name,
        });
      const found = await Promise.all(tokens.map((token) => connections.byToken(token)));
      expect(found[0]).toBeNull();
      expect(found[1]).toEqual(found[2]);
    });

    test('a company sees its own, decides of them, and closes them: then no token opens them any more', async () => {
      const one = connection();
      const mine = { ...one, id: newId(), name: 'Okta' };
      const [token, newer] = [newId(), newId()];
      for (const [each, at] of [
        [one, noon],
        [mine, noon],
      ] as const)
        await connections.open(each, {}, withToken(each === one ? token : newId()), at);
      await connections.open(one, {}, withToken(newer), minutes(1));
      const listed = await connections.list(one.organisationId);
      expect(listed).toEqual([
        { ...one, tokensMadeAt: [minutes(1), noon], heard: nothing },
        { ...mine, tokensMadeAt: [noon], heard: nothing },
      ]);
      expect(await connections.list(newId())).toEqual([]);
      const groupRoles = [{ group: 'RH', role: 'admin' }] as const;
      expect(await connections.decide(one.organisationId, one.id, { groupRoles })).toEqual({
        ...one,
        groupRoles,
      });
      expect(await connections.decide(newId(), one.id, { groupRoles: [] })).toBeNull();
      expect(await connections.find(one.organisationId, one.id)).toEqual({ ...one, groupRoles });
      expect(await connections.close(newId(), one.id)).toBe(false);
      expect(await connections.close(one.organisationId, one.id)).toBe(true);
      expect(await connections.close(one.organisationId, one.id)).toBe(false);
      for (const closed of [token, newer]) expect(await connections.byToken(closed)).toBeNull();
      const again = newId();
      await connections.open(one, {}, withToken(again), minutes(2));
      expect(await connections.byToken(again)).toEqual({ ...one, groupRoles });
    });

    test('an access token is given for a secret, and valid until its end, or the end of that secret', async () => {
      const [one, other] = [connection(), connection()];
      const [first, second, third, ofOther] = times(4, () => withToken(newId())) as [
        ...[Credentials, Credentials, Credentials, Credentials],
      ];
      await connections.open(one, {}, first, noon);
      await connections.open(other, {}, ofOther, noon);
      const access = { token: newId(), until: minutes(60) };
      expect(await connections.grant(one.id, first.clientSecret, access)).toEqual(one);
      for (const wrong of ['', first.token, ofOther.clientSecret, access.token])
        expect(await connections.grant(one.id, wrong, { ...access, token: newId() })).toBeNull();
      expect(await connections.byAccess(access.token, minutes(59))).toEqual(one);
      expect(await connections.byAccess(access.token, minutes(60))).toBeNull();
      for (const wrong of [first.token, first.clientSecret, newId()])
        expect(await connections.byAccess(wrong, noon)).toBeNull();
      expect(await connections.byToken(first.clientSecret)).toBeNull();
      await connections.open(one, {}, second, noon);
      const later = { token: newId(), until: minutes(60) };
      expect(await connections.grant(one.id, second.clientSecret, later)).toEqual(one);
      expect(await connections.byAccess(access.token, noon)).toEqual(one);
      await connections.open(one, {}, third, noon);
      expect(await connections.byAccess(access.token, noon)).toBeNull();
      expect(await connections.grant(one.id, first.clientSecret, access)).toBeNull();
      expect(await connections.byAccess(later.token, noon)).toEqual(one);
      await connections.close(one.organisationId, one.id);
      expect(await connections.byAccess(later.token, noon)).toBeNull();
      expect(await connections.grant(one.id, third.clientSecret, access)).toBeNull();
    });

    test('what was last heard of one stays, whoever notes it last, and nothing is made of one that is not there', async () => {
      const one = connection();
      const { organisationId, id } = one;
      await connections.open(one, {}, withToken(newId()), noon);
      const note = (minute: number, refused: string | null, changed = false) =>
        connections.noteHeard(organisationId, id, { at: minutes(minute), changed, refused });
      await Promise.all([note(3, 'path'), note(1, 'syntax'), note(2, null, true), note(0, null, true)]);
      await note(1, 'email');
      await note(3, 'path');
      const heard = { askedAt: minutes(3), changedAt: minutes(2), refused: { at: minutes(3), code: 'path' } };
      expect(await connections.list(organisationId)).toEqual([{ ...one, tokensMadeAt: [noon], heard }]);
      await connections.noteHeard(newId(), id, { at: minutes(9), changed: true, refused: 'syntax' });
      await connections.noteHeard(organisationId, newId(), { at: minutes(9), changed: true, refused: null });
      expect(await connections.list(organisationId)).toMatchObject([{ heard }]);
      expect(await connections.find(organisationId, id)).toEqual(one);
      await connections.open(one, {}, withToken(newId()), minutes(4));
      expect(await connections.list(organisationId)).toMatchObject([{ heard }]);
    });

    test('opened by ten at once there is one of the name, with the last settings', async () => {
      const one = connection();
      const made = await Promise.all(
        times(10, () => connections.open({ ...one, id: newId() }, {}, withToken(newId()), noon)),
      );
      expect(new Set(made.map(({ id }) => id)).size).toBe(1);
      const settings = { siteFrom: 'division', groupRoles: [{ group: 'RH', role: 'organiser' }] } as const;
      const changed = await connections.open(one, settings, withToken(newId()), noon);
      expect(await connections.open(one, {}, withToken(newId()), noon)).toEqual(changed);
      expect(changed).toEqual({ ...one, id: made[0]?.id, ...settings });
      const twin = connection({ name: one.name });
      expect((await connections.open(twin, {}, withToken(newId()), noon)).id).toBe(twin.id);
    });
  });
}
