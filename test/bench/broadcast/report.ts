export const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** Notes what was missed, when it is not so. */
export type Expect = (isSo: boolean, what: string) => void;
