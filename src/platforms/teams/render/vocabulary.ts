/** An element or action of a card, as the JSON that Teams takes. */
export type CardPart = Readonly<Record<string, unknown>>;

/** An Adaptive Card of version 1.5, the newest that Teams shows from bots. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: string;
  readonly body: readonly CardPart[];
  readonly msteams: { readonly width: 'Full' };
}

/** A card, and one line of plain text for the notification and for screen readers. */
export interface Rendered {
  readonly card: Card;
  readonly summary: string;
  /** Thumbs stand below it. */
  readonly rated?: boolean;
}
