/** A sentence without the marks that end it. Marks are taken one by one: an expression for many would take its time. */
export const withoutEnd = (text: string, marks = '.!?'): string =>
  text !== '' && marks.includes(text.slice(-1)) ? withoutEnd(text.slice(0, -1).trimEnd(), marks) : text;
