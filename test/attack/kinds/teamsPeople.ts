import { randomUUID } from 'node:crypto';
import { garden } from '../../scenarios/announcing.js';
import { teamsTenant } from '../../scenarios/people.js';
import { ask } from '../doors/http.js';
import { fresh } from '../doors/slack.js';
import type { Crowd } from '../grounds/crowd.js';
import { chatOf, type TeamsPersona, teamsPersonas } from '../grounds/teamsPersonas.js';
import { cross, type Input, type Kind } from '../kind.js';

type Json = Record<string, unknown>;
type Act = readonly [string, () => Json];

const secrets = /confidentiel|Atelier|\bDan\b|dan@/i;
const everything = /confidentiel|Atelier|Collecte|\bDan\b|dan@/i;

const carries = (data: Json): Json => ({
  ...{ type: 'invoke', name: 'adaptiveCard/action' },
  value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
});
const presses = (intent: Json): Act => [
  `presses ${intent.kind}`,
  () => carries({ etincelle: { intent: JSON.stringify(intent) } }),
];
const says = (text: string): Act => [
  `says “${text}”`,
  () => ({ type: 'message', text, textFormat: 'plain' }),
];
const handsIn = (form: 'mission' | 'announcement', missionId: string | null, values: Json): Act => [
  `hands in a form: ${form}`,
  () => {
    const context = { timezone: 'Europe/Paris', missionTitle: 'x', people: 1, channels: [] };
    return carries({ etincelle: { form, formId: randomUUID(), missionId, ...context }, ...values });
  },
];

const rights = ({ missionId, draftId, dans }: Crowd): readonly Act[] => [
  says('les inscrits de la mission 1'),
  presses({ kind: 'manage' }),
  presses({ kind: 'mission.roster', missionId }),
  presses({ kind: 'mission.preview', missionId: draftId }),
  presses({ kind: 'mission.cancelNow', missionId }),
  presses({ kind: 'leave.now', engagementId: dans.id }),
  presses({ kind: 'my.missions' }),
  handsIn('mission', null, garden),
  handsIn('announcement', draftId, { everyone: 'yes', channel: 'none', when: 'now' }),
];
const anything = ({ slotId, missionId }: Crowd): readonly Act[] => [
  says('aide'),
  says('je m’inscris à la mission 1'),
  ['adds the app', () => ({ type: 'installationUpdate', action: 'add' })],
  presses({ kind: 'signUp', slotId, anyway: true }),
  presses({ kind: 'mission.details', missionId }),
  presses({ kind: 'missions.list', page: 0 }),
  presses({ kind: 'mute' }),
];

function send(crowd: Crowd, who: TeamsPersona, act: Json) {
  const { id, aadObjectId } = who;
  const conversation = {
    id: chatOf(who),
    tenantId: teamsTenant.id,
    conversationType: 'personal',
  };
  const whole = (serviceUrl: string) => ({
    ...{ id: fresh('activity'), channelId: 'msteams', serviceUrl, conversation, locale: 'fr-FR' },
    ...{ from: { id, aadObjectId, name: 'Kim' }, recipient: { id: '28:scenario-bot' } },
    channelData: { tenant: { id: teamsTenant.id } },
    ...act,
  });
  return crowd.tellingInTeams((serviceUrl) =>
    ask(`${crowd.chats.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(whole(serviceUrl)),
    }),
  );
}

const inputOf = (crowd: Crowd, who: TeamsPersona, [act, activity]: Act): Input => ({
  name: `${who.what}, ${act}`,
  secrets: who.is === 'outsider' ? everything : secrets,
  send: () => send(crowd, who, activity()),
});

export const teamsOutsiders = (crowd: Crowd): Kind => ({
  inputs: cross(
    teamsPersonas.filter(({ is }) => is === 'outsider'),
    [...anything(crowd), ...rights(crowd)],
  ).map(([who, act]) => inputOf(crowd, who, act)),
  watch: crowd.watch,
});

export function teamsLookAlikes(crowd: Crowd): Kind {
  const doubtful = teamsPersonas.filter(({ is }) => is !== 'outsider');
  return {
    inputs: cross(doubtful, rights(crowd)).map(([who, act]) => inputOf(crowd, who, act)),
    watch: crowd.watch,
    controls: [
      async () => {
        // What a first word leaves behind is there already.
        for (const who of doubtful) await send(crowd, who, says('aide')[1]());
        await crowd.watch.look();
        await crowd.chats.settle();
      },
    ],
  };
}
