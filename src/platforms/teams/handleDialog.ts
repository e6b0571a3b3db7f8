import type { Reply } from '../../conversation/incoming.js';
import { orLate } from '../shared/patience.js';
import { type DialogResponse, dialogResponse, quickDialog } from './dialog.js';
import type { HandleDeps } from './handle.js';
import type { Parsed } from './parse.js';
import { recentAnswers } from './recentAnswers.js';

/** What its answer needs of how other events are answered. */
interface Answering {
  answer(parsed: Parsed): Promise<Reply>;
  close(parsed: Parsed, unsaid: Reply | null): Promise<void>;
}

/** Answers the form of a dialog in its response. What comes too late for that is said in the person's own chat. */
export function createDialogs(deps: HandleDeps, { answer, close }: Answering) {
  const answers = recentAnswers<DialogResponse>();

  async function once(parsed: Parsed): Promise<DialogResponse> {
    const { working, invokeBudgetMs } = deps;
    const answering = answer(parsed);
    const reply = await orLate(invokeBudgetMs, answering);
    if (reply === 'late') {
      working.track(answering.then((late) => close(parsed, late)));
      return quickDialog(localeOf(parsed), 'form.loading');
    }
    working.track(close(parsed, null));
    return dialogResponse(reply);
  }

  const localeOf = ({ incoming }: Parsed) => incoming.hints.locale ?? deps.defaultLocale;

  return async (parsed: Parsed): Promise<DialogResponse> => {
    try {
      await deps.receive.accept(parsed.incoming);
    } catch (error) {
      deps.log.error('teams.notAccepted', { input: parsed.incoming.input.kind }, error);
      return quickDialog(localeOf(parsed), 'problem.temporary');
    }
    return answers.once(parsed.incoming.eventId, () => once(parsed));
  };
}
