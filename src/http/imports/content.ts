import type { FileUnit, RefusedLine, WantedMission } from '../../application/imports/fileMissions.js';
import type { ImportView, Planned } from '../../application/imports/lookAtImport.js';
import type { ImportDone } from '../../application/ports/index.js';
import type { FramingPoint } from '../../domain/missions/missingPoints.js';
import { t, whenInZone } from '../../i18n/index.js';
import { fileFieldNames, requiredFields } from '../../imports/columns.js';
import { html, type PageReader, paragraph } from '../pages/page.js';
import { columnNames, quotedNames } from './columnName.js';
import { placeName, problemLine } from './problemLine.js';

/** How a file is made, where it is chosen or its content pasted, and below what it may hold. */
export function chooseFile(path: string, reader: PageReader): string {
  const say = (key: 'columns' | 'all', fields: typeof fileFieldNames) =>
    paragraph(t(reader, `import.page.${key}`, { columns: columnNames(fields, reader) }));
  return [
    paragraph(t(reader, 'import.page.howTo')),
    `<form method="post" action="${html(path)}" enctype="multipart/form-data">`,
    `<label for="file">${html(t(reader, 'import.page.file'))}</label>`,
    '<input id="file" name="file" type="file" accept=".csv,.json,.txt,text/csv,application/json">',
    `<label for="text">${html(t(reader, 'import.page.text'))}</label>`,
    '<textarea id="text" name="text" rows="6" spellcheck="false"></textarea>',
    `<button>${html(t(reader, 'import.page.read'))}</button></form>`,
    paragraph(t(reader, 'import.page.intro')),
    `<p><a href="${html(path)}/sample">${html(t(reader, 'import.page.sample'))}</a></p>`,
    `<details><summary>${html(t(reader, 'import.page.whichColumns'))}</summary>`,
    `${say('columns', requiredFields)}${say('all', fileFieldNames)}</details>`,
  ].join('');
}

/** What became of the file, and where to find it. */
export const doneText = ({ created, existing }: ImportDone, reader: PageReader): string =>
  paragraph(t(reader, 'import.done', { created, existing })).replace('<p>', '<p role="status">') +
  paragraph(t(reader, 'import.done.where'));

/** What would become of a file: the counts, a button, and each line. */
export function plannedPart(
  { plan, missions }: Extract<ImportView, { kind: 'planned' }>,
  path: string,
  reader: PageReader,
): string {
  const created = missions.filter(({ kind }) => kind === 'created').length;
  const existing = missions.filter(({ kind }) => kind === 'exists').length;
  const refused = plan.refused.length + missions.length - created - existing;
  const button = `<form method="post" action="${html(path)}/create"><input type="hidden" name="plan" value="${html(plan.id)}"><button>${html(t(reader, 'import.create', { count: created }))}</button></form>`;
  const held = plan.refused.filter(isHeld).length;
  const { unit } = plan;
  const lines = [
    ...missions.map((one) => ({ line: one.wanted.lines[0] ?? 0, text: plannedLine(one, unit, reader) })),
    ...plan.refused.map((one) => ({ line: one.line, text: refusedLine(one, unit, reader) })),
  ].sort((one, other) => one.line - other.line);
  const notRead = quotedNames(plan.notRead, reader);
  const unknown = { count: plan.unknownSites.length, sites: quotedNames(plan.unknownSites, reader) };
  return [
    paragraph(t(reader, 'import.counts', { created, existing, refused, held, unit })),
    notRead === '' ? '' : paragraph(t(reader, 'import.notRead', { columns: notRead })),
    unknown.count === 0 ? '' : paragraph(t(reader, 'import.unknownSites', unknown)),
    created > 0 ? button : '',
    `<ul class="lines">${lines.map(({ text }) => `<li>${text}</li>`).join('')}</ul>`,
    `<h2>${html(t(reader, 'import.page.again'))}</h2>`,
    chooseFile(path, reader),
  ].join('');
}

/** A good line beside a wrong one of its mission. */
const isHeld = ({ problems }: RefusedLine): boolean => problems.every(({ code }) => code === 'withOther');

type State = 'created' | 'exists' | 'existsNumber' | 'held' | 'refused';

interface Head extends Pick<RefusedLine, 'title'> {
  readonly lines: readonly number[];
  readonly unit: FileUnit;
  readonly state: State;
  /** Of the mission that is there; of the line that it waits for. */
  readonly number?: number | undefined;
}

/** Which lines, what they are called, and what becomes of them. */
function head({ lines, title, unit, state, number = 0 }: Head, reader: PageReader): string {
  const where = t(reader, 'import.line', { count: lines.length, lines: lines.join(', '), unit });
  const place = placeName(number, unit, reader);
  const what = t(reader, `import.state.${state}`, { number, place });
  const named = title === '' ? '' : ` <strong>${html(title)}</strong>`;
  return `${html(where)}${named} <span class="state ${state}">${html(what)}</span>`;
}

function plannedLine(planned: Planned, unit: FileUnit, reader: PageReader): string {
  const { wanted } = planned;
  const { lines, draft } = wanted;
  const { title } = draft;
  if (planned.kind === 'others') {
    const problems = [{ field: 'sites', code: 'otherSites' }];
    return lines.map((line) => refusedLine({ line, title, problems }, unit, reader)).join('<br>');
  }
  if (planned.kind === 'exists') {
    const { mission } = planned;
    const state = mission ? 'existsNumber' : 'exists';
    return head({ lines, title, unit, state, number: mission?.number }, reader);
  }
  const facts = planned.kept.map((fact) => t(reader, `import.fact.${fact}`)).join(', ');
  const below = [
    ...aboutLines(wanted, reader),
    ...slotLines(wanted, reader),
    missingLine(planned.missing, reader),
    ...(facts === '' ? [] : [t(reader, 'import.kept', { nonprofit: draft.nonprofit, facts })]),
  ];
  return head({ lines, title, unit, state: 'created' }, reader) + below.map(html).join('<br>');
}

/** For whom, where, and of which sites. */
const aboutLines = ({ draft }: WantedMission, reader: PageReader): string[] => {
  const sites = quotedNames(draft.sites ?? [], reader);
  const named = t(reader, 'import.named', { column: t(reader, 'missionForm.sites'), problem: sites });
  return [`${draft.nonprofit} · ${draft.place}`, ...(sites === '' ? [] : [named])];
};

/** As many points as are read at a glance are named. */
const namedAtMost = 3;

/** What is still to be said of a mission: by name when it is little, else how much. */
function missingLine(missing: readonly FramingPoint[], reader: PageReader): string {
  if (missing.length === 0) return t(reader, 'import.complete');
  if (missing.length > namedAtMost) return t(reader, 'import.missingCount', { count: missing.length });
  const names = missing.map((point) => t(reader, `framing.point.${point}`));
  return t(reader, 'import.missing', { points: names.join(reader.locale === 'fr' ? ' ; ' : '; ') });
}

/** When, on whose clock, and how many places. */
const slotLines = ({ draft, timezone }: WantedMission, reader: PageReader): string[] =>
  draft.slots.map(({ startsAt, endsAt, capacity }) => {
    const when = whenInZone({ startsAt, endsAt, timezone }, reader);
    return `${when} · ${t(reader, 'import.places', { places: capacity })}`;
  });

function refusedLine(refused: RefusedLine, unit: FileUnit, reader: PageReader): string {
  const { line, title, problems } = refused;
  const state = isHeld(refused) ? 'held' : 'refused';
  const said = problems.map((problem) => html(problemLine(problem, unit, reader))).join('<br>');
  return head({ lines: [line], title, unit, state, number: problems[0]?.other }, reader) + said;
}
