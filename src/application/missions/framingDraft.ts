import type { Eligibility } from '../../domain/missions/eligibility.js';
import type { Framing, LegalForm } from '../../domain/missions/framing.js';
import type { Nonprofit } from '../../domain/missions/mission.js';
import type { RegisterNumber } from '../../domain/missions/registerNumber.js';

/** What an organiser says of the nonprofit: it holds for all its missions. Null where nothing is said. */
export interface NonprofitDraft {
  readonly contact: Nonprofit['contact'];
  readonly register: RegisterNumber | null;
  readonly eligibility: Eligibility | null;
}

/** What an organiser agreed with the nonprofit on one mission. */
export interface FramingDraft {
  readonly framing: Framing;
  /** ODD 1..17, the main one; null where none was chosen. */
  readonly cause: number | null;
  readonly legalForm: LegalForm | null;
}
