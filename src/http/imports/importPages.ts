import { type FoundImport, findImport } from '../../application/imports/findImport.js';
import { importMissions } from '../../application/imports/importMissions.js';
import { keepImport } from '../../application/imports/keepImport.js';
import { lookAtImport } from '../../application/imports/lookAtImport.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { t } from '../../i18n/index.js';
import { readFile } from '../../imports/readFile.js';
import { localeIn, namedIn } from '../links/pages.js';
import { type Page, type PageReader, paragraph } from '../pages/page.js';
import { readerFor } from '../pages/words.js';
import { chooseFile, doneText, plannedPart } from './content.js';
import type { ImportPages, ImportRequest } from './importRoutes.js';
import { sampleFile } from './sample.js';
import { unreadableText } from './unreadableText.js';

type ImportNeeds = Needs<'clock' | 'missionImports'> &
  NeedsOf<typeof findImport> &
  NeedsOf<typeof lookAtImport> &
  NeedsOf<typeof importMissions>;

interface Opened {
  readonly found: FoundImport;
  readonly reader: PageReader;
  /** Where the page is, for its links and forms. */
  readonly path: string;
}

/** The pages of an import. They throw what the store throws. */
export function importPages(deps: ImportNeeds): ImportPages {
  const open = async ({ locale, name }: ImportRequest): Promise<Opened | null> => {
    const named = namedIn(name);
    const found = named && (await findImport(deps, named));
    if (!found) return null;
    const { organisation, employee } = found.actor;
    const asked = { locale: localeIn(locale), timezone: employee.timezone };
    const reader = readerFor(organisation, asked, deps.clock.now());
    return { found, reader, path: `/import/${asked.locale}/${encodeURIComponent(name)}` };
  };
  return {
    async show(asked) {
      const opened = await open(asked);
      return opened ? shown(deps, opened) : gonePage(asked);
    },
    async read(asked, upload) {
      const opened = await open(asked);
      if (!opened) return gonePage(asked);
      const { found, reader } = opened;
      if (upload.kind === 'refused') {
        const status = { tooLarge: 413, wrongKind: 415, nothing: 422 } as const;
        return askAgain(opened, status[upload.why], t(reader, `import.page.${upload.why}`));
      }
      const { done } = found.found;
      if (done) return pageOf(opened, 422, alert(t(reader, 'import.page.used')) + doneText(done, reader));
      const { timezone } = found.actor.organisation;
      const read = readFile(upload.content, { timezone, now: deps.clock.now() });
      if (read.kind === 'unreadable') return askAgain(opened, 422, unreadableText(read.why, reader));
      await keepImport(deps, found, read);
      return 'shown';
    },
    async create(asked, { plan }) {
      const opened = await open(asked);
      if (!opened) return gonePage(asked);
      const outcome = await importMissions(deps, opened.found, String(plan ?? ''));
      if (outcome.kind === 'refused')
        return pageOf(opened, 403, paragraph(t(opened.reader, 'page.refused.other')));
      return outcome.kind === 'other' ? shown(deps, opened, t(opened.reader, 'import.page.other')) : 'shown';
    },
    sample: ({ locale }) => sampleFile(localeIn(locale), deps.clock.now()),
  };
}

/** The same whatever is wrong with the link: over, made up, or of somebody who organises nothing any more. */
function gonePage({ locale }: ImportRequest): Page {
  const told = localeIn(locale);
  const content = paragraph(t(told, 'import.page.gone'));
  return { status: 404, locale: told, title: t(told, 'import.page.title'), content };
}

const pageOf = ({ reader }: Opened, status: Page['status'], content: string): Page => ({
  ...{ status, locale: reader.locale, content },
  title: t(reader, 'import.page.title'),
});

const alert = (text: string | null): string =>
  text === null ? '' : paragraph(text).replace('<p>', '<p role="alert">');

const askAgain = (opened: Opened, status: Page['status'], why: string): Page =>
  pageOf(opened, status, alert(why) + chooseFile(opened.path, opened.reader));

async function shown(deps: ImportNeeds, opened: Opened, note: string | null = null): Promise<Page> {
  const { found, reader, path } = opened;
  const status = note === null ? 200 : 409;
  const view = await lookAtImport(deps, found);
  switch (view.kind) {
    case 'empty':
      return pageOf(opened, status, alert(note) + chooseFile(path, reader));
    case 'planned':
      return pageOf(opened, status, alert(note) + plannedPart(view, path, reader));
    case 'done':
      return pageOf(opened, 200, doneText(view.done, reader));
  }
}
