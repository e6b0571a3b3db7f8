import { isUtf8 } from 'node:buffer';

/** What Windows-1252 has from 0x80 to 0x9f; all else is as in Latin-1. Node 20 decodes it as Latin-1 throughout. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** So many bytes are decoded at a time: some hundred lines. */
const usualPart = 32 * 1_024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);

/** How a file is written: UTF-8, UTF-16 with its mark, else Windows-1252, as spreadsheets save. Null when it is no text. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // A spreadsheet's own file, a picture: no text has these.
  if (bytes.includes(0)) return null;
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** The text of a file; null when it is none. */
export function decode(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  return encoding === 'windows-1252' ? fromWindows(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** The same part by part, so that a long text is never held as a whole. It can be gone through again. */
export function decodeParts(bytes: Uint8Array, size = usualPart): Iterable<string> | null {
  const encoding = encodingOf(bytes);
  return encoding && { [Symbol.iterator]: () => partsIn(bytes, encoding, size) };
}

function* partsIn(bytes: Uint8Array, encoding: Encoding, size: number): Generator<string> {
  const decoder = encoding === 'windows-1252' ? null : new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += size) {
    const part = bytes.subarray(from, from + size);
    // A sign may go on in the next part.
    yield decoder ? decoder.decode(part, { stream: true }) : fromWindows(part);
  }
  if (decoder) yield decoder.decode();
}
