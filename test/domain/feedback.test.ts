import {
  feedbackFigure,
  feedbackSentences,
  feedbackUntil,
  tidySentence,
} from '../../src/domain/engagements/feedback.js';

const slot = { endsAt: new Date('2026-12-01T11:30:00Z') };
const closed = new Date('2026-12-08T11:30:00Z');
const open = new Date('2026-12-08T11:29:59Z');

const given = (...scores: number[]) => scores.map((feedback) => ({ feedback }));

test('feedback is taken for a week', () => expect(feedbackUntil(slot)).toEqual(closed));

test('of fewer than five answers nothing is told, whatever they are', () => {
  for (const scores of [[], [1], [5, 5], [1, 1, 1, 1]])
    expect(feedbackFigure(given(...scores), [slot], closed)).toBeNull();
});

test('of five or more, the median and how many, once nobody can change theirs', () => {
  const figure = { answers: 5, median: 4, sentences: 0 };
  expect(feedbackFigure(given(5, 1, 4, 4, 2), [slot], closed)).toEqual(figure);
  expect(feedbackFigure(given(5, 1, 4, 5, 2, 5), [slot], closed)).toMatchObject({ answers: 6, median: 4.5 });
  expect(feedbackFigure(given(5, 1, 4, 4, 2), [slot], open)).toBeNull();
});

test('a mission of several half-days is told of after the last', () => {
  const later = { endsAt: new Date('2026-12-02T11:30:00Z') };
  expect(feedbackFigure(given(5, 1, 4, 4, 2), [slot, later], closed)).toBeNull();
});

test('sentences are in the order of their letters, whoever signed up first; of whoever rates no more, none', () => {
  const all = ['Zut.', 'à refaire', 'Bravo'].map((feedbackSentence) => ({ feedback: 4, feedbackSentence }));
  const unrated = { feedback: null, feedbackSentence: 'Caché' };
  expect(feedbackSentences([...all, { feedback: 5 }, unrated])).toEqual(['à refaire', 'Bravo', 'Zut.']);
});

test('a sentence stands on one line, without what nobody sees', () => {
  expect(tidySentence(' Très\u202e bonne\n\n équipe\u200b ! ')).toBe('Très bonne équipe !');
  for (const nothing of ['', ' \n ', '\u200b\u2800\u202e']) expect(tidySentence(nothing)).toBeNull();
});
