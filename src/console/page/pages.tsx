import type { ComponentType } from 'preact';
import type { Area, ConsoleMe } from '../../http/console/wire.js';
import { AuditPage } from './audit/AuditPage.js';
import { ConnectionsPage } from './connections/ConnectionsPage.js';
import { HomePage } from './HomePage.js';
import { HrisPage } from './hris/HrisPage.js';
import { KeysPage } from './keys/KeysPage.js';
import { MissionsPage } from './missions/MissionsPage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { PeoplePage } from './people/PeoplePage.js';
import { RetentionPage } from './retention/RetentionPage.js';
import { UninstallPage } from './retention/UninstallPage.js';
import type { Place } from './route.js';
import { RulesPage } from './rules/RulesPage.js';
import type { Texts } from './texts.js';
import { WebhooksPage } from './webhooks/WebhooksPage.js';

type PageOf = ComponentType<{ readonly place: Place }>;

/** The pages that there are, by the first part of their address. */
const pages: Readonly<Partial<Record<Area, PageOf>>> = {
  audit: AuditPage,
  connections: ConnectionsPage,
  hris: HrisPage,
  keys: KeysPage,
  missions: MissionsPage,
  people: PeoplePage,
  retention: RetentionPage,
  rules: RulesPage,
  uninstall: UninstallPage,
  webhooks: WebhooksPage,
};

/** What is shown at a path: none but the pages of whoever is in. */
export function pageAt(
  path: string,
  { areas }: Pick<ConsoleMe, 'areas'>,
  texts: Texts,
): { readonly area: Area | null; readonly title: string; readonly Page: PageOf } {
  if (path === '') return { area: null, title: texts.home, Page: HomePage };
  const area = areas.find((each) => each === path.split('/')[0]);
  const Page = area && pages[area];
  return area && Page
    ? { area, title: texts.areas[area].name, Page }
    : { area: null, title: texts.notFound, Page: NotFoundPage };
}
