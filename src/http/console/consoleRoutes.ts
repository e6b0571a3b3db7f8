import type { Ports } from '../../application/ports/index.js';
import type { Http } from '../server.js';
import { consoleApi } from './apiRoutes.js';
import { enterRoutes } from './enterRoutes.js';
import { pageFiles } from './pageFiles.js';

/** `/console/`: the pages of admins and organisers, how they come in, and what the pages ask for. */
export function consoleRoutes(http: Http, ports: Ports, page = new URL('./console/', import.meta.url)): void {
  enterRoutes(http, ports);
  consoleApi(http, ports);
  const prefix = new URL(ports.publicUrl).pathname.replace(/\/$/, '');
  pageFiles(http, page, prefix);
}
