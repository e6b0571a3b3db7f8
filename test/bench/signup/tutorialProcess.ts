import { App, ExpressReceiver } from '@slack/bolt';
import mongoose from 'mongoose';
import { places } from './plan.js';

/**
 * A bot as a tutorial writes it: Bolt's own receiver verifies the request, the handler counts, compares, saves, and
 * answers. Nothing keeps two people from counting at once, or a repeated request from being saved twice. An answer
 * may be lost with the process. Given: PORT, MONGODB_URI, SLACK_API_URL, SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN.
 */
const {
  PORT,
  MONGODB_URI = '',
  SLACK_API_URL = '',
  SLACK_SIGNING_SECRET = '',
  SLACK_BOT_TOKEN = '',
} = process.env;

await mongoose.connect(MONGODB_URI);
const signUpSchema = new mongoose.Schema({ mission: String, userId: String, status: String });
signUpSchema.index({ mission: 1, status: 1 });
const SignUp = mongoose.model('TutorialSignUp', signUpSchema, 'tutorialSignUps');
await SignUp.init();

const app = new App({
  token: SLACK_BOT_TOKEN,
  receiver: new ExpressReceiver({ signingSecret: SLACK_SIGNING_SECRET }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

app.action(/.*/, async ({ body, action, ack, respond }) => {
  const mission = 'value' in action ? String(action.value) : '';
  const taken = await SignUp.countDocuments({ mission, status: 'confirmed' });
  const status = taken < places ? 'confirmed' : 'waitlisted';
  await new SignUp({ mission, userId: body.user.id, status }).save();
  await ack();
  await respond({
    response_type: 'ephemeral',
    replace_original: false,
    text: status === 'confirmed' ? 'Votre place est réservée !' : 'Vous êtes sur la liste d’attente.',
  });
});

await app.start(Number(PORT));
process.once('SIGTERM', () => process.exit(0));
process.stdout.write('the tutorial is ready\n');
