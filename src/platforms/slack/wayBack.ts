/**
 * How the answer to one event goes back to the person who caused it. Not stored: after a restart the answer goes to
 * the personal chat instead.
 */
export type WayBack =
  /** A message in this channel: the personal chat. */
  | { readonly kind: 'chat'; readonly channel: string }
  /** A message that one person alone sees in a channel. */
  | { readonly kind: 'whisper'; readonly channel: string; readonly user: string }
  /** A slash command: an answer only they see; its trigger can open a form at once. */
  | {
      readonly kind: 'command';
      readonly responseUrl: string;
      readonly triggerId: string;
      readonly user: string;
    }
  /** A button in a message. `own`: nobody else sees that message, so the answer may take its place. */
  | {
      readonly kind: 'click';
      readonly responseUrl: string;
      readonly triggerId: string;
      readonly user: string;
      readonly channel: string;
      readonly own: boolean;
    }
  /** A button in the App Home. */
  | { readonly kind: 'homeClick'; readonly triggerId: string; readonly user: string }
  /** The App Home was opened. */
  | { readonly kind: 'home'; readonly user: string }
  /** A form was submitted: the answer is part of the acknowledgement. */
  | { readonly kind: 'modal'; readonly user: string; readonly viewId: string }
  /** Nobody is waiting. */
  | { readonly kind: 'none' };
