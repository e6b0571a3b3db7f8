import { type OutgoingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import type { Answer } from '../kind.js';

export interface Ask {
  readonly method?: string;
  /** A flat list sends a header twice. */
  readonly headers?: OutgoingHttpHeaders | readonly string[];
  readonly body?: string | Buffer;
}

/** One request on a connection of its own, with any header, `Host` included. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const { hostname, port, pathname, search } = new URL(url);
    const path = url.slice(url.indexOf('/', 'http://'.length)) || pathname + search;
    const given = Array.isArray(headers) ? [...headers] : (headers as OutgoingHttpHeaders);
    const sent = request({ hostname, port, path, method, agent: false, headers: given }, (response) => {
      const chunks: Buffer[] = [];
      const { location, 'set-cookie': cookie } = response.headers;
      const head = [location ?? '', ...(cookie ?? [])].join('\n');
      const end = () =>
        resolve({ status: response.statusCode ?? null, text: `${head}\n${Buffer.concat(chunks)}`.trim() });
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', end)
        .on('error', end);
    });
    sent.on('error', () => resolve({ status: null, text: '' }));
    sent.end(body);
  });
}

/** A connection that is neither answered nor closed by then is given up; longer than an honest answer takes; ms. */
const givenUpAfterMs = 9_000;

/**
 * Bytes as they are, on a connection of their own, and what is answered until it is closed. `end` closes our half once
 * they are sent; otherwise the connection is held open.
 */
export function raw(
  url: string,
  bytes: string | Buffer,
  { end = true, encoding = 'utf8' as BufferEncoding } = {},
): Promise<Answer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(bytes);
      if (end) socket.end();
    });
    const done = () => {
      const text = Buffer.concat(chunks).toString(encoding);
      const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
      resolve({ status: status ? Number(status) : null, text });
    };
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('close', done);
    socket.on('error', () => undefined);
    socket.setTimeout(givenUpAfterMs, () => socket.destroy());
  });
}
