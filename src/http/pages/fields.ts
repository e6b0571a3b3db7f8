import type { Question } from '../../domain/missions/questions.js';
import { t } from '../../i18n/index.js';
import { html, type PageReader } from './page.js';

/** A field of a form: with its label, and what was wrong with what stood in it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email';
  readonly value: string;
  /** As browsers fill it in by themselves. */
  readonly autocomplete: string;
  readonly atMost: number;
  readonly wrong: string | null;
}

/** A text to write. What was wrong is said beside it, and to whoever hears the page. */
export function inputField({ name, label, type, value, autocomplete, atMost, wrong }: Field): string {
  const problem = wrong === null ? '' : `<p id="${name}-wrong" role="alert">${html(wrong)}</p>`;
  const invalid = wrong === null ? '' : ` aria-invalid="true" aria-describedby="${name}-wrong"`;
  const attributes = [
    `id="${name}" name="${name}" type="${type}" value="${html(value)}"`,
    `autocomplete="${autocomplete}" maxlength="${atMost}" required${invalid}`,
  ].join(' ');
  return `<label for="${name}">${html(label)}</label>${problem}<input ${attributes}>`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several, of which the first is chosen already unless nothing may be. */
export function choiceField(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string | null,
): string {
  const radios = choices.map(({ value, label }) => {
    const checked = value === chosen ? ' checked' : '';
    return `<label class="choice"><input type="radio" name="${name}" value="${html(value)}" required${checked}> ${html(label)}</label>`;
  });
  return `<fieldset><legend>${html(legend)}</legend>${radios.join('')}</fieldset>`;
}

/** What a mission asks, as a field. */
export function questionField({ text, kind, choices }: Question, at: number, reader: PageReader): string {
  const name = `q${at}`;
  const none = { type: 'text', value: '', autocomplete: 'off', atMost: 200, wrong: null } as const;
  switch (kind) {
    case 'text':
      return inputField({ ...none, name, label: text });
    case 'choice':
      return choiceField(
        name,
        text,
        choices.map((label, index) => ({ value: String(index), label })),
        null,
      );
    case 'yesNo':
      return choiceField(
        name,
        text,
        (['yes', 'no'] as const).map((value) => ({ value, label: t(reader, `page.${value}`) })),
        null,
      );
  }
}
