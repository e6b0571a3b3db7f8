import { feedbackFigure, feedbackUntil } from '../../src/domain/engagements/feedback.js';

const slot = { endsAt: new Date('2026-12-01T11:30:00Z') };
const closed = new Date('2026-12-08T11:30:00Z');
const open = new Date('2026-12-08T11:29:59Z');

test('feedback is taken for a week', () => expect(feedbackUntil(slot)).toEqual(closed));

test('of fewer than five answers nothing is told, whatever they are', () => {
  for (const scores of [[], [1], [5, 5], [1, 1, 1, 1]])
    expect(feedbackFigure(scores, [slot], closed)).toBeNull();
});

test('of five or more, the median and how many, once nobody can change theirs', () => {
  expect(feedbackFigure([5, 1, 4, 4, 2], [slot], closed)).toEqual({ answers: 5, median: 4 });
  expect(feedbackFigure([5, 1, 4, 5, 2, 5], [slot], closed)).toEqual({ answers: 6, median: 4.5 });
  expect(feedbackFigure([5, 1, 4, 4, 2], [slot], open)).toBeNull();
});

test('a mission of several half-days is told of after the last', () => {
  const later = { endsAt: new Date('2026-12-02T11:30:00Z') };
  expect(feedbackFigure([5, 1, 4, 4, 2], [slot, later], closed)).toBeNull();
});
