import type { IncomingMessage } from 'node:http';
import type { Directories } from '../directories/index.js';
import type { SlackStandIn } from '../slack/index.js';
import type { TeamsStandIn } from '../teams/index.js';
import { check, readBody } from './body.js';
import type { ClockActs } from './clockActs.js';
import {
  directoryInput,
  lookInput,
  moveInput,
  resetInput,
  sayInput,
  slackCloseInput,
  slackHomeInput,
  slackPressInput,
  slackSubmitInput,
  teamsPressInput,
} from './inputs.js';
import { newsOf } from './received.js';
import { openSlackHome, pressSlack, saySlack, slackPerson, submitSlack } from './slackActs.js';
import { slackState } from './slackView.js';
import { startOf } from './start.js';
import { pressTeams, sayTeams, teamsPerson } from './teamsActs.js';
import { teamsState } from './teamsView.js';

/** Answers one request of the page with JSON. */
export type Route = (request: IncomingMessage, query: URLSearchParams) => unknown;

export interface Behind {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  readonly clock: ClockActs;
  readonly directories: Directories;
  /** Begins again from nothing, once this is answered. */
  readonly reset: () => void;
}

/** The page's requests, by method and path under `/sandbox/api/`. */
export function routesOf({
  slack,
  teams,
  clock,
  directories,
  reset,
}: Behind): Readonly<Record<string, Route>> {
  const look = (query: URLSearchParams) => check(lookInput, Object.fromEntries(query));
  return {
    'GET start': () => startOf(slack, teams),
    'GET clock': () => clock.state(),
    'POST clock': async (request) => clock.move(await readBody(request, moveInput)),

    'GET directories': () => directories.state(),
    'POST directories': async (request) => directories.press(await readBody(request, directoryInput)),

    'GET news': () => newsOf(slack, teams),
    'POST reset': async (request) => {
      await readBody(request, resetInput);
      reset();
    },

    'GET slack': (_request, query) => {
      const { person, place } = look(query);
      return slackState(slack, slackPerson(slack, person), place);
    },
    'POST slack/say': async (request) => saySlack(slack, await readBody(request, sayInput)),
    'POST slack/press': async (request) => pressSlack(slack, await readBody(request, slackPressInput)),
    'POST slack/submit': async (request) => submitSlack(slack, await readBody(request, slackSubmitInput)),
    'POST slack/close': async (request) => {
      const { person, viewId } = await readBody(request, slackCloseInput);
      return slack.closeView(slackPerson(slack, person), viewId);
    },
    'POST slack/home': async (request) =>
      openSlackHome(slack, (await readBody(request, slackHomeInput)).person),

    'GET teams': (_request, query) => {
      const { person, place } = look(query);
      return teamsState(teams, teamsPerson(teams, person), place);
    },
    'POST teams/say': async (request) => sayTeams(teams, await readBody(request, sayInput)),
    'POST teams/press': async (request) => pressTeams(teams, await readBody(request, teamsPressInput)),
  };
}
