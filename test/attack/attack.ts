import { gotThrough } from './gotThrough.js';
import type { Answer, Input, Kind } from './kind.js';

/** How a kind went. */
export interface Row {
  readonly kind: string;
  readonly tried: number;
  /** Each input that got through, and why. */
  readonly through: readonly string[];
}

/** Longer than anything is waited for; then the input hangs. */
const hangsAfterMs = 10_000;
/** From then on it is clear what is wrong, and nobody waits for the rest. */
const mostHung = 3;

/** Sends every input of a kind, one after the other. What cannot be sent at all is a defect of the suite: it throws. */
export async function attack(name: string, kind: Kind): Promise<Row> {
  try {
    return await sendAll(name, kind);
  } finally {
    await kind.close?.();
  }
}

async function sendAll(name: string, kind: Kind): Promise<Row> {
  for (const control of kind.controls ?? []) await control();
  const through: string[] = [];
  const putBack = await kind.watch.keep?.();
  let before = await kind.watch.look();
  let hung = 0;
  for (const [at, input] of kind.inputs.entries()) {
    if (hung === mostHung) {
      through.push(`${kind.inputs.length - at} were not sent: too many before them hang`);
      break;
    }
    const logged = kind.watch.lines.length;
    const started = performance.now();
    const answer = await withinReason(input);
    const tookMs = performance.now() - started;
    if (tookMs >= hangsAfterMs) hung += 1;
    const after = await kind.watch.look();
    const lines = kind.watch.lines.slice(logged);
    const reasons = gotThrough(kind, input, { answer, tookMs, before, after, lines });
    if (reasons.length > 0) through.push(`${input.name}: ${reasons.join('; ')}`);
    if (putBack && differ(before, after)) await putBack();
    before = putBack && differ(before, after) ? await kind.watch.look() : after;
  }
  return { kind: name, tried: kind.inputs.length, through };
}

const differ = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  JSON.stringify([...one]) !== JSON.stringify([...other]);

async function withinReason(input: Input): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => resolve({ status: null, text: '' }), hangsAfterMs);
  });
  try {
    return await Promise.race([input.send(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The table, and below it what got through. */
export function report(rows: readonly Row[], seed: number): string {
  const width = Math.max(...rows.map(({ kind }) => kind.length), 'kind'.length);
  const line = (kind: string, tried: unknown, through: unknown) =>
    `${kind.padEnd(width)}  ${String(tried).padStart(6)}  ${String(through).padStart(11)}`;
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return [
    `attack, seed ${seed}`,
    line('kind', 'tried', 'got through'),
    ...rows.map((row) => line(row.kind, row.tried, row.through.length)),
    line(
      'all',
      sum(({ tried }) => tried),
      sum(({ through }) => through.length),
    ),
    ...rows.flatMap(({ kind, through }) => through.map((one) => `through · ${kind} · ${one}`)),
  ].join('\n');
}
