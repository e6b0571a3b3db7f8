import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly says: string;
  /** What can be done on the whole page. */
  readonly children?: ComponentChildren;
}

/** The top of a page. Its heading takes the focus when somebody comes to the page. */
export function Heading({ title, says, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // A name that comes later is heard too by whoever is still at the heading.
    if (document.activeElement !== heading.current) return;
    heading.current?.blur();
    heading.current?.focus();
  }, [title]);
  return (
    <div class="heading">
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        <p>{says}</p>
      </div>
      {children && <div class="heading-acts">{children}</div>}
    </div>
  );
}
