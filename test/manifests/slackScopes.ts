/**
 * The scopes that each Web API method of ours needs, for what we ask of it; its page at
 * https://docs.slack.dev/reference/methods/<method> names them. A method that the code starts to use is added here.
 */
export const scopesOfMethods: Readonly<Record<string, readonly string[]>> = {
  // https://docs.slack.dev/reference/methods/assistant.threads.setStatus
  'assistant.threads.setStatus': ['assistant:write'],
  // https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  // https://docs.slack.dev/reference/methods/auth.teams.list
  'auth.teams.list': [],
  // https://docs.slack.dev/reference/methods/auth.test
  'auth.test': [],
  // https://docs.slack.dev/reference/methods/chat.postEphemeral
  'chat.postEphemeral': ['chat:write'],
  // Announcements go to public channels that the app is no member of: https://docs.slack.dev/reference/scopes/chat.write.public
  'chat.postMessage': ['chat:write', 'chat:write.public'],
  // https://docs.slack.dev/reference/methods/chat.unfurl
  'chat.unfurl': ['links:write'],
  // https://docs.slack.dev/reference/methods/chat.update
  'chat.update': ['chat:write'],
  // Personal chats only: https://docs.slack.dev/reference/methods/conversations.history
  'conversations.history': ['im:history'],
  // The form lets organisers choose public and private channels: https://docs.slack.dev/reference/methods/conversations.info
  'conversations.info': ['channels:read', 'groups:read'],
  // https://docs.slack.dev/reference/methods/conversations.open
  'conversations.open': ['im:write'],
  // A file of people that an admin sends: https://docs.slack.dev/reference/methods/files.info
  'files.info': ['files:read'],
  // The e-mail is what makes two accounts one person: https://docs.slack.dev/reference/scopes/users.read.email
  'users.info': ['users:read', 'users:read.email'],
  // https://docs.slack.dev/reference/methods/users.list
  'users.list': ['users:read', 'users:read.email'],
  // https://docs.slack.dev/reference/methods/views.open
  'views.open': [],
  // https://docs.slack.dev/reference/methods/views.publish
  'views.publish': [],
  // https://docs.slack.dev/reference/methods/views.update
  'views.update': [],
};

/** The scopes that each event needs: https://docs.slack.dev/reference/events names them. */
export const scopesOfEvents: Readonly<Record<string, readonly string[]>> = {
  // https://docs.slack.dev/reference/events/app_home_opened
  app_home_opened: [],
  // https://docs.slack.dev/reference/events/app_mention
  app_mention: ['app_mentions:read'],
  // https://docs.slack.dev/reference/events/app_uninstalled
  app_uninstalled: [],
  // https://docs.slack.dev/reference/events/link_shared
  link_shared: ['links:read'],
  // https://docs.slack.dev/reference/events/message.im
  'message.im': ['im:history'],
  // https://docs.slack.dev/reference/events/tokens_revoked
  tokens_revoked: [],
};
