const longest = 254;
const printable = /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/;

/**
 * An e-mail address as we compare it: lower case, without blanks around it. Null for what is none, and for one with
 * other letters than ASCII. Some of those fold to ASCII ones in lower case (the Kelvin sign to k). Two addresses
 * would be taken for one.
 */
export function readEmail(told: string | null | undefined): string | null {
  const text = told ?? '';
  const email = text.trim();
  // Blanks of other alphabets around it too: `trim` would take them off.
  const isAscii = [...text].every((letter) => letter < '\u0080');
  return isAscii && email.length <= longest && printable.test(email) ? email.toLowerCase() : null;
}
