import type { SlackStandIn } from '../../../src/sandbox/slack/index.js';
import { eventually } from '../../support/eventually.js';
import { framingValues } from '../../support/framed.js';
import { channel, organiser, type Phase, places } from './plan.js';

const patienceMs = 60_000;
const pressesAtMost = 6;

/** The organiser creates the phase's mission and announces it in the channel; resolves when the post is there. */
export async function announce(slack: SlackStandIn, { title, date }: Phase): Promise<void> {
  const olga = slack.person(organiser.id);
  const posts = olga.channel(channel.id).length;
  const sees = (seen: () => boolean, what: string, forMs = patienceMs) =>
    eventually(() => {
      if (!seen()) throw new Error(`The organiser does not see ${what}.`);
    }, forMs);
  const presses = async (label: string, under: string) => {
    const shown = () =>
      olga.inbox().findLast(({ text, buttons }) => text.includes(under) && buttons.includes(label));
    await sees(() => shown() !== undefined, label);
    await olga.press(label, shown());
  };
  /** A form is opened within 3 s of a press, or not at all. On a busy machine one presses again. */
  const opens = async (label: string, under: string, field: string) => {
    const isOpen = () => olga.form()?.fields.some(({ name }) => name === field) ?? false;
    for (let left = pressesAtMost - 1; ; left -= 1) {
      await presses(label, under);
      try {
        return await sees(isOpen, `the form with ${field}`, patienceMs / pressesAtMost);
      } catch (notSeen) {
        if (left === 0) throw notSeen;
      }
    }
  };
  const submits = async (values: Record<string, string>) => {
    const problems = await olga.submit(values);
    if (problems) throw new Error(`The form is refused: ${JSON.stringify(problems)}`);
  };
  await olga.say('gérer les missions');
  await opens('Créer une mission', 'Vos missions', 'title');
  const hours = { date, start: '14:00', end: '17:30', capacity: String(places) };
  const about = { title, nonprofit: 'Les Racines du Canal', summary: 'Une demi-journée.', place: 'Paris' };
  await submits({ ...about, ...hours });
  await opens('Compléter le cadrage', title, 'deliverable');
  await submits(framingValues);
  await opens('Annoncer', title, 'everyone');
  await submits({ everyone: 'no', channel: channel.id, when: 'now' });
  await presses('Envoyer maintenant', title);
  await sees(() => olga.channel(channel.id).length > posts, 'the post');
}
