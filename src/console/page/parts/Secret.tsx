import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** That it is shown this once. */
  readonly says: string;
  readonly value: string;
  readonly copy: string;
  readonly copied: string;
}

/** What is told once: it takes the focus, and is copied by a button. */
export function Secret({ title, says, value, copy, copied }: Props) {
  const [isCopied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setCopied(false);
    heading.current?.focus();
  }, [value]);
  const take = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="card secret">
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p>{says}</p>
      <div class="secret-value">
        <code>{value}</code>
        <button type="button" onClick={take}>
          {copy}
        </button>
      </div>
      <p role="status" class="hint">
        {isCopied ? copied : ''}
      </p>
    </section>
  );
}
