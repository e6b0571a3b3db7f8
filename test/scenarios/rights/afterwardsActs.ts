import type { Made, Prepare } from './acts.js';

type Whose = Parameters<Made['engagement']>[0];

const incidentReport =
  (whose: Whose): Prepare =>
  async (made) => {
    const { id: engagementId } = await made.engagement(whose, {}, true);
    return { kind: 'button', intent: { kind: 'incident.report', engagementId } };
  };

const absence =
  (whose: Whose): Prepare =>
  async (made) => {
    const { id: engagementId } = await made.engagement(whose, {}, true);
    return { kind: 'button', intent: { kind: 'absence', engagementId, absent: true } };
  };

/** What is told of a mission that is over. */
export const afterwardsButtons = {
  'incident.report': incidentReport('mine'),
  'absence.ask': async () => ({ kind: 'button', intent: { kind: 'absence.ask', sure: true } }),
  absence: absence('mine'),
} as const satisfies Record<string, Prepare>;

export const afterwardsOthers: Record<string, Prepare> = {
  'incident.report, somebody else': incidentReport('another'),
  'absence, somebody else': absence('another'),
};
