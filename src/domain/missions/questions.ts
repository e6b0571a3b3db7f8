/** What a mission asks of whoever signs up. `choices`: one of them is the answer; empty for any short text. */
export interface Question {
  readonly text: string;
  readonly kind: 'text' | 'choice' | 'yesNo';
  readonly choices: readonly string[];
}

export const questionsAtMost = 3;
const choicesAtMost = 5;
const longestQuestion = 150;
const longestChoice = 60;
/** In characters; more is no short answer. */
export const longestAnswer = 200;

const yesNo = /^(?:oui|yes)$/iu;
const no = /^(?:non|no)$/iu;

/**
 * A line of the mission's form. "Taille de tee-shirt : S / M / L" is a choice, "Besoin d’un aménagement ? oui / non" a
 * yes or no, and any other line a short text. Null when it is too long, or has too many choices.
 */
export function readQuestion(line: string): Question | null {
  const { text, choices } = partsOf(line.trim());
  if (text === '' || text.length > longestQuestion) return null;
  if (choices.length === 0) return { text, kind: 'text', choices: [] };
  const [first = '', second = ''] = choices;
  if (choices.length === 2 && yesNo.test(first) && no.test(second))
    return { text, kind: 'yesNo', choices: [] };
  const isChoice = choices.length <= choicesAtMost && choices.every(({ length }) => length <= longestChoice);
  return isChoice && new Set(choices).size === choices.length ? { text, kind: 'choice', choices } : null;
}

/** The choices stand after the last colon or question mark, with strokes between them. */
function partsOf(line: string): { text: string; choices: string[] } {
  const at = Math.max(line.lastIndexOf(':'), line.lastIndexOf('?'));
  const choices = line
    .slice(at + 1)
    .split('/')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
  if (at < 0 || choices.length < 2) return { text: line, choices: [] };
  const isAsked = line[at] === '?';
  return { text: line.slice(0, isAsked ? at + 1 : at).trim(), choices };
}

/** The line that gives the question. */
export function questionLine({ text, kind, choices }: Question): string {
  if (kind === 'text') return text;
  const all = kind === 'yesNo' ? 'oui / non' : choices.join(' / ');
  return text.endsWith('?') ? `${text} ${all}` : `${text} : ${all}`;
}

/** An answer as it is kept. Given as `yes` or `no`, as a choice's place from 0, or as a short text. Null when it is none. */
export function readAnswer(question: Question, given: string): string | null {
  const { kind, choices } = question;
  const answer = kind === 'choice' ? choices[/^\d$/u.test(given) ? Number(given) : -1] : given.trim();
  return answer !== undefined && isAnswer(question, answer) ? answer : null;
}

function isAnswer({ kind, choices }: Question, answer: string): boolean {
  if (kind === 'text') return answer !== '' && answer.length <= longestAnswer;
  return kind === 'yesNo' ? answer === 'yes' || answer === 'no' : choices.includes(answer);
}

/** The answers up to the first that is none: the questions may have changed since. */
export function validAnswers(questions: readonly Question[], answers: readonly string[]): readonly string[] {
  const wrong = answers.findIndex((answer, at) => {
    const question = questions[at];
    return question === undefined || !isAnswer(question, answer);
  });
  return wrong < 0 ? answers : answers.slice(0, wrong);
}

/** True when each of the questions has its answer. */
export const areAnswers = (questions: readonly Question[], answers: readonly string[]): boolean =>
  validAnswers(questions, answers).length === questions.length;
