import type { ChecklistView, MissionFacts } from '../../application/queries/views.js';
import type { FramingPoint } from '../../domain/missions/missingPoints.js';
import type { Reader } from '../../domain/people/reader.js';
import { dayText, type TextKey, t } from '../../i18n/index.js';

/** A line of a mission: what it is about, and what was said. As people wrote it. */
export type Line = readonly [label: TextKey, text: string];

const said = (lines: readonly Line[]): Line[] => lines.filter(([, text]) => text.trim() !== '');

const chosen = (reader: Reader, field: 'meal' | 'weather' | 'photos' | 'minors', value: string | null) =>
  value === null ? '' : t(reader, `framingForm.${field}.${value}` as TextKey);

/** What who takes part has to know of the framing. */
export function framingLines({ framing, legalForm }: MissionFacts, reader: Reader): Line[] {
  if (!framing) return [];
  return said([
    ['mission.access', framing.access],
    ['mission.meal', chosen(reader, 'meal', framing.meal)],
    ['mission.weather', chosen(reader, 'weather', framing.weather)],
    ['mission.photos', chosen(reader, 'photos', framing.photos)],
    ['framing.legalForm', legalForm ? formText(legalForm, reader) : ''],
  ]);
}

/** The legal form, and in one sentence what it means. */
const formText = (form: NonNullable<MissionFacts['legalForm']>, reader: Reader): string =>
  `${t(reader, `framingForm.legalForm.${form}`)}. ${t(reader, `legalForm.${form}`)}`;

/** All that was agreed, for whoever organises. */
export function checklistLines(
  mission: MissionFacts,
  { nonprofit: { contact, register, eligibility } }: ChecklistView,
  reader: Reader,
): Line[] {
  const { framing } = mission;
  const number = register && `${t(reader, `framing.register.${register.register}`)} ${register.value}`;
  return said([
    ['framingForm.deliverable', framing?.deliverable ?? ''],
    ['framingForm.beneficiaries', framing?.beneficiaries ?? ''],
    ['framingForm.nonprofitContact', contact ? `${contact.name} ${contact.phone}` : ''],
    ['framingForm.companyContact', framing?.companyContact ?? ''],
    ...framingLines(mission, reader),
    ['framingForm.risks', framing?.risks ?? ''],
    ['framingForm.minors', framing ? chosen(reader, 'minors', framing.minors) : ''],
    ['framingForm.costs', framing?.costs ?? ''],
    ['framingForm.register', number ?? ''],
    ['framingForm.eligibility', eligibility ? eligibilityText(eligibility, reader) : ''],
  ]);
}

function eligibilityText(
  { status, evidence, checkedOn }: NonNullable<ChecklistView['nonprofit']['eligibility']>,
  reader: Reader,
): string {
  const text = t(reader, `framingForm.eligibility.${status}`);
  if (status === 'unknown' || evidence === '' || checkedOn === null) return text;
  return t(reader, 'framing.checked', {
    status: text,
    evidence,
    day: dayText(noonOf(checkedOn), 'utc', reader),
  });
}

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The missing points in words, one after the other. */
export const pointsText = (points: readonly FramingPoint[], reader: Reader): string =>
  points.map((point) => t(reader, `framing.point.${point}`)).join(reader.locale === 'fr' ? ' ; ' : '; ');
