import {
  type Declared,
  type DeclaredPart,
  declaredIn,
  declaredParts,
  type FilterPart,
  filterParts,
  filtersIn,
} from '../../domain/people/declared.js';
import type { Reader } from '../../domain/people/reader.js';
import { halfDaysText, type TextKey, t } from '../../i18n/index.js';
import type { MessageOf } from '../../messages/message.js';
import { type Step, step, toDiscover, toMissions } from './steps.js';

/** One part of what somebody declared, in words. Skills and cities are as they wrote them. */
function partText(part: DeclaredPart, declared: Declared, reader: Reader): string {
  const { skills = [], causes = [], sites = [], departments = [], availability = [] } = declared;
  switch (part) {
    case 'skills':
      return skills.join(', ');
    case 'causes':
      return causes.map((cause) => t(reader, `cause.${cause}` as TextKey)).join(', ');
    case 'sites':
      return sites.join(', ');
    case 'departments':
      return departments.join(', ');
    case 'availability':
      return halfDaysText(availability, reader.locale);
  }
}

/** Each part by its name, with what was said of it. */
export const profileLines = (declared: Declared, reader: Reader): { label: TextKey; text: string }[] =>
  declaredParts.map((part) => ({
    label: `profile.part.${part}`,
    text: partText(part, declared, reader) || t(reader, 'profile.empty'),
  }));

const toProfileForm = step('button.profileEdit', { kind: 'profile.edit' });

/** What is said above a profile: that it was kept, that there was no room, what it is for. */
export function profileIntro({ declared, full, kept }: MessageOf<'profile'>, reader: Reader): string[] {
  const what = full.map((part) => t(reader, `profile.part.${part}`)).join(', ');
  return [
    ...(kept ? [t(reader, 'profile.kept')] : []),
    ...(full.length > 0 ? [t(reader, 'profile.full', { what })] : []),
    t(reader, declaredIn(declared).length > 0 ? 'profile.intro' : 'profile.none'),
  ];
}

/** What can be done with a profile. */
export const profileSteps = ({ declared }: MessageOf<'profile'>): Step[] => [
  toProfileForm,
  ...(declaredIn(declared).length > 0 ? [toDiscover, step('button.profileForget', forget)] : [toMissions]),
];

const forget = {
  kind: 'profile.declare',
  set: { skills: [], causes: [], sites: [], departments: [], availability: [] },
} as const;

type Discovered = MessageOf<'discover'>;

/** The filters that are on, each in a line. What people wrote stands in them. */
export const filterLines = ({ filters }: Discovered, reader: Reader): string[] =>
  filtersIn(filters).map((part) => {
    const what = partText(part, filters, reader);
    const name = t(reader, `profile.part.${part}`);
    return part === 'sites'
      ? t(reader, 'discover.filter.sites', { what })
      : t(reader, 'discover.filter', { part: name, what });
  });

/** What is to be known besides: what was never declared, and why nothing is shown. */
export function discoverNotes(
  { missions, filters, off, missing, widen }: Discovered,
  reader: Reader,
): string[] {
  const never = missing.map((part) => t(reader, `discover.missing.${part}`));
  if (filtersIn(filters).length === 0)
    return never.length > 0 ? never : [t(reader, off.length > 0 ? 'discover.noFilter' : 'discover.nothing')];
  if (missions.length > 0) return never;
  const what = widen.map((part) => t(reader, `profile.part.${part}`)).join(', ');
  const wider = widen.length > 0 ? t(reader, 'discover.widen', { what }) : t(reader, 'discover.widenAll');
  return [...never, t(reader, 'discover.none'), wider];
}

/** Takes each filter out, or puts it back. */
export function filterSteps({ filters, off }: Discovered): Step[] {
  const on = filtersIn(filters);
  const by = (parts: readonly FilterPart[]) => ({ kind: 'discover', page: 0, by: parts }) as const;
  return [
    ...on.map((part) => step(`button.without.${part}`, by(on.filter((one) => one !== part)))),
    ...off.map((part) =>
      step(`button.with.${part}`, by(filterParts.filter((one) => one === part || on.includes(one)))),
    ),
  ];
}

/** The way to change what is filtered by, and the way out. */
export const aroundDiscover: readonly Step[] = [
  toProfileForm,
  step('button.allMissions', { kind: 'missions.list', page: 0 }),
];

/** The list of what is shown, as the intent that shows it again. */
export const discoverPage = ({ filters }: Discovered, page: number) =>
  ({ kind: 'discover', page, by: filtersIn(filters) }) as const;
