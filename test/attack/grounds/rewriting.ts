import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Json = Record<string, unknown>;

/** Changes what a chat's own address answers: `path` is the one asked for, `body` the answer. */
export type Rewrite = (path: string, body: Json) => Json;

/** An address that passes everything on to another one, and changes the answers; `redirect` sends a caller elsewhere. */
export async function openRewriting(
  target: string,
  rewrite: Rewrite,
  redirect: (path: string) => [number, string] | null = () => null,
) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const away = redirect(path);
    if (away) return void response.writeHead(away[0], { location: away[1] }).end();
    const body = await bodyOf(request);
    const { authorization, 'content-type': type } = request.headers;
    const answer = await fetch(new URL(path, target), {
      method: request.method ?? 'GET',
      headers: { ...(type && { 'content-type': type }), ...(authorization && { authorization }) },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const text = await answer.text();
    const read = text.startsWith('{') || text.startsWith('[') ? (JSON.parse(text) as Json) : null;
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(read ? JSON.stringify(rewrite(path, read)) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
