import { HrisError } from '../../application/ports/index.js';

/** The JSON of an answer, read no further than `atMost` bytes. An empty body is null. */
export async function readBody(response: Response, atMost: number): Promise<unknown> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    const part = chunk as Uint8Array;
    bytes += part.byteLength;
    if (bytes > atMost) throw new HrisError('unreadable', response.status);
    text += decoder.decode(part, { stream: true });
  }
  text += decoder.decode();
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // Its text would quote the answer.
    throw new HrisError('unreadable', response.status);
  }
}
