import type { Response } from 'express';
import type { Refusal } from '../../application/refusals.js';
import { t } from '../../i18n/index.js';
import type { PageReader } from '../pages/page.js';

/** What is answered instead, by its stable name. */
const statuses = {
  'signed-out': 401,
  refused: 403,
  elsewhere: 403,
  'not-found': 404,
  'not-possible': 409,
  unreadable: 400,
  'too-large': 413,
  'not-json': 415,
  failed: 500,
} as const;
export type ConsoleProblem = keyof typeof statuses;

/** Problems by RFC 9457, with a sentence for whoever looks at the page. */
export function sendProblem(
  response: Response,
  reader: Pick<PageReader, 'locale' | 'address'>,
  name: ConsoleProblem,
  title: string = t(reader, `console.problem.${name}`),
): void {
  const status = statuses[name];
  const body = { type: `urn:etincelle:problem:${name}`, title, status };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

/** A refusal, in words where the console has some of its own. */
export function sendRefusal(response: Response, reader: PageReader, refusal: Refusal): void {
  const name = ['adminsOnly', 'organisersOnly'].includes(refusal.code) ? 'refused' : 'not-possible';
  sendProblem(response, reader, name, sentenceOf(refusal, reader));
}

function sentenceOf(refusal: Refusal, reader: PageReader): string {
  switch (refusal.code) {
    case 'adminsOnly':
    case 'organisersOnly':
    case 'ownManager':
    case 'colleagueUnknown':
    case 'missionNotFound':
    case 'temporary':
      return t(reader, `problem.${refusal.code}`);
    case 'roleOfEnvironment':
    case 'roleUnvouched':
    case 'managerFromDirectory':
    case 'lastAdmin':
      return t(reader, `problem.${refusal.code}`, { name: refusal.name });
  }
  return t(reader, 'console.problem.not-possible');
}
