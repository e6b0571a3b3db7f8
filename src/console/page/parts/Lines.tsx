interface Props {
  readonly title: string;
  readonly lines: readonly string[];
  /** That there are more; null when there are none. */
  readonly more: string | null;
}

/** As many as are read at a glance. */
const few = 12;

/** What would change, line by line: open where that is not long. */
export const Lines = ({ title, lines, more }: Props) =>
  lines.length === 0 ? null : (
    <details class="more" open={lines.length <= few}>
      <summary>{title}</summary>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {more && <p class="hint">{more}</p>}
    </details>
  );
