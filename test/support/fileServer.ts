import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

/** A server of somebody else's that gives a file of people, or whatever it is told to do instead. */
export interface FileServer {
  readonly url: string;
  /** As the configuration names hosts that may be inside. */
  readonly host: string;
  readonly asked: IncomingHttpHeaders[];
  /** The file, and by what it is recognised. */
  give(content: string | Uint8Array, etag?: string): void;
  /** Instead of the file. */
  answers: Answer | null;
  close(): Promise<void>;
}

export async function startFileServer(): Promise<FileServer> {
  const asked: IncomingHttpHeaders[] = [];
  let [body, tag]: [string | Uint8Array, string | undefined] = ['', undefined];
  const files = {
    answers: null as Answer | null,
    give(content: string | Uint8Array, etag?: string) {
      [body, tag] = [content, etag];
    },
  };
  const server = createServer((request, response) => {
    asked.push(request.headers);
    if (files.answers) return files.answers(response, request.headers);
    if (tag && request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/csv', ...(tag && { etag: tag }) }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(files, {
    ...{
      url: `http://localhost:${port}/export/people.csv?key=hidden-in-query`,
      host: `localhost:${port}`,
      asked,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });
}
