import type { Facts } from '../application/ports/index.js';

/** Names under which something secret or personal would be passed, whatever it looks like. */
const hiddenNames = /token|secret|password|authori[sz]ation|cookie|e-?mail|^text$|^title$|^message$/i;

/** What must not be printed, wherever it stands. Tokens of Slack and of Microsoft, keys of ours, credentials in an address, e-mails. */
const hiddenShapes = [
  /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w.-]+/gi,
  /\betc_(?:live|scim)_[\w-]+/g,
  /\beyJ[\w-]+(?:\.[\w-]+)*/g,
  /\b(?:Bearer|Basic)\s+[\w.~+/=-]+/gi,
  /(?<![a-z\d+.-])[a-z\d+.-]+:\/\/[^\s/@]+@/gi,
  /(?<![^\s@<>"'(),;:/])[^\s@<>"'(),;:/]+@[^\s@<>"'(),;:/]+\.[^\s@<>"'(),;:]+/g,
];

const hidden = '[hidden]';

/** The text without the secrets and addresses that can be told by their shape. */
const redact = (text: string): string =>
  hiddenShapes.reduce((left, shape) => left.replace(shape, hidden), text);

/** What may be printed of facts: callers pass ids, counts and codes only. This is for the day somebody does not. */
export function redactFacts(facts: Facts): Facts {
  const entries = Object.entries(facts).map(([name, fact]) => {
    if (typeof fact !== 'string') return [name, fact];
    return [name, hiddenNames.test(name) ? hidden : redact(fact)];
  });
  return Object.fromEntries(entries);
}

const code = /^[\w.-]{1,60}$/;
const header = /^[\w.$]*(?: \[\w+\])?(?:: )?$/;
const frame = /^\s+at .+/;

/**
 * What of an error an operator may read: its class, its code and where it was thrown. Never its text, which may quote
 * a person, and which may have lines that look like places in the code.
 */
export function causeOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { cause: typeof error };
  const causeCode = 'code' in error && code.test(String(error.code)) ? String(error.code) : null;
  const cause = code.test(error.name) ? error.name : 'Error';
  return redactFacts({ cause, causeCode, at: placeOf(error) });
}

/** The line that follows the message. None when the message is not where it belongs, since any line may be a part of it. */
function placeOf({ stack = '', message }: Error): string {
  const start = message === '' ? stack.indexOf('\n') : stack.indexOf(message);
  if (start < 0 || !header.test(stack.slice(0, start))) return '';
  const [rest, first = ''] = stack.slice(start + message.length).split('\n');
  return rest === '' && frame.test(first) ? first.trim() : '';
}
