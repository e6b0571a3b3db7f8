import { currentValue, inputsOf, type Placed } from '../elements.js';
import type { FieldValue, SlackView } from '../types.js';

const SENTENCES = {
  fr: {
    required: 'Veuillez remplir ce champ obligatoire.',
    long: (max: number) => `Ce champ accepte ${max} caractères au plus.`,
    short: (min: number) => `Ce champ demande ${min} caractères au moins.`,
    email: 'Saisissez une adresse e-mail.',
    url: 'Saisissez une adresse web.',
    number: 'Saisissez un nombre permis.',
  },
  en: {
    required: 'Please complete this required field.',
    long: (max: number) => `This field takes at most ${max} characters.`,
    short: (min: number) => `This field takes at least ${min} characters.`,
    email: 'Enter an e-mail address.',
    url: 'Enter a web address.',
    number: 'Enter a number that is allowed.',
  },
};

/** What Slack's own client says beside fields before it sends anything, by block id; empty when it would send. */
export function checkInClient(view: SlackView, locale = 'en-US'): Record<string, string> {
  const sentences = SENTENCES[locale.startsWith('fr') ? 'fr' : 'en'];
  const errors: Record<string, string> = {};
  for (const input of inputsOf(view.content)) {
    const problem =
      input.block.type === 'input' ? problemOf(input, currentValue(view, input), sentences) : undefined;
    if (problem) errors[input.blockId] = problem;
  }
  return errors;
}

function problemOf({ block, element }: Placed, value: FieldValue, sentences: (typeof SENTENCES)['fr']) {
  if (value === null || value.length === 0) return block.optional === true ? undefined : sentences.required;
  if (Array.isArray(value)) return undefined;
  const max = Number(element.max_length ?? 3000);
  const min = Number(element.min_length ?? 0);
  if (value.length > max) return sentences.long(max);
  if (value.length < min) return sentences.short(min);
  if (element.type === 'email_text_input' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value))
    return sentences.email;
  if (element.type === 'url_text_input' && !URL.canParse(value)) return sentences.url;
  return element.type === 'number_input' && !numberAllowed(element, value) ? sentences.number : undefined;
}

function numberAllowed(element: Placed['element'], value: string): boolean {
  const form = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  const from = Number(element.min_value ?? Number.NEGATIVE_INFINITY);
  const to = Number(element.max_value ?? Number.POSITIVE_INFINITY);
  return form.test(value) && Number(value) >= from && Number(value) <= to;
}
