/** Who can read a channel, from the fewest to the most. The company alone, nobody knows, people from outside it too. */
export const readers = ['company', 'unknown', 'outsiders'] as const;
export type Readers = (typeof readers)[number];

/** Whether more people may read than somebody was told. */
export const moreThan = (now: Readers, told: Readers): boolean =>
  readers.indexOf(now) > readers.indexOf(told);
