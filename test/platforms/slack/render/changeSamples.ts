import type { EngagementView, MissionView } from '../../../../src/application/queries/views.js';
import { changeLines } from '../../../fixtures/teams/changes.js';

const many = (text: string) => [
  { what: 'title' as const, before: text, after: text.toUpperCase() },
  ...changeLines,
];

/** What is said when an announced mission changes. */
export const changeSamples = (engagement: EngagementView, mission: MissionView) => {
  const changes = many(mission.title);
  const confirm = { kind: 'change.confirm', changeId: 'c1', mission, changes, people: 12 } as const;
  return {
    'mission.changed': [true, false].map(
      (asks) => ({ kind: 'mission.changed', engagement, changes, asks }) as const,
    ),
    'change.confirm': [
      { ...confirm, asked: 8, lost: 2, mustTell: true, concerns: true },
      { ...confirm, asked: 0, lost: 0, mustTell: false, concerns: true },
      { ...confirm, people: 0, asked: 0, lost: 0, mustTell: false, concerns: false },
    ],
    'change.done': [0, 1, 12].map((people) => ({ kind: 'change.done', mission, people, asked: 2 }) as const),
    'repeat.planned': [1, 26].map((count) => {
      const { slot } = engagement;
      const slots = Array.from({ length: count }, () => Array(count === 1 ? 1 : 8).fill(slot));
      const days = slots.map(() => '2026-12-10');
      return {
        kind: 'repeat.planned',
        formId: 'form-0001',
        mission,
        days,
        slots,
        off: slots.flat(),
      } as const;
    }),
    'repeat.done': [1, 26].map((made) => ({ kind: 'repeat.done', mission, made }) as const),
    'change.dropped': [{ kind: 'change.dropped', mission } as const],
    'engagement.stillComing': [{ kind: 'engagement.stillComing', engagement } as const],
  };
};
