import TestSequencer from '@jest/test-sequencer';

/** Those that take longest: begun last, one of them would be waited for by itself. */
const longest =
  /test\/(?:regularExpressions|scenarios\/(?:rights|cards|dialogues|quiet)|live|platforms\/injection)/;

/** As Jest orders files, which without times of an earlier run is by their size; but the longest go first. */
export default class Order extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => longest.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
