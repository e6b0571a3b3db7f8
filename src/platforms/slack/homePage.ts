/**
 * Which page of the open missions an App Home shows, as the view itself carries it. What is pressed there leaves the
 * person where they are. It comes back from the client: anything else is the first page.
 */
export const homePage = {
  written: (page: number): string => (page > 0 ? String(page) : ''),
  read: (metadata: string | null | undefined): number =>
    metadata && /^\d{1,3}$/.test(metadata) ? Number(metadata) : 0,
};
