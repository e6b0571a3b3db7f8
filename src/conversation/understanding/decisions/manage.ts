import type { ChoiceView, MissionFacts } from '../../../application/queries/views.js';
import { announceable, cancellable, resizable } from '../../../domain/missions/mission.js';
import { plainLetters } from '../../../domain/plainLetters.js';
import type { Intent } from '../../intents.js';
import { asksOfManaged } from '../missions/asksOfManaged.js';
import { withoutFormat } from '../missions/asksToExport.js';
import { namesNothing, namesTime } from '../missions/mention.js';
import { allOptions, offered, perMission } from '../missions/options.js';
import { select } from '../missions/select.js';
import { readSentence } from '../readSentence.js';
import { tokenise } from '../text/tokens.js';
import { fails, intends, type Purpose, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

/** What an organiser does to one mission: which missions it makes sense for, and how one asks which. */
interface Task {
  readonly intent: (missionId: string) => Intent;
  readonly suits: (mission: MissionFacts) => boolean;
  /** Null when the list of missions with its buttons is the better question. */
  readonly purpose: Purpose | null;
}

const tasks = {
  roster: {
    intent: (missionId) => ({ kind: 'mission.roster', missionId }),
    suits: ({ status }) => status !== 'draft' && status !== 'ready',
    purpose: 'roster',
  },
  attendance: {
    intent: (missionId) => ({ kind: 'attendance', missionId }),
    suits: ({ status }) => status !== 'draft' && status !== 'ready',
    purpose: 'attendance',
  },
  cancel: {
    intent: (missionId) => ({ kind: 'mission.cancel', missionId }),
    suits: ({ status }) => cancellable.includes(status),
    purpose: 'cancel',
  },
  announce: {
    intent: (missionId) => ({ kind: 'announce', missionId }),
    suits: ({ status }) => announceable.includes(status),
    purpose: 'announce',
  },
  unschedule: {
    intent: (missionId) => ({ kind: 'announce.unschedule', missionId }),
    suits: ({ status }) => announceable.includes(status),
    purpose: null,
  },
  edit: {
    intent: (missionId) => ({ kind: 'mission.edit', missionId }),
    suits: ({ status }) => resizable.includes(status),
    purpose: null,
  },
  frame: {
    intent: (missionId) => ({ kind: 'mission.frame', missionId }),
    suits: ({ status }) => resizable.includes(status),
    purpose: null,
  },
  duplicate: {
    intent: (missionId) => ({ kind: 'mission.duplicate', missionId }),
    suits: () => true,
    purpose: null,
  },
  again: {
    intent: (missionId) => ({ kind: 'announce.again', missionId }),
    suits: ({ status }) => status === 'announced',
    purpose: null,
  },
  feedback: {
    intent: (missionId) => ({ kind: 'feedback.told', missionId, page: 0 }),
    suits: ({ status }) => status !== 'draft' && status !== 'ready',
    purpose: null,
  },
  repeat: {
    intent: (missionId) => ({ kind: 'repeat.form', missionId }),
    suits: ({ status }) => status !== 'cancelled',
    purpose: null,
  },
  preview: {
    intent: (missionId) => ({ kind: 'mission.preview', missionId }),
    suits: () => true,
    purpose: null,
  },
} as const satisfies Record<string, Task>;

/**
 * Which mission an organiser's task is for. One that was named and does not suit is passed on all the same: the use
 * case says why not. Anybody else is told at once whom to ask, rather than asked which mission first.
 */
export function decideTask({ mention, context }: Request, name: keyof typeof tasks): Understanding {
  if (!context.organiser) return fails('organisersOnly');
  const task: Task = tasks[name];
  const all = allOptions(context.missions.managed);
  const said = select(all, mention, context.timezone).options;
  const fitting =
    perMission(said).length === 1 || name === 'cancel' ? said : (numbered(all, mention) ?? said);
  const suited = fitting.filter(({ mission }) => task.suits(mission));
  const meant = perMission(suited.length > 0 ? suited : fitting);
  const [only, ...others] = meant;
  if (!only) return fails('missionNotFound');
  if (others.length === 0) return intends(task.intent(only.mission.id));
  if (task.purpose === null) return intends({ kind: 'manage' });
  return { kind: 'choice', purpose: task.purpose, choices: offered(meant) };
}

/** "Annonce la mission 9 demain à 9h": its number tells which. The rest is of what is to be done. */
function numbered(all: readonly ChoiceView[], { numbers, headed }: Request['mention']) {
  const [number, ...others] = new Set(numbers);
  if (!headed || number === undefined || others.length > 0) return null;
  const options = all.filter(({ mission }) => mission.number === number);
  return options.length > 0 ? options : null;
}

/** What is asked of one mission that is named, and no wish tells. Null: something else. */
export function decideOfManaged(request: Request): Understanding | null {
  const task = request.context.organiser ? asksOfManaged(request.sentence.text) : null;
  if (!task || namesNothing(request.mention)) return null;
  const decided = decideTask(request, task);
  return decided.kind === 'problem' ? null : decided;
}

/** Which of the lists an organiser asks for by name. */
const lists = [
  ['scheduled', /\b(?:programm|schedul|planned|attente)/u],
  ['drafts', /\b(?:brouillon|draft)/u],
  ['cancelled', /\b(?:annulees?|cancel+ed)\b/u],
  ['past', /\b(?:passee?s?|terminee?s?|past|over|finished)\b/u],
] as const;

/** The list of missions, or the one of its lists that is named. */
export function decideManage({ sentence: { text }, context }: Request): Understanding {
  const named = context.organiser ? lists.find(([, words]) => words.test(plainLetters(text))) : undefined;
  return intends({ kind: 'manage', ...(named && { list: named[0] }) });
}

/** "Les missions annulées": the list of them. Anybody else has the ordinary one. */
export const decideCancelled = ({ context }: Request): Understanding =>
  intends(context.organiser ? { kind: 'manage', list: 'cancelled' } : { kind: 'missions.list', page: 0 });

/** One's own past; those that one manages where that is said. */
export const decidePast = (request: Request): Understanding =>
  request.context.organiser && /\b(?:gere|manage|organis)/u.test(plainLetters(request.sentence.text))
    ? decideManage(request)
    : intends({ kind: 'my.past', page: 0 });

/** Stops an announcement that waits. Which one, where none is named, is told by their list. */
export function decideUnschedule(request: Request): Understanding {
  const { mention, context } = request;
  // Anybody else may mean the messages that they get.
  if (!context.organiser) return intends({ kind: 'home' });
  if (namesNothing(mention)) return intends({ kind: 'manage', list: 'scheduled' });
  const decided = decideTask(request, 'unschedule');
  const isOpen = decided.kind === 'intent' && decided.intent.kind === 'manage';
  return isOpen ? intends({ kind: 'manage', list: 'scheduled' }) : decided;
}

/** Who was there, on the mission that is named. Where none is, it is asked of which. */
export function decideAttendance(request: Request): Understanding {
  const { mention, context } = request;
  const isSure = mention.numbers.length > 0 || namesTime(mention.when);
  if (isSure || mention.words.length > 0 || !context.organiser) {
    const decided = decideTask(request, 'attendance');
    // "Un tableau de tous les gens": not every word is a mission's.
    if (isSure || decided.kind !== 'problem' || decided.problem.code !== 'missionNotFound') return decided;
  }
  const [only, ...others] = context.last?.things ?? [];
  const missionId = others.length === 0 ? only?.options[0]?.mission.id : undefined;
  return intends({ kind: 'attendance', ...(missionId !== undefined && { missionId }) });
}

/** The file of who took part, in the format that is named. Where no mission is, its list is shown, with the buttons of both. */
export function decideExport(request: Request): Understanding {
  const { sentence, context } = request;
  // "En Excel" names no mission, though one may be called so.
  const { mention } = readSentence(tokenise(withoutFormat(sentence.text)), context);
  const decided = decideAttendance({ ...request, mention });
  if (decided.kind !== 'intent' || decided.intent.kind !== 'attendance') return decided;
  const { missionId } = decided.intent;
  const format = /\bcsv\b/iu.test(sentence.text) ? 'csv' : 'xlsx';
  return missionId === undefined ? decided : intends({ kind: 'attendance.export', missionId, format });
}
