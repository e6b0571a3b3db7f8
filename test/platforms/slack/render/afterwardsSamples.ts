import type { EngagementView } from '../../../../src/application/queries/views.js';

/** What is said once a mission has begun. */
export const afterwardsSamples = (engagement: EngagementView) => {
  const { mission, slot } = engagement;
  const known = { kind: 'incident', latest: engagement, people: [] } as const;
  return {
    incident: [
      { kind: 'incident', latest: null, people: [], told: false } as const,
      ...[true, false].map((told) => ({ ...known, told })),
    ],
    ...feedbackSamples(engagement),
    'incident.reported': [{ kind: 'incident.reported', name: mission.title, mission, slot } as const],
    'absence.noted': [{ kind: 'absence.noted', engagement } as const],
    'absence.takenBack': [{ kind: 'absence.takenBack', engagement } as const],
    'absence.which': [
      { kind: 'absence.which', engagements: Array.from({ length: 5 }, () => engagement) } as const,
    ],
  };
};

const sentence = `<!channel> ${'très '.repeat(60)}`.slice(0, 300);

/** What is said of a mission, and read of it. */
const feedbackSamples = (engagement: EngagementView) => {
  const { mission, standing } = engagement;
  const figure = { answers: 6, median: 4.5, sentences: 3 };
  const saved = { kind: 'feedback.saved', mission, engagementId: standing.engagementId, score: 4 } as const;
  const told = { kind: 'feedback.told', mission, page: 0, pages: 2 } as const;
  return {
    'feedback.saved': [null, sentence].map((each) => ({ ...saved, sentence: each })),
    'feedback.which': [null, sentence].map((each) => ({
      ...({ kind: 'feedback.which', score: 4, sentence: each } as const),
      engagements: Array.from({ length: 5 }, () => engagement),
    })),
    'feedback.told': [
      { ...told, feedback: figure, sentences: Array.from({ length: 8 }, () => sentence) },
      { ...told, pages: 1, feedback: { ...figure, sentences: 0 }, sentences: [] },
      { ...told, pages: 1, feedback: null, sentences: [] },
    ],
  };
};
