import { chatUrl } from '../../../src/platforms/teams/chatUrl.js';

const bot = '28:01234567-89ab-cdef-0123-456789abcdef';
const address = {
  ...{ kind: 'personal', serviceUrl: 'https://smba.example/emea/', tenantId: 'a&b' },
  ...{ botId: bot, conversationId: 'a:1', userId: '29:1' },
};

test('a chat with the bot is opened by the id of its app, in its tenant', () => {
  expect(chatUrl('any', address)).toBe(`https://teams.microsoft.com/l/chat/0/0?users=${bot}&tenantId=a%26b`);
});

test('what is no bot of Teams leads nowhere', () => {
  for (const botId of ['', '28:', '29:01234567-89ab-cdef-0123-456789abcdef', `${bot}&x=1`, '28:bot'])
    expect(chatUrl('any', { ...address, botId })).toBeNull();
  expect(chatUrl('any', {})).toBeNull();
});
