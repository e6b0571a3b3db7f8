import type { Http } from '../server.js';

/** A calendar file as HTTP gives it. */
export interface CalendarAnswer {
  readonly status: 200 | 404;
  readonly body: string;
  readonly contentType: string;
  /** Plain ASCII; null when there is no file. */
  readonly fileName: string | null;
}

/** `GET /calendar/:file`: the .ics of one engagement; its name carries the key that opens it. */
export function calendarRoutes(http: Http, find: (file: string) => Promise<CalendarAnswer>): void {
  http.get('/calendar/:file', async (request, response) => {
    const { status, body, contentType, fileName } = await find(request.params.file);
    response.status(status).type(contentType);
    if (fileName !== null) response.set('content-disposition', `attachment; filename="${fileName}"`);
    response.set('cache-control', 'no-store').send(body);
  });
}
