/**
 * One person in front of a chat, the same for the stand-in Slack and the stand-in Teams. One scenario can be played
 * through both. What a method does, it does as the platform's own client would: over signed HTTP. Each method
 * resolves once the bot has answered the platform's request. What the bot sends later on its own arrives in `inbox`
 * or `channel`.
 */
export interface Person {
  readonly userId: string;
  readonly name: string;
  /** Writes to the bot in the personal chat. */
  say(text: string): Promise<void>;
  /** Sends a file to the bot in the personal chat, with words or without. */
  send(name: string, content: Uint8Array | string, text?: string): Promise<void>;
  /** Mentions the bot in a channel; `text` is what follows the mention. */
  mention(channelId: string, text: string): Promise<void>;
  /** What the bot said in the personal chat, oldest first, each message as it looks now (edits included). */
  inbox(): Said[];
  /** What this person sees of the bot in a channel, oldest first; messages only they can see included. */
  channel(channelId: string): Said[];
  /**
   * Presses the newest visible button whose label is `label` (exactly) or matches it. It is in `where` if given,
   * otherwise anywhere this person can see. Throws when there is no such button.
   */
  press(label: string | RegExp, where?: Said): Promise<void>;
  /** The form in front of the person: Slack's open modal, or the newest Teams card with input fields. */
  form(): OpenForm | null;
  /**
   * Fills the fields of the open form by field name (fields not named keep their value) and submits it.
   * Resolves to the sentence shown beside each refused field, or to null when the form was accepted.
   */
  submit(values: Record<string, string>): Promise<Record<string, string> | null>;
}

/** One message of the bot as a person reads it. */
export interface Said {
  readonly id: string;
  /** All the readable text, fields and card text included, one line a paragraph; no markup. */
  readonly text: string;
  readonly buttons: readonly string[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly at: Date;
  /** Only this person sees it (Slack's ephemeral messages). */
  readonly onlyMe: boolean;
}

/** A form as a person sees it. */
export interface OpenForm {
  readonly title: string;
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Values of a closed list, empty for free text. */
  readonly options: readonly string[];
}
