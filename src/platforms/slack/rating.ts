import { z } from 'zod';

const carried = z.object({ answer: z.string().min(1).max(200), good: z.boolean() });
type Rating = z.infer<typeof carried>;

/** What the two buttons below an answer carry: which answer, and whether it helped. It comes back from the client. */
export const rating = {
  actionId: 'answer.rating',
  written: (one: Rating): string => JSON.stringify(one),
  read(value: string | null | undefined): Rating | null {
    try {
      return carried.safeParse(JSON.parse(value ?? '')).data ?? null;
    } catch {
      return null;
    }
  },
};
