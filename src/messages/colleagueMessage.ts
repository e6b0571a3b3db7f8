import type { ChoiceView, EngagementView, MissionFacts } from '../application/queries/views.js';

/** What is asked about a half-day. */
export type Asked = Pick<ChoiceView, 'mission' | 'slot'>;

/** Somebody of the company, as they are named to a colleague. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What is asked before a colleague is. */
export type PairMessage =
  /** With whom? */
  | (Asked & { readonly kind: 'pair.who' })
  /** Which of those who are called that? */
  | (Asked & { readonly kind: 'pair.which'; readonly people: readonly Colleague[] })
  /** Shall they be asked? */
  | (Asked & { readonly kind: 'pair.confirm'; readonly colleague: Colleague })
  /** Something of the person is at the same time: ask them all the same? */
  | (Asked & {
      readonly kind: 'pair.overlap';
      readonly existing: EngagementView;
      readonly colleague: Colleague;
    })
  /** There are no two places: sign up alone? */
  | (Asked & { readonly kind: 'pair.few'; readonly colleague: Colleague });

/** What is asked before a mission is proposed to a colleague, and said after. */
export type ProposeMessage =
  /** To whom? */
  | { readonly kind: 'propose.who'; readonly mission: MissionFacts }
  /** To which of those who are called that? */
  | {
      readonly kind: 'propose.which';
      readonly mission: MissionFacts;
      readonly people: readonly Colleague[];
    }
  /** Shall they be written to? */
  | { readonly kind: 'propose.confirm'; readonly mission: MissionFacts; readonly colleague: Colleague }
  /** `already`: the person had proposed it to them before. */
  | {
      readonly kind: 'propose.done';
      readonly mission: MissionFacts;
      readonly colleague: Colleague;
      readonly already: boolean;
    };
