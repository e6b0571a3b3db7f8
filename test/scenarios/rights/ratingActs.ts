import { randomUUID } from 'node:crypto';
import type { Made, Prepare } from './acts.js';

type Whose = Parameters<Made['engagement']>[0];

const over = async (made: Made, whose: Whose) =>
  (await made.engagement(whose, { state: 'attended' }, true)).id;

const feedback =
  (whose: Whose): Prepare =>
  async (made) => {
    const given = { score: 4, sentence: 'Très bien.' };
    return { kind: 'button', intent: { kind: 'feedback', engagementId: await over(made, whose), ...given } };
  };

const opened =
  (whose: Whose): Prepare =>
  async (made) => ({
    ...{ kind: 'button', intent: { kind: 'feedback.form', engagementId: await over(made, whose) } },
  });

const filled =
  (whose: Whose): Prepare =>
  async (made) => {
    const form = { kind: 'feedback', formId: randomUUID(), missionId: null } as const;
    const values = { score: '4', sentence: 'Très bien.' };
    return { kind: 'form', form: { ...form, engagementId: await over(made, whose) }, values };
  };

/** What is said of a mission that is over, and read of it. */
export const ratingButtons = {
  'feedback.ask': async () => ({ kind: 'button', intent: { kind: 'feedback.ask' } }),
  'feedback.say': async () => ({ kind: 'button', intent: { kind: 'feedback.say', score: 4 } }),
  feedback: feedback('mine'),
  'feedback.form': opened('mine'),
  'feedback.told': async (made) => {
    const { id: missionId } = await made.mission('announced', true);
    return { kind: 'button', intent: { kind: 'feedback.told', missionId, page: 0 } };
  },
} as const satisfies Record<string, Prepare>;

export const ratingOthers: Record<string, Prepare> = {
  'feedback, somebody else': feedback('another'),
  'feedback.form, somebody else': opened('another'),
  'form: feedback': filled('mine'),
  'form: feedback, somebody else': filled('another'),
};
