/** What a mission can be rated, the least first. */
export const scores = [1, 2, 3, 4, 5] as const;
