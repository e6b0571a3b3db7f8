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

/** A nonprofit's page on one mission: whoever has its link may read and write there. */
export interface NonprofitPage {
  readonly organisationId: string;
  readonly missionId: string;
  /** Until when its link opens; UTC. Null when it was revoked. */
  readonly until: Date | null;
  /** Absent while nothing was said. */
  readonly framing?: FramingWord;
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
  /** Keeps what was said of the framing, in the place of what was said before. */
  keepFraming(organisationId: string, missionId: string, word: FramingWord): Promise<void>;
}
