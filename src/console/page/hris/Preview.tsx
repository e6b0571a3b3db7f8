import type { ConsoleHrisPreview } from '../../../http/console/hrisWire.js';
import { useInstants } from '../parts/instants.js';
import { Lines } from '../parts/Lines.js';
import { useShell } from '../shell.js';
import { hrisTexts } from './texts.js';

/** What the next reading would change, line by line. */
export function Preview({ at, code, counts, stopped, lines, more }: ConsoleHrisPreview) {
  const { language } = useShell();
  const words = hrisTexts[language];
  const { moment } = useInstants();
  return (
    <div class="preview">
      <h3>{words.previewOf(moment(at))}</h3>
      {code && <p class="notice bad">{words.failures[code]}</p>}
      {stopped && <p class="notice warning">{words.stopped(stopped)}</p>}
      {counts && <p>{words.counts(counts)}</p>}
      {counts && lines.length === 0 && <p class="hint">{words.nothingChanges}</p>}
      <Lines title={words.lineByLine} lines={lines} more={more > 0 ? words.more(more) : null} />
    </div>
  );
}
