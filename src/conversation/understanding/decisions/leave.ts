import type { ChoiceView } from '../../../application/queries/views.js';
import { type Mention, namesNothing, onlyWords } from '../missions/mention.js';
import { allOptions, offered, ownOptions, tooMany } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { tokenise } from '../text/tokens.js';
import { fails, intends, type Understanding } from '../understanding.js';
import { isQuestion } from '../wishes/assertion.js';
import type { Request } from './request.js';

/** Which of their own places the person gives up; the question whether they mean it comes after. */
export function decideLeave(request: Request): Understanding {
  const { mention, context } = request;
  const own = ownOptions(context.missions.mine);
  const { options } = select(own, mention, context.timezone);
  const [only] = options;
  if (!only) return notAmongOwn(request);
  if (isAboutOthers(request, options)) return aboutOthers;
  if (options.length === 1 && only.engagementId !== null) {
    return intends({ kind: 'leave', engagementId: only.engagementId });
  }
  if (tooMany(options)) return intends({ kind: 'my.missions' });
  return { kind: 'choice', purpose: 'leave', choices: offered(options) };
}

const speaker =
  /\b(?:je|j|me|m|moi|i|jme|(?:ma|mon|my) (?:place|inscription|participation|venue|spot|seat|sign)|give (?:it|up))\b/u;
const others = /(?<!\bs )\bil\b|\b(?:elle|ils|elles|he|she|they|qui|who|se (?:desist|retir)[a-z]*)\b/u;
const aboutOthers = intends({ kind: 'my.missions' });

/**
 * "Karim ne vient pas": nobody speaks of themselves. It is a question, or somebody else or a word that is not the
 * mission's stands there.
 */
function isAboutOthers({ sentence, mention }: Request, options: readonly ChoiceView[]): boolean {
  const said = tokenise(sentence.text)
    .map(({ word }) => word)
    .join(' ');
  if (speaker.test(said)) return false;
  const names = mention.words.length === 0 || options.some(({ mission }) => namesAll(mission, mention.words));
  return others.test(said) || isQuestion(sentence.text) || !names;
}

/** Another mission was named, or none that we know; words that name nothing ("my son is ill") are left aside. */
function notAmongOwn(request: Request): Understanding {
  const { mention, context } = request;
  if (namesNothing(mention)) return fails('notSignedUp');
  const open = allOptions(context.missions.open);
  if (select(open, mention, context.timezone).options.length > 0) return fails('notSignedUp');
  const own = ownOptions(context.missions.mine);
  if (own.length > 0 && isAboutOthers(request, own)) return aboutOthers;
  if (!onlyWords(mention)) return fails('missionNotFound');
  const wordless: Mention = { ...mention, words: [] };
  return decideLeave({ ...request, mention: wordless });
}
