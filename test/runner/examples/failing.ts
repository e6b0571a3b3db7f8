interface Answer {
  readonly seats: number;
}

const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('what is not as expected', () => {
  const answer: Answer = { seats: 1 };
  expect(answer).toEqual({ seats: 2 });
});

test('an error that nobody catches', async () => {
  setTimeout(() => {
    throw new Error('thrown by a timer');
  }, 1);
  await aMoment();
});

test('a promise that nobody waits for', async () => {
  void Promise.reject(new Error('rejected on its own'));
  await aMoment();
});

test('a test without an end', () => new Promise(() => {}), 20);

describe('without what it needs', () => {
  beforeAll(() => {
    throw new Error('not prepared');
  });

  test('a test', () => {});
});

test('and one that holds', () => expect(1 + 1).toBe(2));
