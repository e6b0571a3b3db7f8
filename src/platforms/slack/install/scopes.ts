/** What an admin is asked to allow: the bot scopes of the manifest. https://docs.slack.dev/reference/scopes */
export const scopes = [
  'app_mentions:read',
  'assistant:write',
  'channels:read',
  'chat:write',
  'chat:write.public',
  'commands',
  'files:read',
  'groups:read',
  'im:history',
  'im:write',
  'links:read',
  'links:write',
  'users:read',
  'users:read.email',
];
