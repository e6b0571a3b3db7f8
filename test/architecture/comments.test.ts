import { filesBelow, read } from '../support/sourceFiles.js';
import { commentsOf, sentencesOf, wordsOf } from './comments.js';

const longest = 20;
const sourceFiles = filesBelow('src');

test(`no sentence of a comment has more than ${longest} words`, () => {
  const long = [...sourceFiles, ...filesBelow('test')].flatMap((file) =>
    commentsOf(read(file)).flatMap((comment) =>
      sentencesOf(comment)
        .filter((sentence) => wordsOf(sentence) > longest)
        .map((sentence) => `${file}:${comment.line} ${sentence}`),
    ),
  );
  expect(long).toEqual([]);
});

test('comments are about a tenth of the lines of the source', () => {
  const texts = sourceFiles.map(read);
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
  const commented = texts.flatMap(commentsOf).reduce((sum, comment) => sum + comment.lines, 0);
  expect(commented / lines).toBeGreaterThan(0.07);
  expect(commented / lines).toBeLessThan(0.12);
});

test('a sentence ends at its point, at a tag and at a link, and goes on over a line', () => {
  const source = `
/**
 * Keeps one, and
 * another. Two at most!
 * https://example.org/why
 * @throws when there are three
 */
const code = 1;
  // Not the same comment.`;
  const comments = commentsOf(source);
  expect(comments.map(({ line, lines }) => ({ line, lines }))).toEqual([
    { line: 2, lines: 6 },
    { line: 9, lines: 1 },
  ]);
  expect(comments.flatMap(sentencesOf)).toEqual([
    'Keeps one, and another.',
    'Two at most!',
    'https://example.org/why',
    '@throws when there are three',
    'Not the same comment.',
  ]);
  expect(wordsOf('One, `two` – and three.')).toBe(4);
});
