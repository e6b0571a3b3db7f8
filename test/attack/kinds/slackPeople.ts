import { randomUUID } from 'node:crypto';
import type { Intent } from '../../../src/conversation/intents.js';
import { garden } from '../../scenarios/announcing.js';
import { asForm, click, form, json, message, slackPost, stateOf, submission } from '../doors/slack.js';
import type { Crowd } from '../grounds/crowd.js';
import { type Persona, personas } from '../grounds/personas.js';
import { cross, type Input, type Kind } from '../kind.js';

type Act = readonly [string, (id: string) => [string, string]];

/** What Dan has, what is not announced, and who else takes part. */
const secrets = /confidentiel|Atelier|\bDan\b|dan@/i;
/** All of it: to whom nothing is told. */
const everything = /confidentiel|Atelier|Collecte|\bDan\b|dan@/i;

const says = (text: string): Act => [`says “${text}”`, (id) => [JSON.stringify(message(id, text)), json]];
const presses = (intent: Intent): Act => [
  `presses ${intent.kind}`,
  (id) => [asForm(click(id, JSON.stringify(intent))), form],
];

const mission = (missionId: string | null): Act => [
  missionId === null ? 'creates a mission' : 'changes a mission',
  (id) => {
    const view = {
      private_metadata: JSON.stringify({ formId: randomUUID(), missionId }),
      state: stateOf(garden),
    };
    return [asForm(submission(id, { callback_id: 'mission', ...view })), form];
  },
];
const announces = (missionId: string): Act => [
  'announces a mission',
  (id) => {
    const values = { everyone: 'yes', channel: '', when: 'now' };
    const view = {
      private_metadata: JSON.stringify({ formId: randomUUID(), missionId }),
      state: stateOf(values),
    };
    return [asForm(submission(id, { callback_id: 'announcement', ...view })), form];
  },
];
const opensHome: Act = [
  'opens the App Home',
  (id) => [JSON.stringify(message(id, '', { type: 'app_home_opened', tab: 'home' })), json],
];

/** What an organiser may do, and what Dan may with his own. */
const rights = ({ missionId, draftId, dans }: Crowd): readonly Act[] => [
  says('gérer les missions'),
  says('les inscrits de la mission 1'),
  presses({ kind: 'manage' }),
  presses({ kind: 'mission.roster', missionId }),
  presses({ kind: 'mission.preview', missionId: draftId }),
  presses({ kind: 'mission.cancelNow', missionId }),
  presses({ kind: 'leave.now', engagementId: dans.id }),
  mission(null),
  announces(draftId),
  says('mes missions'),
  opensHome,
];

/** Those of another company: not even what everybody may. */
const anything = (crowd: Crowd): readonly Act[] => [
  says('aide'),
  says('les missions'),
  says('je m’inscris à la mission 1'),
  says('silence'),
  presses({ kind: 'signUp', slotId: crowd.slotId, anyway: true }),
  presses({ kind: 'mission.details', missionId: crowd.missionId }),
  presses({ kind: 'mute' }),
];

const inputOf = (crowd: Crowd, { id, what, is }: Persona, [act, body]: Act): Input => ({
  name: `${what} ${act}`,
  secrets: is === 'outsider' ? everything : secrets,
  send: () => crowd.telling(id, () => slackPost(crowd.chats.url, ...body(id))),
});

export function slackOutsiders(crowd: Crowd): Kind {
  const outsiders = personas.filter(({ is }) => is === 'outsider');
  return {
    inputs: [
      {
        name: 'people of another company are in the member list',
        secrets: /kept/,
        send: async () => ({ status: 200, text: (await crowd.outsidersKept()) > 0 ? 'kept' : '' }),
      },
      ...cross(outsiders, [...anything(crowd), ...rights(crowd)]).map(([who, act]) =>
        inputOf(crowd, who, act),
      ),
    ],
    watch: crowd.watch,
  };
}

export function slackLookAlikes(crowd: Crowd): Kind {
  const doubtful = personas.filter(({ is }) => is !== 'outsider');
  const greet = says('aide')[1];
  return {
    inputs: cross(doubtful, rights(crowd)).map(([who, act]) => inputOf(crowd, who, act)),
    watch: crowd.watch,
    controls: [
      async () => {
        // What a first word leaves behind is there already.
        for (const { id } of doubtful) await slackPost(crowd.chats.url, ...greet(id));
        await crowd.watch.look();
        await crowd.chats.settle();
      },
    ],
  };
}
