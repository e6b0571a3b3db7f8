import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startNode } from '../processes.js';
import type { Phase } from './plan.js';

/** A person's press as Slack would send it, unsigned. */
export interface Click {
  readonly userId: string;
  readonly body: string;
}

/** When this Slack got the answer for a person, in ms since 1970. */
export interface Answer {
  readonly userId: string;
  readonly at: number;
}

/** What the process of the stand-in is asked, one question at a time. */
export type Asked =
  | { readonly what: 'announce' }
  | { readonly what: 'clicks'; readonly phase: Phase['name'] }
  | { readonly what: 'answers'; readonly sinceMs: number };

/** The stand-in Slack of this bench. */
export interface Slack {
  readonly apiUrl: string;
  /** The organiser creates a mission for each phase and announces it in the channel. */
  announce(): Promise<void>;
  /** A press of each person of the phase, each with a trigger and a response address of its own. */
  clicks(phase: Phase): Promise<Click[]>;
  answers(sinceMs: number): Promise<Answer[]>;
  stop(): Promise<void>;
}

/** Starts the stand-in around a bot that will listen at `appUrl`. */
export async function startSlack(appUrl: string): Promise<Slack> {
  const process = startNode([fileURLToPath(new URL('./signup/slackProcess.js', import.meta.url)), appUrl]);
  const [, apiUrl = ''] = await process.says(/slack at (\S+)/);
  const ask = async (asked: Asked): Promise<unknown> => {
    process.child.send(asked);
    const [said] = (await once(process.child, 'message')) as [{ answer?: unknown; error?: string }];
    if (said.error) throw new Error(said.error);
    return said.answer;
  };
  return {
    apiUrl,
    announce: async () => void (await ask({ what: 'announce' })),
    clicks: async ({ name }) => (await ask({ what: 'clicks', phase: name })) as Click[],
    answers: async (sinceMs) => (await ask({ what: 'answers', sinceMs })) as Answer[],
    stop: () => process.stop(),
  };
}
