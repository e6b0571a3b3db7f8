import { AreaIcon } from './drawings.js';
import { Heading } from './parts/Heading.js';
import { linkTo } from './route.js';
import { useShell } from './shell.js';

/** Where somebody begins: the pages that there are for them. */
export function HomePage() {
  const { me, texts } = useShell();
  return (
    <>
      <Heading title={texts.welcome(me.name)} says={texts.welcomeText} />
      <ul class="tiles">
        {me.areas.map((area) => (
          <li key={area}>
            <a {...linkTo(area)}>
              <AreaIcon area={area} />
              <strong>{texts.areas[area].name}</strong>
              <span class="tile-says">{texts.areas[area].says}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
