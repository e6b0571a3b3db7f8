import type { SlackStandIn } from '../../../src/sandbox/slack/index.js';
import { eventually } from '../../support/eventually.js';
import { channel, organiser, type Phase, places } from './plan.js';

const patienceMs = 60_000;

/** The organiser creates the phase's mission and announces it in the channel; resolves when the post is there. */
export async function announce(slack: SlackStandIn, { title, date }: Phase): Promise<void> {
  const olga = slack.person(organiser.id);
  const posts = olga.channel(channel.id).length;
  const sees = (seen: () => boolean, what: string) =>
    eventually(() => {
      if (!seen()) throw new Error(`The organiser does not see ${what}.`);
    }, patienceMs);
  const presses = async (label: string, under: string) => {
    const shown = () => olga.inbox().findLast(({ text }) => text.includes(under));
    await sees(() => shown()?.buttons.includes(label) ?? false, label);
    await olga.press(label, shown());
  };
  const fillsIn = async (name: string, values: Record<string, string>) => {
    await sees(() => olga.form()?.fields.some((field) => field.name === name) ?? false, name);
    const problems = await olga.submit(values);
    if (problems) throw new Error(`The form is refused: ${JSON.stringify(problems)}`);
  };
  await olga.say('gérer les missions');
  await presses('Créer une mission', 'Vos missions');
  const hours = { date, start: '14:00', end: '17:30', capacity: String(places) };
  const about = { title, nonprofit: 'Les Racines du Canal', summary: 'Une demi-journée.', place: 'Paris' };
  await fillsIn('title', { ...about, ...hours });
  await presses('Annoncer', title);
  await fillsIn('everyone', { everyone: 'no', channel: channel.id, when: 'now' });
  await presses('Envoyer maintenant', title);
  await sees(() => olga.channel(channel.id).length > posts, 'the post');
}
