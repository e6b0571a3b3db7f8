import { estimatedEnd, failureReason } from '../../src/domain/announcements/progress.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 9, 0, seconds));

test('the end is estimated from the pace so far, and not before there is one', () => {
  expect(estimatedEnd(100, 300, at(0), at(20))).toEqual(at(80));
  expect(estimatedEnd(0, 300, at(0), at(20))).toBeNull();
  expect(estimatedEnd(100, 0, at(0), at(20))).toBeNull();
  expect(estimatedEnd(5, 300, at(0), at(0))).toBeNull();
});

test('a failure is told by what an organiser can do about it', () => {
  expect(failureReason('unreachable', 'noReachableAccount')).toBe('noAccount');
  expect(failureReason('unreachable', 'user_disabled')).toBe('blocked');
  expect(failureReason('failed', 'noAnswer')).toBe('noAnswer');
  expect(failureReason('failed', null)).toBe('refused');
});
