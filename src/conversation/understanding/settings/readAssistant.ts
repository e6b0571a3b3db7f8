import type { Intent } from '../../intents.js';
import { plainWords } from '../text/plainWords.js';

const mine = '(?:mon|un|l|mes|my|an|the) ?(?:nouvel )?(?:assistant|copilot|chatgpt|claude|gemini|le chat)\\b';
const connects = new RegExp(`\\b(?:connecter?|connectes|relier?|brancher?|connect|link) ${mine}`, 'u');
const disconnects = new RegExp(
  `\\b(?:deconnecter?|deconnectes|debrancher?|retirer?|enlever?|disconnect|unlink|remove|revoke) ${mine}`,
  'u',
);

/** "Connecte mon assistant", "disconnect my assistant"; null when it is about none. Pure. */
export function readAssistant(text: string): Intent | null {
  const said = plainWords(text);
  if (disconnects.test(said)) return { kind: 'assistant.disconnect' };
  return connects.test(said) ? { kind: 'assistant.connect' } : null;
}
