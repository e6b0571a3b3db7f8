import type { Methods } from './context.js';

export const auth: Methods = {
  'auth.test': ({ world }) => ({
    url: 'https://sandbox.slack.com/',
    team: world.options.team.name,
    team_id: world.options.team.id,
    ...(world.options.team.enterpriseId ? { enterprise_id: world.options.team.enterpriseId } : {}),
    user: world.bot.name,
    user_id: world.bot.userId,
    bot_id: world.bot.botId,
    is_enterprise_install: false,
  }),
  'team.info': ({ world }) => ({ team: { ...world.options.team, domain: 'sandbox', email_domain: '' } }),
};
