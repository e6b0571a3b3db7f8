import type { Reader } from '../../domain/people/reader.js';
import { t } from '../../i18n/index.js';
import { afterMoment } from '../shared/afterMoment.js';
import type { Calls } from './calls.js';
import { failureOf } from './errors.js';

/** A workspace that had no agent surface is asked again after this. */
const MISSING_MS = 60 * 60_000;

/** A status shown, or to be shown, under somebody's question. */
interface Thinking {
  /** Whether the answer belongs in a thread of the question. Resolves once no status can come late. */
  answered(): Promise<boolean>;
}

/**
 * Slack's agent surface, where a workspace has it. A status while an answer is made, a thread for each question, and
 * prompts. Where it is missing, everything is said in the plain chat. https://docs.slack.dev/ai/migrating-to-agent-messaging
 */
export interface AgentView {
  thinking(workspace: string, channel: string, question: string, reader: Reader): Thinking;
  /** Takes the status away where nothing is said in the thread. */
  quieten(workspace: string, channel: string, question: string): Promise<void>;
  /** Pins what one may ask on top of the chat. */
  suggest(workspace: string, channel: string, reader: Reader): Promise<void>;
}

export function createAgentView({
  setStatus,
  setPrompts,
}: Pick<Calls, 'setStatus' | 'setPrompts'>): AgentView {
  const there = new Set<string>();
  const missingUntil = new Map<string, number>();
  const isMissing = (workspace: string) => (missingUntil.get(workspace) ?? 0) > Date.now();

  /** Whether the surface took it. One that never did, or refuses twice, is not there: once may be about a question deleted. */
  async function took(workspace: string, call: () => Promise<void>): Promise<boolean> {
    try {
      await call();
      there.add(workspace);
      return true;
    } catch (error) {
      const isRefused = failureOf(error).kind === 'failed';
      if (isRefused && !there.delete(workspace)) missingUntil.set(workspace, Date.now() + MISSING_MS);
      return false;
    }
  }

  return {
    thinking(workspace, channel, question, { locale }) {
      if (isMissing(workspace)) return { answered: async () => false };
      const status = t(locale, 'agent.thinking');
      const show = () => took(workspace, () => setStatus(workspace, channel, question, status));
      if (there.has(workspace)) {
        const sign = afterMoment(show);
        return { answered: () => sign.over().then(() => true) };
      }
      const shown = show();
      return { answered: () => shown };
    },
    async quieten(workspace, channel, question) {
      if (there.has(workspace)) await took(workspace, () => setStatus(workspace, channel, question, ''));
    },
    async suggest(workspace, channel, reader) {
      if (isMissing(workspace)) return;
      const prompts = promptKeys.map((key) => ({
        title: t(reader, `agent.prompt.${key}`),
        message: t(reader, `agent.prompt.${key}`),
      }));
      await took(workspace, () => setPrompts(workspace, channel, t(reader, 'agent.prompts'), prompts));
    },
  };
}

/** As many as Slack shows. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
export const promptKeys = ['missions', 'mine', 'week', 'help'] as const;
