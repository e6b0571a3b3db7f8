import { PREVIEW_STEPS } from './render/organiser.js';
import type { WayBack } from './replies.js';

/** More forms than this are not open at once; from an older one, what comes is said below its preview. */
const KNOWN_AT_MOST = 1_000;

/** A preview of a mission, as a message of a personal chat. */
export interface Preview {
  readonly channel: string;
  readonly ts: string;
}

/**
 * The previews from which the open forms of this process were opened. Not carried in the form: whoever changed it could
 * have another message of ours replaced.
 */
export interface Previews {
  remember(viewId: string, back: WayBack): void;
  of(viewId: string): Preview | undefined;
}

export function createPreviews(): Previews {
  const known = new Map<string, Preview>();
  return {
    remember(viewId, back) {
      if (back.kind !== 'click' || back.card?.pressed !== PREVIEW_STEPS) return;
      if (known.size >= KNOWN_AT_MOST) known.clear();
      known.set(viewId, { channel: back.channel, ts: back.card.ts });
    },
    of: (viewId) => known.get(viewId),
  };
}
