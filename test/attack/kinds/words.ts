import { idOf, json, message, slackPost } from '../doors/slack.js';
import { sayInTeams } from '../doors/teams.js';
import { type Scene, secretsOfAna, secretsOfOlga } from '../grounds/scene.js';
import { type Input, type Kind, named } from '../kind.js';
import { sentences } from './sentences/index.js';

const mayHear = { Ana: secretsOfAna, Olga: secretsOfOlga } as const;
const secretsOf = (who: string): RegExp => mayHear[who as keyof typeof mayHear] ?? /confidentiel|chez eux/i;

/** Every sentence in Slack. */
export function wordsInSlack(scene: Scene): Kind {
  return {
    inputs: sentences.map(
      ([who, text]): Input => ({
        ...{ name: `${who}: ${named(text)}`, secrets: secretsOf(who) },
        send: () =>
          scene.telling('slack', who, () =>
            slackPost(scene.chats.url, JSON.stringify(message(idOf(who), text)), json),
          ),
      }),
    ),
    watch: scene.watch,
  };
}

/** Both chats ask the same understanding: every third one in Teams, and all of those who have something to lose. */
export function wordsInTeams(scene: Scene): Kind {
  return {
    inputs: sentences
      .filter(([who], at) => who !== 'Ana' || at % 3 === 0)
      .map(
        ([who, text]): Input => ({
          ...{ name: `${who}: ${named(text)}`, secrets: secretsOf(who) },
          send: () => scene.telling('teams', who, () => sayInTeams(scene.chats, who, text)),
        }),
      ),
    watch: scene.watch,
  };
}
