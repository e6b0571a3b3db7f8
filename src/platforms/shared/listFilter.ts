import { DateTime } from 'luxon';
import type { Reader } from '../../domain/people/reader.js';
import { dayText, t } from '../../i18n/index.js';
import type { ListFilter, MessageOf } from '../../messages/message.js';
import { type Step, step } from './steps.js';

/** How a list was narrowed, in words; null when it was not. What people wrote stands in it. */
export function filterText({ by }: MessageOf<'missions.list'>, reader: Reader): string | null {
  if (!by) return null;
  const what = [
    ...by.days.map((days) => daysText(days, reader)),
    ...by.parts.map((part) => t(reader, `part.${part}`)),
    ...by.words,
    ...(by.cities ? [t(reader, 'list.cities', { what: by.cities.join(', ') })] : []),
  ].join(', ');
  const near = by.near && !by.cities ? [t(reader, 'list.near')] : [];
  if (what === '') return near.join(' ');
  return [t(reader, by.fits ? 'list.by' : 'list.byNone', { what }), ...near].join(' ');
}

function daysText({ from, to }: ListFilter['days'][number], reader: Reader): string {
  const text = (day: string) =>
    dayText(DateTime.fromISO(day, { zone: reader.timezone }).toJSDate(), reader.timezone, reader);
  return from === to ? text(from) : t(reader, 'list.days', { from: text(from), to: text(to) });
}

/** What turns its pages keeps it so. */
export function narrowed({ by }: MessageOf<'missions.list'>): { readonly by?: ListFilter } {
  if (!by) return {};
  const { fits: _, cities: __, ...filter } = by;
  return { by: filter };
}

/** The way out of a list that was narrowed. */
export const wayOut = ({ by }: MessageOf<'missions.list'>): Step[] =>
  by ? [step('button.allMissions', { kind: 'missions.list', page: 0 })] : [];
