import type { Slot } from '../../domain/missions/mission.js';
import type { PersonField, TakeOffField } from './fields.js';

/** A colleague put on a half-day. `person` is an account of the chat it is filled in in, `slot` one of `slots`; `reason` may be empty. */
export interface PersonForm {
  readonly kind: 'person';
  readonly missionId: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<PersonField, string>>;
  /** Those to come: asked about only where there are several. */
  readonly slots: readonly Pick<Slot, 'id' | 'startsAt' | 'endsAt' | 'timezone'>[];
}

/** Why somebody is taken off: what they are told, in a sentence that may be left out. */
export interface TakeOffForm {
  readonly kind: 'takeOff';
  readonly missionId: null;
  readonly engagementId: string;
  /** Whom, and off what. */
  readonly name: string;
  readonly missionTitle: string;
  readonly formId: string;
  readonly values: Partial<Record<TakeOffField, string>>;
}
