import { randomUUID } from 'node:crypto';
import { garden } from '../../scenarios/announcing.js';
import { asForm, form, idOf, slackPost, stateOf, submission } from '../doors/slack.js';
import { pressInTeams } from '../doors/teams.js';
import type { Scene } from '../grounds/scene.js';
import { type Answer, cross, type Input, type Kind, named } from '../kind.js';

/** Characters that nobody sees, and that turn or hide what stands beside them. */
const hidden: readonly string[] = [
  ...[
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200e',
    '\u200f',
    '\u061c',
  ],
  ...[
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u180e',
    '\u2061',
    '\u2062',
    '\u2063',
    '\u2064',
    '\u206a',
    '\u206f',
  ],
  ...['\u3164', '\u115f', '\u1160', '\uffa0', '\u17b4', '\u17b5', '\ufff9', '\ufffa', '\ufffb'],
  ...[
    '\u{e0001}',
    '\u{e0041}',
    '\u{e007f}',
    '\u{1d173}',
    '\u{1d17a}',
    '\u0000',
    '\u0007',
    '\u0008',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009f',
  ],
  ...['\ud800', '\udfff', '\ufffe', '\uffff', '\u2028', '\u2029', '\ufe00', '\u{e0100}'],
];

/** What such characters do: they are taken out where they come in, whatever form they came by. */
export function hiddenInForms(scene: Scene): Kind {
  const { chats: twoChats } = scene;
  const chats = ['slack', 'teams'] as const;
  return {
    inputs: cross(chats, hidden).map(([chat, sign]): Input => {
      const text = (word: string) => `Cafe${sign} ${word}`;
      return {
        name: `${chat}: ${named(sign)} in a mission’s texts`,
        secrets: new RegExp(escaped(sign), 'u'),
        send: async () => {
          const formId = randomUUID();
          const change = {
            title: text('titre'),
            nonprofit: text('asso'),
            place: text('lieu'),
            bring: text('gants'),
            summary: text('resume'),
            skills: text('savoir'),
          };
          await handIn(scene, chat, formId, { ...garden, ...change });
          await scene.watch.look();
          return { status: 200, text: await kept(scene, formId) };
        },
      };
    }),
    // What is made here is meant to be made.
    watch: { lines: twoChats.log.lines, look: async () => new Map() },
    controls: chats.map((chat) => async () => {
      const formId = randomUUID();
      await handIn(scene, chat, formId, { ...garden, title: 'Un essai' });
      await scene.watch.look();
      expect(await kept(scene, formId)).toContain('Un essai');
    }),
  };
}

const escaped = (sign: string): string => `\\u{${sign.codePointAt(0)?.toString(16)}}`;

export async function handIn(
  scene: Scene,
  chat: 'slack' | 'teams',
  formId: string,
  values: Record<string, string>,
): Promise<Answer> {
  const { chats: twoChats } = scene;
  if (chat === 'slack') {
    const view = { private_metadata: JSON.stringify({ formId, missionId: null }), state: stateOf(values) };
    return slackPost(
      twoChats.url,
      asForm(submission(idOf('Olga'), { callback_id: 'mission', ...view })),
      form,
    );
  }
  const context = { form: 'mission', formId, missionId: null, timezone: 'Europe/Paris' };
  return pressInTeams(twoChats, 'Olga', { etincelle: context, ...values });
}

/** The mission as it is kept, with its nonprofit; nothing when it was refused. */
async function kept({ chats: twoChats }: Scene, missionId: string): Promise<string> {
  const mission = await twoChats.records.store.missions.find('own', missionId);
  const nonprofit = mission && (await twoChats.records.store.nonprofits.find('own', mission.nonprofitId));
  return [mission?.title, mission?.place, mission?.summary, mission?.skills.join(), nonprofit?.name].join(
    '\n',
  );
}
