import { createServer, type RequestListener, type Server } from 'node:http';
import { strangerIn } from '../http/onThisMachine.js';

/** An HTTP server for programs of this very machine: a stand-in has no password, and no browser has business there. */
export const serverForThisMachine = (serve: RequestListener): Server =>
  // Longer than the bot keeps an idle connection (5 s). Else a request crosses the end of one, and is lost.
  createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    const stranger = strangerIn(request);
    if (!stranger) return void serve(request, response);
    // The rest is read and dropped, so that the sender hears the answer.
    request.resume();
    response.writeHead(stranger.status).end();
  });
