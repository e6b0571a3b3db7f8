import type mongoose from 'mongoose';
import type { Contestant } from './contestant.js';
import type { Phase } from './plan.js';
import { presser } from './press.js';
import type { Slack } from './slack.js';

/** A bot that listens at `appUrl`, reached as Slack reaches it. */
function bot(appUrl: string, slack: Slack): Omit<Contestant, 'name' | 'confirmed'> {
  const press = presser(appUrl);
  return {
    async prepare(phase) {
      const clicks = await slack.clicks(phase);
      return async (index) => {
        const click = clicks[index];
        return click !== undefined && press(click);
      };
    },
    answers: (sinceMs) => slack.answers(sinceMs),
  };
}

type Place = [appUrl: string, slack: Slack, database: mongoose.mongo.Db];

/** Bolt, mongoose, and a handler as in a tutorial: see tutorialProcess.ts. */
export function tutorial(...[appUrl, slack, database]: Place): Contestant {
  const signUps = database.collection('tutorialSignUps');
  return {
    ...bot(appUrl, slack),
    name: 'tutorial',
    async confirmed(phase) {
      const ids = await slotIdsOf(database, phase);
      const rows = await signUps.find({ status: 'confirmed' }).toArray();
      return rows.filter(({ mission }) => ids.some((id) => String(mission).includes(id))).length;
    },
  };
}

/** Étincelle as it is deployed. */
export function etincelle(...[appUrl, slack, database]: Place): Contestant {
  return {
    ...bot(appUrl, slack),
    name: 'Étincelle',
    async confirmed(phase) {
      const slotId = { $in: await slotIdsOf(database, phase) };
      return database.collection('engagements').countDocuments({ slotId, state: 'confirmed' });
    },
  };
}

async function slotIdsOf(database: mongoose.mongo.Db, { title }: Phase): Promise<string[]> {
  const missions = database.collection<{ slots: { id: string }[] }>('missions');
  const [mission] = await missions.find({ title }).toArray();
  if (!mission) throw new Error(`There is no mission “${title}”.`);
  return mission.slots.map(({ id }) => id);
}
