/** Whether a host, as an address on the web names it, is this very machine. */
export const isLoopbackHost = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i.test(host);

/** What is told there is told to nobody on the way. What is no address at all is told so elsewhere. */
export const isSafeUrl = (url: string): boolean =>
  !URL.canParse(url) || new URL(url).protocol === 'https:' || isLoopbackUrl(url);

/** Whether an address on the web is of this very machine, by the name in it. */
export const isLoopbackUrl = (url: string): boolean =>
  URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
