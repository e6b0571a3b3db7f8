import type { Reader } from '../../domain/people/reader.js';
import type { TextKey, TextValues } from '../../i18n/index.js';
import type { Problem } from '../../messages/problems.js';
import { channelName } from './channels.js';
import { pointsText } from './checklist.js';

/** What a problem is told by. With guesses, it is a question. */
export const keyOf = (problem: Problem): ProblemKey => {
  if (problem.code === 'pairAlone') return `problem.pairAlone.${problem.why}`;
  if (problem.code === 'notAskable') return `problem.notAskable.${problem.why}`;
  if (problem.code === 'notAddable') return `problem.notAddable.${problem.why}`;
  if (problem.code === 'otherSite')
    return problem.sites.length > 0 ? 'problem.otherSite.some' : 'problem.otherSite.all';
  if (problem.code === 'missionClosed') return `problem.missionClosed.${problem.reason}`;
  const asks = problem.code === 'notUnderstood' && problem.suggestions !== undefined;
  return asks ? 'problem.didYouMean' : `problem.${problem.code}`;
};

type ProblemKey = Extract<TextKey, `problem.${string}`>;

/** The figures that a problem is told with. */
export const figuresOf = (problem: Problem, reader: Reader): TextValues => {
  if (problem.code === 'notFramed') return { points: pointsText(problem.missing, reader) };
  if (problem.code === 'notAskable' || problem.code === 'notAddable') return { name: problem.name };
  if (problem.code === 'channelGone' || problem.code === 'channelShared')
    return { channel: channelName(problem.channel) };
  if (
    problem.code === 'roleUnvouched' ||
    problem.code === 'roleOfEnvironment' ||
    problem.code === 'lastAdmin'
  )
    return { name: problem.name };
  if (problem.code === 'otherSite') return { sites: problem.sites.join(', ') };
  if (problem.code === 'proposedEnough') return { name: problem.name, most: problem.most };
  if (problem.code !== 'overQuota') return {};
  const { year, quota, taken, wanted } = problem;
  return { year, quota, taken, wanted };
};
