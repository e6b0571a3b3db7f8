/** Rates for a story in which much happens to one person in a second, before stand-ins that take it. */
export const unhurried = {
  SLACK_MESSAGES_PER_MINUTE: '6000',
  SLACK_CHANNEL_LIMITS: '100/1',
  TEAMS_THREAD_LIMITS: '100/1',
} as const;
