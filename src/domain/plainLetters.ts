const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/** Lower case, without accents and ligatures: what two spellings of a word have in common. */
export const plainLetters = (text: string): string =>
  withoutMarks(withoutMarks(text).toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae'));
