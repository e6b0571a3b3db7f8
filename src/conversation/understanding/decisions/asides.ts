import { namesNothing } from '../missions/mention.js';
import { knownOptions, ownOptions, perMission } from '../missions/options.js';
import { select } from '../missions/select.js';
import { intends, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

/** "Mets-le dans mon agenda": the one of their own that is named, otherwise all of them. Shows, and changes nothing. */
export function decideCalendar({ mention, context }: Request): Understanding {
  const own = ownOptions(context.missions.mine);
  const { options } = select(own, mention, context.timezone);
  const [only, ...others] = options;
  const engagementId = others.length === 0 ? only?.engagementId : null;
  return intends({ kind: 'calendar', ...(engagementId && { engagementId }) });
}

/** "Qui organise la mission 3 ?": of the mission that is named, otherwise of those they are on. */
export function decideContact({ mention, context }: Request): Understanding {
  if (namesNothing(mention)) return intends({ kind: 'contact' });
  const fitting = perMission(select(knownOptions(context.missions), mention, context.timezone).options);
  const [only, ...others] = fitting;
  return intends({ kind: 'contact', ...(only && others.length === 0 && { missionId: only.mission.id }) });
}
