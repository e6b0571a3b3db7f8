const leaseMs = 30_000;

/** Until when an accepted event is one process's to answer, before another may think that process dead. */
export const leasedUntil = (now: Date): Date => new Date(now.getTime() + leaseMs);
