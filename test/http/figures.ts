import { eventually } from '../support/eventually.js';
import { readsFigures } from '../support/metricsToken.js';

/** One line of `/metrics`. */
interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What a running app tells Prometheus. */
export interface Figures {
  readonly contentType: string | null;
  readonly text: string;
  readonly samples: readonly Sample[];
  /** The sum of the samples of this name with these labels, whatever their others; 0 when there is none. */
  sum(name: string, labels?: Readonly<Record<string, string>>): number;
}

export async function figuresOf(url: string): Promise<Figures> {
  const answer = await fetch(`${url}/metrics`, readsFigures);
  expect(answer.status).toBe(200);
  return { contentType: answer.headers.get('content-type'), ...readFigures(await answer.text()) };
}

/** What a text in Prometheus’ format says. */
export function readFigures(text: string): Omit<Figures, 'contentType'> {
  const samples = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(sampleIn);
  return {
    text,
    samples,
    sum: (name, labels = {}) =>
      samples
        .filter((sample) => sample.name === name)
        .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
        .reduce((sum, { value }) => sum + value, 0),
  };
}

/** The figures once they are what `expected` wants: what the bot does on its own is counted a moment later. */
export function figuresOnce(url: string, expected: (figures: Figures) => void): Promise<Figures> {
  return eventually(async () => {
    const figures = await figuresOf(url);
    expected(figures);
    return figures;
  });
}

function sampleIn(line: string): Sample {
  const found = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line);
  if (!found) throw new Error(`not a line of Prometheus’ format: ${line}`);
  const [, name = '', labels = '', value = ''] = found;
  const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, of]) => [label, of]);
  return { name, labels: Object.fromEntries(pairs), value: Number(value) };
}
