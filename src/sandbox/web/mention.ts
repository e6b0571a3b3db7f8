const OURS = /@[ée]tincelle(?![\p{L}\p{N}])[\s,:]*/giu;

/** What is said to the bot in a channel, where a message is a mention of it by itself. A mention that was typed goes. */
export const withoutMention = (text: string): string => text.replaceAll(OURS, '').trim();
