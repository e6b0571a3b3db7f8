import { said } from './scene.js';
import * as sentences from './sentences/index.js';

describe.each(Object.entries(sentences))('understanding: %s', (_, rows) => {
  test.each(rows)('%s says "%s": %s', (scene, text, expected) => {
    expect(said(text, scene)).toBe(expected);
  });
});

test('the table of sentences stays large', () => {
  expect(Object.values(sentences).flat().length).toBeGreaterThanOrEqual(220);
});
