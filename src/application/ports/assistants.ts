/** Who lets an assistant ask in their name, once they have said so in their chat. */
interface AssistantLink {
  readonly organisationId: string;
  readonly employeeId: string;
  /** Unguessable. Only a fingerprint of it is kept. */
  readonly key: string;
  /** UTC, on people's clock. */
  readonly until: Date;
}

/** Assistants that ask in somebody's name: one for each person at most. Of what they bring only a fingerprint is kept. */
export interface Assistants {
  /** The link by which one is connected; the one before opens nothing any more. */
  open(link: AssistantLink): Promise<void>;
  /** Uses the link up, and lets whoever brings `secret` in from now on, instead of whoever was before. False when it opens nothing. */
  connect(organisationId: string, key: string, secret: string, now: Date): Promise<boolean>;
  /** In whose name it asks; null when it is nobody's, or disconnected. */
  find(organisationId: string, secret: string): Promise<string | null>;
  /** In whose names assistants of this company ask, in no order. */
  connected(organisationId: string): Promise<string[]>;
  /** Nothing that was given in their name opens anything any more. True when an assistant was connected. */
  disconnect(organisationId: string, employeeId: string): Promise<boolean>;
}
