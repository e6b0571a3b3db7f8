import type { HrisConnection, HrisConnections } from '../../../src/application/ports/index.js';
import { by, Rows } from './rows.js';

export function memoryHrisConnections(): HrisConnections {
  const rows = new Rows<HrisConnection>();
  const is = (organisationId: string, id: string) => (one: HrisConnection) =>
    one.organisationId === organisationId && one.id === id;
  const named = (organisationId: string, name: string) => (one: HrisConnection) =>
    one.organisationId === organisationId && one.name === name;
  const set = (organisationId: string, id: string, change: Partial<HrisConnection>): boolean => {
    const there = rows.one(is(organisationId, id));
    if (there) rows.put({ ...there, ...change });
    return there !== null;
  };
  return {
    async save(connection) {
      const there = rows.one(named(connection.organisationId, connection.name));
      const kept = {
        ...{ id: there?.id ?? connection.id, last: there?.last ?? null },
        webhookSealed: there?.webhookSealed ?? null,
      };
      const nothing = {
        preview: null,
        previewAskedAt: null,
        hurriedAt: null,
        toldAgainAt: null,
        whole: null,
      };
      return rows.put({ ...connection, ...kept, ...nothing });
    },
    find: async (organisationId, id) => rows.one(is(organisationId, id)),
    byName: async (organisationId, name) => rows.one(named(organisationId, name)),
    list: async (organisationId) =>
      rows.all((one) => one.organisationId === organisationId).sort(by(({ name }) => name)),
    listDue: async (now, limit) =>
      rows
        .all(({ nextAt }) => nextAt <= now)
        .sort(by(({ nextAt }) => nextAt))
        .slice(0, limit),
    hasten: async (organisationId, id, nextAt) => set(organisationId, id, { nextAt }),
    async putOffWhole({ id, organisationId, nextAt, sealed }, at) {
      const isDue = (one: HrisConnection) =>
        one.nextAt.getTime() === nextAt.getTime() && one.sealed === sealed;
      rows.change(
        (one) => is(organisationId, id)(one) && isDue(one),
        (one) => ({ ...one, nextAt: at }),
      );
    },
    askPreview: async (organisationId, id, previewAskedAt) => set(organisationId, id, { previewAskedAt }),
    listPreviewAsked: async (now, limit) =>
      rows
        .all(({ previewAskedAt }) => previewAskedAt !== null && previewAskedAt <= now)
        .sort(by(({ previewAskedAt }) => previewAskedAt ?? now))
        .slice(0, limit),
    async previewed(organisationId, id, askedAt, preview) {
      rows.change(
        (one) => is(organisationId, id)(one) && one.previewAskedAt?.getTime() === askedAt.getTime(),
        (one) => ({ ...one, preview, previewAskedAt: null }),
      );
    },
    async putOffPreview(organisationId, id, askedAt, at) {
      rows.change(
        (one) => is(organisationId, id)(one) && one.previewAskedAt?.getTime() === askedAt.getTime(),
        (one) => ({ ...one, previewAskedAt: at }),
      );
    },
    async decideActivity(organisationId, id, decided) {
      set(organisationId, id, decided);
      return rows.one(is(organisationId, id));
    },
    async remove(organisationId, id) {
      const there = rows.one(is(organisationId, id));
      if (there) rows.remove(id);
      return there !== null;
    },
    async ran({ organisationId, id, kind, url, sealed }, { run: last, ...ended }) {
      const there = rows.one(is(organisationId, id));
      const isStill = there?.kind === kind && there.url === url && there.sealed === sealed;
      return isStill && set(organisationId, id, { ...ended, last, preview: null });
    },
    async hurry(organisationId, id, now, hurriedAt) {
      const there = rows.one(is(organisationId, id));
      if (!there?.hurriedAt) return set(organisationId, id, { hurriedAt });
      if (there.hurriedAt > now || there.toldAgainAt) return false;
      return set(organisationId, id, { toldAgainAt: now });
    },
    listHurried: async (now, limit) =>
      rows
        .all(({ hurriedAt }) => hurriedAt !== null && hurriedAt <= now)
        .sort(by(({ hurriedAt }) => hurriedAt ?? now))
        .slice(0, limit),
    async unhurry(organisationId, id, hurriedAt, next) {
      rows.change(
        (one) => is(organisationId, id)(one) && one.hurriedAt?.getTime() === hurriedAt.getTime(),
        (one) => ({ ...one, hurriedAt: next ?? one.toldAgainAt, toldAgainAt: null }),
      );
    },
    async setWebhook(organisationId, id, webhookSealed, before) {
      const there = rows.one(is(organisationId, id));
      const isStill = before === undefined || there?.webhookSealed === before;
      return isStill && set(organisationId, id, { webhookSealed });
    },
    async reseal(organisationId, id, before, sealed) {
      rows.change(
        (one) => is(organisationId, id)(one) && one.sealed === before,
        (one) => ({ ...one, sealed }),
      );
    },
  };
}
