import type { EngagementView } from '../application/queries/views.js';
import type { Slot } from '../domain/missions/mission.js';

/** One thing that changes of a mission, as it was and as it is to be. `own`: what only organisers see. */
export type ChangeLine =
  | {
      readonly what:
        | 'title'
        | 'nonprofit'
        | 'summary'
        | 'place'
        | 'bring'
        | 'skills'
        | 'capacity'
        | 'access'
        | 'contact';
      readonly before: string;
      readonly after: string;
    }
  /** One of a closed list; null where nothing was chosen. */
  | {
      readonly what: 'meal' | 'weather' | 'photos' | 'legalForm';
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly what: 'causes'; readonly before: readonly number[]; readonly after: readonly number[] }
  | {
      readonly what: 'times';
      readonly before: Pick<Slot, 'startsAt' | 'endsAt' | 'timezone'>;
      readonly after: Pick<Slot, 'startsAt' | 'endsAt' | 'timezone'>;
    }
  | { readonly what: 'added'; readonly after: Pick<Slot, 'startsAt' | 'endsAt' | 'timezone' | 'capacity'> }
  | { readonly what: 'dropped'; readonly before: Pick<Slot, 'startsAt' | 'endsAt' | 'timezone'> }
  | { readonly what: 'own' };

/** What those on a mission are told when it changes. */
export type ChangedMessage =
  /** What was announced has changed. `asks`: whether they still come. */
  | {
      readonly kind: 'mission.changed';
      readonly engagement: EngagementView;
      readonly changes: readonly ChangeLine[];
      readonly asks: boolean;
    }
  /** They still come, although time or place moved. */
  | { readonly kind: 'engagement.stillComing'; readonly engagement: EngagementView };
