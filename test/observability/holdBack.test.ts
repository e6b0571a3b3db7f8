import { holdBack } from '../../src/observability/holdBack.js';

test('what is written is kept until it is released, in order, and passed on from then', () => {
  const passed: string[] = [];
  const stream = holdBack({ write: (line) => void passed.push(line) });
  stream.write('one');
  stream.write('two');
  expect(passed).toEqual([]);
  stream.release();
  expect(passed).toEqual(['one', 'two']);
  stream.write('three');
  stream.release();
  expect(passed).toEqual(['one', 'two', 'three']);
});
