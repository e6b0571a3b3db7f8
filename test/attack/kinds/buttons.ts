import type { Dice } from '../../support/dice.js';
import { asForm, click, form, idOf, slackPost } from '../doors/slack.js';
import { pressInTeams, submitInTeams } from '../doors/teams.js';
import type { Scene } from '../grounds/scene.js';
import type { Input, Kind } from '../kind.js';
import { forgedIntents } from './forgedIntents.js';

export function slackButtons(scene: Scene, dice: Dice): Kind {
  const { chats } = scene;
  return {
    inputs: forgedIntents(scene, dice).map(
      ({ who, name, value, secrets }): Input => ({
        ...{ name, secrets },
        send: () =>
          scene.telling('slack', who, () => slackPost(chats.url, asForm(click(idOf(who), value)), form)),
      }),
    ),
    watch: scene.watch,
    controls: [
      async () => {
        const shown = { kind: 'mission.details', missionId: scene.missions.open.id };
        const pressed = asForm(click(idOf('Ana'), JSON.stringify(shown)));
        const told = await scene.telling('slack', 'Ana', () => slackPost(chats.url, pressed, form));
        expect(told.text).toContain(scene.missions.open.title);
      },
    ],
  };
}

export function teamsButtons(scene: Scene, dice: Dice): Kind {
  const { chats } = scene;
  const press = [pressInTeams, submitInTeams] as const;
  return {
    inputs: forgedIntents(scene, dice).map(
      ({ who, name, value, secrets }, at): Input => ({
        ...{ name, secrets },
        send: () =>
          scene.telling('teams', who, () =>
            (press[at % 2] ?? pressInTeams)(chats, who, { etincelle: { intent: value } }),
          ),
      }),
    ),
    watch: scene.watch,
    controls: press.map((way, at) => async () => {
      const shown = [
        { kind: 'mission.details', missionId: scene.missions.open.id },
        { kind: 'missions.list', page: 0 },
      ];
      const data = { etincelle: { intent: JSON.stringify(shown[at]) } };
      const told = await scene.telling('teams', 'Ana', () => way(chats, 'Ana', data));
      expect(told.text).toContain(scene.missions.open.title);
    }),
  };
}
