import { App, ExpressReceiver } from '@slack/bolt';

/** The platform's own handler, which says what it hears and nothing else. Given: PORT and the variables of Slack. */
const { PORT, SLACK_API_URL = '', SLACK_SIGNING_SECRET = '', SLACK_BOT_TOKEN = '' } = process.env;

const app = new App({
  token: SLACK_BOT_TOKEN,
  receiver: new ExpressReceiver({ signingSecret: SLACK_SIGNING_SECRET }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

app.message(async ({ message, say }) => {
  await say('text' in message ? (message.text ?? '') : '');
});

await app.start(Number(PORT));
process.once('SIGTERM', () => process.exit(0));
process.stdout.write('the echo is ready\n');
