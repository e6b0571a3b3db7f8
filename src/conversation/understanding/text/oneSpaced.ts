/** The same words, one space apart. */
export const oneSpaced = (text: string): string =>
  text
    .split(/\s/u)
    .filter((word) => word !== '')
    .join(' ');
