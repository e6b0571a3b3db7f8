import { isFileTrouble } from '../../domain/people/directory/fileRefusal.js';
import type { Reader } from '../../domain/people/reader.js';
import { directoryLines, fileRefusalTexts, type TextKey, t } from '../../i18n/index.js';
import type { MessageKind, MessageOf } from '../../messages/message.js';
import { toConsole } from './console.js';
import { toImport } from './imports.js';
import { type Sentence, type Step, step } from './steps.js';

type Tried = MessageOf<'peopleFile.tried'>;

const toDrop = (fileId: string): Step => step('button.peopleFile.drop', { kind: 'peopleFile.drop', fileId });

/** Whether there is anything in it to be done. */
function isWorthIt({ counts: { added, changed, back, leaving }, plan }: Tried): boolean {
  return added + changed + back + leaving > 0 && plan.stopped === null;
}

const howItEnds = (tried: Tried): TextKey => {
  if (tried.plan.stopped) return 'peopleFile.stopped';
  return isWorthIt(tried) ? 'peopleFile.notYet' : 'peopleFile.nothing';
};

/** What a file would change, a line each, with how many besides. As people wrote it: to be escaped. */
export function triedTexts(tried: Tried, reader: Reader) {
  const { name, counts, plan, unread, percent, isOther, mode } = tried;
  const { refused, leaving, added, broughtBack, changed } = directoryLines(plan, unread, reader);
  const lines = [...refused.slice(0, 5), ...leaving, ...added, ...broughtBack, ...changed];
  const all = counts.refused + counts.leaving + counts.added + counts.back + counts.changed;
  const more = Math.max(0, all - lines.length);
  const { stopped } = plan;
  return {
    title: t(reader, isOther ? 'peopleFile.other' : 'peopleFile.title', { name }),
    intro: [
      t(reader, `peopleFile.mode.${mode ?? 'unsaid'}`),
      t(reader, 'directory.summary', { ...counts }),
    ].join(' '),
    lines: [...lines, ...(more > 0 ? [t(reader, 'peopleFile.more', { count: more })] : [])],
    end: t(reader, howItEnds(tried), { ...(stopped ?? { leaving: 0, of: 0 }), percent }),
  };
}

export function triedSteps(tried: Tried): Step[] {
  const { fileId, mode, dates, seen } = tried;
  const apply = step(
    'button.peopleFile.apply',
    { kind: 'peopleFile.apply', fileId, mode, dates, seen },
    { style: tried.counts.leaving > 0 ? 'danger' : 'primary' },
  );
  return [...(isWorthIt(tried) ? [apply] : []), toDrop(fileId)];
}

const unreadKeys = {
  datesAmbiguous: 'peopleFile.unread.over',
  ...{ tooLarge: 'peopleFile.unread.tooLarge', notAllowed: 'peopleFile.unread.notAllowed' },
  ...{ gone: 'peopleFile.unread.gone', over: 'peopleFile.unread.over' },
  ...{ notText: 'directory.file.notText', noKey: 'directory.file.noKey', noName: 'directory.file.noName' },
  ...{ badCsv: 'directory.file.badCsv', empty: 'directory.file.empty' },
  ...{ tooManyLines: 'directory.file.tooManyLines', columnTwice: 'directory.file.columnTwice' },
  noHeadings: 'peopleFile.unread.noHeadings',
} as const satisfies Record<MessageOf<'peopleFile.unread'>['why'], TextKey>;

/** What is said of a file of people in one sentence. */
export const peopleFileSentences = {
  'peopleFile.which': ({ fileId, dates, name, absent }: MessageOf<'peopleFile.which'>) => ({
    key: 'peopleFile.which',
    values: { name, count: absent },
    steps: [
      step('button.peopleFile.delta', { kind: 'peopleFile.try', fileId, dates, mode: 'delta' }),
      step('button.peopleFile.full', { kind: 'peopleFile.try', fileId, dates, mode: 'full' }),
      toDrop(fileId),
    ],
  }),
  'peopleFile.dates': ({ fileId, mode, name }: MessageOf<'peopleFile.dates'>) => ({
    key: 'peopleFile.dates',
    values: { name },
    steps: [
      step('button.peopleFile.dmy', { kind: 'peopleFile.try', fileId, mode, dates: 'dmy' }),
      step('button.peopleFile.mdy', { kind: 'peopleFile.try', fileId, mode, dates: 'mdy' }),
      toDrop(fileId),
    ],
  }),
  'peopleFile.done': ({ counts, notDone, unknownManagers, already }: MessageOf<'peopleFile.done'>) => ({
    key: already ? 'peopleFile.already' : 'peopleFile.done',
    values: { ...counts, notDone, unknownManagers },
    steps: [],
  }),
  'peopleFile.unread': ({ why }: MessageOf<'peopleFile.unread'>) => ({
    key: unreadKeys[why],
    steps: why === 'noHeadings' ? [toImport] : [],
  }),
  'peopleFile.refused': (refusal: MessageOf<'peopleFile.refused'>, reader: Reader) => ({
    key: `peopleFile.refused.${isFileTrouble(refusal.code) ? 'trouble' : refusal.source}`,
    values: { name: refusal.name, ...fileRefusalTexts(refusal, reader) },
    steps: [toConsole],
  }),
  'peopleFile.dropped': () => ({ key: 'peopleFile.dropped', steps: [] }),
} as const satisfies { readonly [K in MessageKind]?: (message: MessageOf<K>, reader: Reader) => Sentence };
