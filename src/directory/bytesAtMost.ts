/** About as many people as the largest company that this is made for has. */
export const bytesAtMost = 64_000_000;
