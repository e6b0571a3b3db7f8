/** What is not zero, in a row: "Newcomers: 25, leavers: 2." */
export function counted(
  colon: string,
  counts: Readonly<Record<string, number | undefined>>,
  none: string,
): string {
  const told = Object.entries(counts).filter(([, count = 0]) => count > 0);
  const text = told.map(([name, count]) => `${name}${colon}${count}`).join(', ');
  return text === '' ? none : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
