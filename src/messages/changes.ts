import { type ChangeDecided, concernsPeople, moves } from '../application/missions/decideChange.js';
import type { Planned } from '../application/missions/planChange.js';
import type { Needs } from '../application/ports/index.js';
import type { EngagementView } from '../application/queries/views.js';
import type { Refused } from '../application/refusals.js';
import type { Engagement } from '../domain/engagements/engagement.js';
import {
  type ChangedContent,
  type Difference,
  differencesFor,
  differencesOf,
  isAskedBy,
  type MissionChange,
} from '../domain/missions/changes.js';
import { refusalMessage } from './answer.js';
import type { ChangeLine } from './changeMessage.js';
import type { Message, MessageOf } from './message.js';

/** Asked before an announced mission is changed: what, and whom it would be told to. */
export async function plannedMessage(
  deps: Needs<'nonprofits'>,
  { mission, change, people, asked, lost }: Planned,
): Promise<Message> {
  return {
    kind: 'change.confirm',
    changeId: change.id,
    mission: { id: mission.id, title: mission.title },
    changes: await linesOf(deps, change, differencesOf(change)),
    ...{ people, asked, lost, mustTell: moves(change), concerns: concernsPeople(change) },
  };
}

/** It is saved, or given up. */
export function decidedMessage(outcome: ChangeDecided | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { mission, people, asked, told } = outcome;
  const shown = { id: mission.id, title: mission.title };
  if (outcome.kind === 'changeDropped') return { kind: 'change.dropped', mission: shown };
  return { kind: 'change.done', mission: shown, people: told ? people : 0, asked };
}

/** What somebody on the mission is told of a change. Null when it is none of theirs. */
export async function changedMessage(
  deps: Needs<'missionChanges' | 'nonprofits'>,
  changeId: string | undefined,
  engagement: Engagement,
  view: EngagementView,
): Promise<MessageOf<'mission.changed'> | null> {
  const { organisationId, slotId } = engagement;
  const change = changeId ? await deps.missionChanges.find(organisationId, changeId) : null;
  const differences = change ? differencesFor(change, slotId) : [];
  if (!change || differences.length === 0) return null;
  const changes = await linesOf(deps, change, differences);
  return { kind: 'mission.changed', engagement: view, changes, asks: isAskedBy(change, engagement) };
}

async function linesOf(
  { nonprofits }: Needs<'nonprofits'>,
  { organisationId, before, after }: MissionChange,
  differences: readonly Difference[],
): Promise<ChangeLine[]> {
  const ids = [before.nonprofitId, after.nonprofitId].filter((id) => id !== undefined);
  const known = ids.length > 0 ? await nonprofits.findMany(organisationId, ids) : [];
  const nameOf = (id = '') => known.find((one) => one.id === id)?.name ?? '';
  return differences.map((one) => lineOf(one, before, after, nameOf));
}

function lineOf(
  difference: Difference,
  before: ChangedContent,
  after: ChangedContent,
  nameOf: (id?: string) => string,
): ChangeLine {
  switch (difference.what) {
    case 'own':
      return { what: 'own' };
    case 'added':
      return { what: 'added', after: difference.after };
    case 'dropped':
      return { what: 'dropped', before: difference.before };
    case 'times':
      return { what: 'times', before: difference.before, after: difference.after };
    case 'capacity':
      return {
        what: 'capacity',
        before: String(difference.before.capacity),
        after: String(difference.after.capacity),
      };
    case 'nonprofitId':
      return { what: 'nonprofit', before: nameOf(before.nonprofitId), after: nameOf(after.nonprofitId) };
    case 'skills':
      return { what: 'skills', before: joined(before.skills), after: joined(after.skills) };
    case 'causes':
      return { what: 'causes', before: before.causes ?? [], after: after.causes ?? [] };
    case 'contact':
      return { what: 'contact', before: contactText(before), after: contactText(after) };
    case 'access':
      return { what: 'access', before: before.framing?.access ?? '', after: after.framing?.access ?? '' };
    case 'meal':
    case 'weather':
    case 'photos': {
      const { what } = difference;
      return { what, before: before.framing?.[what] ?? null, after: after.framing?.[what] ?? null };
    }
    case 'legalForm':
      return { what: 'legalForm', before: before.legalForm ?? null, after: after.legalForm ?? null };
    case 'title':
    case 'summary':
    case 'place':
    case 'bring': {
      const { what } = difference;
      return { what, before: before[what] ?? '', after: after[what] ?? '' };
    }
  }
}

const joined = (each: readonly string[] = []): string => each.join(', ');

const contactText = ({ contact }: ChangedContent): string =>
  contact ? `${contact.name} ${contact.phone}`.trim() : '';
