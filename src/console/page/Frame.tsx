import { useEffect, useRef, useState } from 'preact/hooks';
import { Spark } from '../../browser/drawing.js';
import { Languages } from '../../browser/Languages.js';
import type { Area, ConsoleMe } from '../../http/console/wire.js';
import { AreaIcon, MenuIcon } from './drawings.js';
import { pageAt } from './pages.js';
import { Sure } from './parts/Sure.js';
import { linkTo, usePlace } from './route.js';
import { useShell } from './shell.js';
import { type Language, languageNames } from './texts.js';

interface Props {
  readonly speak: (language: Language) => void;
  readonly signOut: () => void;
}

/** What stands around every page: the navigation, who is in, and the page itself. */
export function Frame({ speak, signOut }: Props) {
  const { me, texts, language } = useShell();
  const place = usePlace();
  const { area, title, Page } = pageAt(place.path, me, texts);
  const [isOpen, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    document.title = `${title} · ${texts.console} · Étincelle`;
  }, [title, texts]);
  useEffect(() => {
    setOpen(false);
    // A page that is loaded begins at its top.
    if (place.visits === 0) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus();
    scrollTo(0, 0);
  }, [place.visits]);

  return (
    <>
      <a class="skip" href="#content">
        {texts.skip}
      </a>
      <div class="frame">
        <header class="side">
          <div class="brand">
            <a {...linkTo('')}>
              <Spark />
              <span class="unseen">{texts.home}</span>
            </a>
            <p>
              Étincelle<span class="company">{companyIn(me, texts.console)}</span>
            </p>
            <button
              type="button"
              class="menu-opener"
              aria-expanded={isOpen}
              aria-controls="menu"
              onClick={() => setOpen(!isOpen)}
            >
              <MenuIcon />
              {texts.menu}
            </button>
          </div>
          <div id="menu" class={isOpen ? 'menu open' : 'menu'}>
            <nav aria-label={texts.navigation}>
              <ul>
                <NavItem at="home" to="" name={texts.home} isHere={place.path === ''} />
                {me.areas.map((each) => (
                  <NavItem
                    key={each}
                    at={each}
                    to={each}
                    name={texts.areas[each].name}
                    isHere={area === each}
                  />
                ))}
              </ul>
            </nav>
            <div class="who">
              <p class="who-name">{me.name}</p>
              <p class="who-role">{me.admin ? texts.admin : texts.organiser}</p>
              <Languages name={texts.language} names={languageNames} {...{ language, speak }} />
              <button type="button" class="quiet" onClick={signOut}>
                {texts.signOut}
              </button>
            </div>
          </div>
        </header>
        <main id="content" ref={main} tabIndex={-1}>
          <Sure key={place.path}>
            <Page place={place} />
          </Sure>
        </main>
      </div>
    </>
  );
}

/** A company that has no name of its own here is called as the service is. */
const companyIn = ({ company }: ConsoleMe, otherwise: string) =>
  company === 'Étincelle' ? otherwise : `${company} · ${otherwise}`;

interface ItemProps {
  readonly at: Area | 'home';
  readonly to: string;
  readonly name: string;
  readonly isHere: boolean;
}

const NavItem = ({ at, to, name, isHere }: ItemProps) => (
  <li>
    <a {...linkTo(to)} aria-current={isHere ? 'page' : undefined}>
      <AreaIcon area={at} />
      {name}
    </a>
  </li>
);
