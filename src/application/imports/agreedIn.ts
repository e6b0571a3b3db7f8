import { noFraming } from '../../domain/missions/framing.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { FramingDraft } from '../missions/framingDraft.js';

/** What a mission has of what was agreed; nothing where nothing was said. */
export function agreedIn({
  framing,
  cause,
  legalForm,
}: FramingDraft): Pick<Mission, 'causes' | 'framing' | 'legalForm'> {
  const isSaid = JSON.stringify(framing) !== JSON.stringify({ ...framing, ...noFraming });
  return {
    causes: cause === null ? [] : [cause],
    ...(isSaid && { framing }),
    ...(legalForm && { legalForm }),
  };
}
