import type { ChoiceView } from '../../../application/queries/views.js';
import type { FilterPart } from '../../../domain/people/declared.js';
import type { Intent } from '../../intents.js';

/** One of the things somebody was shown. */
export interface LastThing {
  /** What naming it alone does. */
  readonly choose: Intent;
  /** The half-days that it stands for; none when it is no mission, or is gone. */
  readonly options: readonly ChoiceView[];
}

/** What was last asked of somebody, or shown to them. */
export interface Last {
  readonly question: { readonly yes: Intent; readonly no: Intent | null } | null;
  /** Which one? was asked. */
  readonly choosing: boolean;
  /** Their missions' numbers stood beside them. */
  readonly numbered: boolean;
  readonly things: readonly LastThing[];
  /** The filters of one's own that the list was shown with. Null, or left out, when it was no such list. */
  readonly filters?: readonly FilterPart[] | null;
  /** It was asked too long ago to be answered now. */
  readonly tooLate: boolean;
}

export const nothingLast: Last = {
  question: null,
  choosing: false,
  numbered: false,
  things: [],
  tooLate: false,
};

/** Of one mission alone with several half-days, each half-day; otherwise the things as they were shown. */
export function tellApart({ things }: Last): readonly LastThing[] {
  const [only, ...others] = things;
  if (!only || others.length > 0 || only.options.length < 2) return things;
  return only.options.map((option) => ({ choose: only.choose, options: [option] }));
}
