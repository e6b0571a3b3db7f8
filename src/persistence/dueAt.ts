/** The rows that may be claimed at `now`: queued and due, or taken by a process whose lease ran out. */
export const dueAt = (now: Date) => ({
  $or: [
    { state: 'queued' as const, notBefore: { $lte: now } },
    { state: 'leased' as const, leaseUntil: { $lt: now } },
  ],
});
