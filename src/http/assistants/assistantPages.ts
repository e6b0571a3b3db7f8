import { connectAssistant } from '../../application/assistants/connectAssistant.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { t } from '../../i18n/index.js';
import type { FileRequest } from '../links/fileRoutes.js';
import { buttonPage, gonePage, localeIn, namedIn, type Told } from '../links/pages.js';
import { html, type Page, paragraph } from '../pages/page.js';

/** The page behind a link. It says the same of every link, and uses none up. */
export function assistantPage({ locale }: FileRequest): Page {
  const told = toldIn(locale);
  const title = t(told, 'assistant.page.title');
  return buttonPage(told, title, t(told, 'assistant.page.text'), t(told, 'assistant.page.get'));
}

/** Gives what the assistant is to bring, the first time; a page that says why not ever after. Throws what the store throws. */
export function giveAssistantKey(
  deps: NeedsOf<typeof connectAssistant>,
): (asked: FileRequest) => Promise<Page> {
  return async ({ locale, name }) => {
    const told = toldIn(locale);
    const named = namedIn(name);
    const key = named && (await connectAssistant(deps, named));
    const title = t(told, 'assistant.page.title');
    if (key === null) return gonePage(told, title, t(told, 'assistant.page.gone'));
    const content = `${paragraph(t(told, 'assistant.page.given'))}<p><code>${html(key)}</code></p>`;
    return { status: 200, locale: told.locale, title, content };
  };
}

const toldIn = (locale: string): Told => ({
  locale: localeIn(locale),
  address: locale === 'fr-tu' ? 'tu' : 'vous',
});
