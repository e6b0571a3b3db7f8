import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './refusals.js';

/** Changes that come together are told together. */
const TOGETHER_MS = 25;
/** A comment now and then keeps proxies from closing a silent stream. */
const HEARTBEAT_MS = 20_000;

/** Counts the changes of both chats and tells every open page. */
export interface Changes {
  changed(): void;
  /** Keeps the response open as a stream of server-sent events, one number a change. */
  stream(request: IncomingMessage, response: ServerResponse): void;
  /** Ends every stream and takes no more. */
  hangUp(): void;
  stop(): void;
}

/** Nothing has changed yet and nobody listens. */
export function changes(): Changes {
  const open = new Set<ServerResponse>();
  let count = 0;
  let closed = false;
  let soon: NodeJS.Timeout | null = null;
  const tell = (text: string) => {
    for (const response of open) response.write(text);
  };
  const heartbeat = setInterval(() => tell(': still here\n\n'), HEARTBEAT_MS).unref();
  const hangUp = () => {
    closed = true;
    for (const response of open) response.end();
    open.clear();
  };
  return {
    changed: () => {
      count += 1;
      soon ??= setTimeout(() => {
        soon = null;
        tell(`data: ${count}\n\n`);
      }, TOGETHER_MS).unref();
    },
    stream: (request, response) => {
      if (closed) throw new Refusal(503, 'The sandbox is stopping.');
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write(`retry: 1000\ndata: ${count}\n\n`);
      open.add(response);
      request.on('close', () => open.delete(response));
    },
    hangUp,
    stop: () => {
      clearInterval(heartbeat);
      if (soon) clearTimeout(soon);
      hangUp();
    },
  };
}
