import type { NonprofitPage, NonprofitPages } from '../../../src/application/ports/index.js';

type Row = NonprofitPage & { readonly key: string | null };

export function memoryNonprofitPages(): NonprofitPages {
  const rows = new Map<string, Row>();
  const keyOf = (organisationId: string, missionId: string) => `${organisationId} ${missionId}`;
  const told = ({ key: _, ...page }: Row): NonprofitPage => page;
  const change = (organisationId: string, missionId: string, some: Partial<Row>) => {
    const key = keyOf(organisationId, missionId);
    const before = rows.get(key) ?? { organisationId, missionId, until: null, key: null };
    rows.set(key, { ...before, ...some });
  };
  return {
    open: async ({ organisationId, missionId, key, until }) =>
      change(organisationId, missionId, { key, until }),
    async find(organisationId, key, now) {
      const all = [...rows.values()].filter((row) => row.organisationId === organisationId);
      const row = all.find((one) => one.key === key && one.until !== null && one.until > now);
      return row ? told(row) : null;
    },
    async ofMission(organisationId, missionId) {
      const row = rows.get(keyOf(organisationId, missionId));
      return row ? told(row) : null;
    },
    async revoke(organisationId, missionId) {
      const isOpen = (rows.get(keyOf(organisationId, missionId))?.key ?? null) !== null;
      if (isOpen) change(organisationId, missionId, { key: null, until: null });
      return isOpen;
    },
    async noteAnswer(organisationId, missionId, answer) {
      const row = rows.get(keyOf(organisationId, missionId));
      if (row) change(organisationId, missionId, { untold: [...(row.untold ?? []), answer] });
    },
    async markTold(organisationId, missionId, { slotId, at }) {
      const { untold = [], ...row } = rows.get(keyOf(organisationId, missionId)) ?? {};
      const left = untold.filter((one) => one.slotId !== slotId || one.at.getTime() !== at.getTime());
      if ('missionId' in row)
        rows.set(keyOf(organisationId, missionId), { ...row, ...(left.length > 0 && { untold: left }) });
    },
    listUntold: async (before, limit) =>
      [...rows.values()]
        .filter(({ untold = [] }) => untold.some(({ at }) => at <= before))
        .slice(0, limit)
        .map(told),
    async keepFraming(organisationId, missionId, framing) {
      const { untold = [] } = rows.get(keyOf(organisationId, missionId)) ?? {};
      change(organisationId, missionId, { framing, untold: [...untold, { slotId: null, at: framing.at }] });
    },
  };
}
