/** Where files of people come from by themselves: a folder of the machine, or an address that is asked. */
export type FileSource = 'folder' | 'address';

/** Why nothing of a file of people can be read. */
export type PeopleFileProblem =
  | ('notText' | 'noKey' | 'noName' | 'datesAmbiguous' | 'noHeadings')
  | ('badCsv' | 'empty' | 'tooManyLines' | 'columnTwice');

/** What may be over by itself. */
const passing = ['noFolder', 'unknownHost', 'unreachable', 'late', 'failing'] as const;
/** What stays until somebody does something. */
const staying = [
  ...(['tooLarge', 'notAllowed', 'gone', 'redirected', 'notAFile', 'compressed', 'unexpected'] as const),
  ...(['inside', 'notSecure', 'certificate'] as const),
] as const;

/** Why there is no file where one is expected. */
export type FileTrouble = (typeof passing)[number] | (typeof staying)[number];

/** What came by itself and was not applied. The numbers are of a file that too many people are missing in; else 0. */
export interface FileRefusal {
  readonly source: FileSource;
  readonly name: string;
  /** `stopped`: too many would leave. */
  readonly code: 'stopped' | PeopleFileProblem | FileTrouble | 'actionsAreNoList';
  readonly leaving: number;
  readonly of: number;
  readonly percent: number;
}

const isAmong = (codes: readonly string[], code: string): boolean => codes.includes(code);

/** There is no file that could be read; else there is one, and it was refused. */
export const isFileTrouble = (code: FileRefusal['code']): code is FileTrouble =>
  isAmong(passing, code) || isAmong(staying, code);

/** When a trouble was told last, or is to be. */
export interface TroubleTold {
  readonly code: FileTrouble;
  readonly at: Date;
}

const dayMs = 24 * 60 * 60_000;

/** Those that may be over by themselves take turns, and are one. */
const isOneTrouble = (code: FileTrouble, other: FileTrouble): boolean =>
  code === other || (isAmong(passing, code) && isAmong(passing, other));

/** When a trouble was told last; null: never. */
export const lastTold = (told: readonly TroubleTold[], code: FileTrouble): Date | null =>
  told.find((one) => isOneTrouble(one.code, code))?.at ?? null;

/**
 * What was told by `now` of a trouble that began at `since`; null: nothing is to be told yet. What may end by itself is given a
 * day. Then each is told once a day while it lasts, however often it goes and comes back.
 */
export function toldAnew(
  told: readonly TroubleTold[],
  { code, since }: { readonly code: FileTrouble; readonly since: Date },
  now: Date,
): readonly TroubleTold[] | null {
  const isYoung = (at: Date) => now.getTime() - at.getTime() < dayMs;
  const last = lastTold(told, code);
  if ((isAmong(passing, code) && isYoung(since)) || (last && isYoung(last))) return null;
  return [...told.filter((one) => !isOneTrouble(one.code, code)), { code, at: now }];
}
