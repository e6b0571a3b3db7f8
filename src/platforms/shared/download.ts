import type { NoFile } from '../../application/ports/index.js';

const timeoutMs = 15_000;

/** The bytes behind an address, read no further than `atMost`. Whoever calls has looked at the address. Follows no redirect. Never throws. */
export async function download(
  url: string,
  headers: Readonly<Record<string, string>>,
  atMost: number,
): Promise<Uint8Array | NoFile> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    if (response.ok) return await bytesOf(response, atMost);
    await response.body?.cancel();
    return response.status === 401 || response.status === 403 ? 'notAllowed' : 'gone';
  } catch {
    return 'gone';
  }
}

async function bytesOf(response: Response, atMost: number): Promise<Uint8Array | NoFile> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop ends the connection.
    if (bytes > atMost) return 'tooLarge';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
