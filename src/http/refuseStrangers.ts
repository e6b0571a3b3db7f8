import type { Log } from '../application/ports/index.js';
import { strangerIn } from './onThisMachine.js';
import type { Http } from './server.js';

/** Every route is for this very machine alone: to be added first. The log says why, never who. */
export function refuseStrangers(http: Http, log: Log): void {
  http.use((request, response, next) => {
    const stranger = strangerIn(request);
    if (!stranger) return next();
    log.warn('http.refused', { ...stranger });
    response.status(stranger.status).end();
  });
}
