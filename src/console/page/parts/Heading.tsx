import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly says: string;
  /** What can be done on the whole page. */
  readonly children?: ComponentChildren;
}

/** The top of a page. Its heading takes the focus when somebody comes to the page. */
export const Heading = ({ title, says, children }: Props) => (
  <div class="heading">
    <div>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{says}</p>
    </div>
    {children && <div class="heading-acts">{children}</div>}
  </div>
);
