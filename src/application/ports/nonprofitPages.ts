/** What the nonprofit's contact said of how a mission is framed. */
export interface FramingWord {
  readonly agrees: boolean;
  /** What they would change; null when they said nothing. */
  readonly remark: string | null;
  /** The name that was given. */
  readonly by: string;
  /** UTC. */
  readonly at: Date;
  /** What they read then (`framingOf`). */
  readonly of: string;
}

/** Something was said on the page, of the framing or of who was there on a half-day. Those who organise are told of it. */
export interface PageAnswer {
  /** Null: of the framing. */
  readonly slotId: string | null;
  /** UTC. */
  readonly at: Date;
}

/** A nonprofit's page on one mission: whoever has its link may read and write there. */
export interface NonprofitPage {
  readonly organisationId: string;
  readonly missionId: string;
  /** Until when its link opens; UTC. Null when it was revoked. */
  readonly until: Date | null;
  /** Absent while nothing was said. */
  readonly framing?: FramingWord;
  /** What those who organise have not been told of yet. The repair pass finishes it. Absent where they were. */
  readonly untold?: readonly PageAnswer[];
}

/** Pages of nonprofits, one a mission. Of a link's key a fingerprint alone is kept. */
export interface NonprofitPages {
  /** A link for a mission, in the place of any earlier one. What was said on the page stays. */
  open(page: {
    readonly organisationId: string;
    readonly missionId: string;
    readonly key: string;
    readonly until: Date;
  }): Promise<void>;
  /** The page that a key opens at `now`; null for a wrong, expired or revoked one. */
  find(organisationId: string, key: string, now: Date): Promise<NonprofitPage | null>;
  ofMission(organisationId: string, missionId: string): Promise<NonprofitPage | null>;
  /** The link opens nothing any more. False when there was none. */
  revoke(organisationId: string, missionId: string): Promise<boolean>;
  /** Something is about to be said of who was there on a half-day, which is to be told. */
  noteAnswer(organisationId: string, missionId: string, answer: PageAnswer): Promise<void>;
  /** Those who organise have been told. */
  markTold(organisationId: string, missionId: string, answer: PageAnswer): Promise<void>;
  /** Pages, of every organisation, with what was said by `before` and not told: for the repair pass only. */
  listUntold(before: Date, limit: number): Promise<NonprofitPage[]>;
  /** Keeps what was said of the framing, in the place of what was said before. It is to be told. */
  keepFraming(organisationId: string, missionId: string, word: FramingWord): Promise<void>;
}
