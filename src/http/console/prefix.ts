/** What stands before `/console` in an address, where a proxy takes it off; without a final slash. */
export const prefixOf = (publicUrl: string): string => new URL(publicUrl).pathname.replace(/\/$/, '');
