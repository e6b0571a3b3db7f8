import type { Attempts, Posters, SignUpLinks } from '../../../src/application/ports/index.js';
import type { Poster, SignUpLink } from '../../../src/domain/missions/poster.js';
import { by, Rows } from './rows.js';

export function memoryPosters(): Posters {
  const rows = new Rows<Poster & { readonly id: string }>();
  const withdrawn = new Rows<Poster & { readonly id: string }>();
  const given = ({ id: _, ...poster }: Poster & { readonly id: string }): Poster => poster;
  const one = (organisationId: string, fits: (poster: Poster) => boolean) =>
    rows.one((row) => row.organisationId === organisationId && fits(row));
  return {
    async ensure(poster) {
      const used = one(poster.organisationId, ({ missionId }) => missionId === poster.missionId);
      return given(used ?? rows.put({ ...poster, id: poster.key }));
    },
    async ofMission(organisationId, missionId) {
      const used = one(organisationId, (poster) => poster.missionId === missionId);
      return used && given(used);
    },
    async find(organisationId, key) {
      const found = one(organisationId, (poster) => poster.key === key);
      return found && given(found);
    },
    madeBy: async (organisationId, ids, limit) =>
      [rows, withdrawn]
        .flatMap((some) =>
          some.all((row) => row.organisationId === organisationId && ids.includes(row.createdBy)),
        )
        .sort(by((row) => row.key))
        .sort(by((row) => -row.createdAt.getTime()))
        .slice(0, limit)
        .map(given),
    async withdraw(organisationId, missionId) {
      const used = one(organisationId, (poster) => poster.missionId === missionId);
      if (used) {
        rows.remove(used.id);
        withdrawn.put(used);
      }
      return used !== null;
    },
  };
}

export function memorySignUpLinks(): SignUpLinks {
  const rows = new Rows<SignUpLink>();
  const keys = new Map<string, string>();
  const of = (organisationId: string, id: string) => (row: SignUpLink) =>
    row.organisationId === organisationId && row.id === id;
  const open =
    (organisationId: string, id: string) =>
    (row: SignUpLink): boolean =>
      of(organisationId, id)(row) && row.employeeId === null;
  return {
    async open(link, key) {
      keys.set(`${link.organisationId} ${key}`, link.id);
      rows.put(link);
    },
    async find(organisationId, key, now) {
      const id = keys.get(`${organisationId} ${key}`) ?? '';
      return rows.one((row) => of(organisationId, id)(row) && now < row.until);
    },
    async press(organisationId, id, pressed) {
      rows.change(
        (row) => open(organisationId, id)(row) && row.pressed === null,
        (row) => ({ ...row, pressed }),
      );
      return rows.one(of(organisationId, id));
    },
    async release(organisationId, id) {
      rows.change(open(organisationId, id), (row) => ({ ...row, pressed: null }));
    },
    async end(organisationId, id, employeeId) {
      rows.change(open(organisationId, id), (row) => ({ ...row, employeeId, name: '', email: '' }));
    },
    async forget(organisationId, employeeId, email) {
      const isTheirs = (row: SignUpLink) =>
        row.organisationId === organisationId &&
        (row.employeeId === employeeId || (email !== null && row.email === email));
      for (const { id } of rows.all(isTheirs)) rows.remove(id);
    },
    listPressed: async (before, limit) =>
      rows
        .all(({ employeeId, pressed }) => employeeId === null && pressed !== null && pressed.at <= before)
        .sort(by(({ pressed }) => pressed?.at ?? before))
        .slice(0, limit),
  };
}

export function memoryAttempts(): Attempts {
  const counts = new Map<string, number>();
  return {
    async count(organisationId, about, ms, now) {
      const name = JSON.stringify([organisationId, about, Math.floor(now.getTime() / ms)]);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count;
    },
  };
}
