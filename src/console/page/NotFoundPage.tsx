import { Heading } from './parts/Heading.js';
import { linkTo } from './route.js';
import { useShell } from './shell.js';

/** There is no such page, or not for whoever is in. */
export function NotFoundPage() {
  const { texts } = useShell();
  return (
    <>
      <Heading title={texts.notFound} says={texts.notFoundText} />
      <a class="button second" {...linkTo('')}>
        {texts.toHome}
      </a>
    </>
  );
}
