import type { MissionView } from '../../../application/queries/views.js';
import type { Reader } from '../../../domain/people/reader.js';
import { cityIn, whenText } from '../../../i18n/index.js';
import { announcement } from './announcing.js';
import { plainMissionName } from './card.js';
import { excerpt, oneLine, withoutFunctions } from './text.js';

/** Text of people where Teams takes HTML and Markdown alike, and has no escape that both understand. */
const harmless = (text: string): string =>
  withoutFunctions(text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('](', '] ('));

/** A mission found, as a line to choose and as the card that is shared: as it is for everybody. */
export function foundMission(mission: MissionView, reader: Reader): object {
  const { card } = announcement({ kind: 'announcement', mission, forMany: true }, reader);
  const [slot] = mission.slots;
  const about = [oneLine(mission.nonprofit), cityIn(mission.place), slot && whenText(slot, reader)];
  const content = {
    title: harmless(excerpt(plainMissionName(mission, reader), 100)),
    text: harmless(excerpt(about.filter(Boolean).join(' · '), 200)),
  };
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content },
  };
}
