import { useEffect, useState } from 'preact/hooks';
import type { ClockState, Move, Received as ReceivedRow } from '../../wire.js';
import { Dial } from '../drawings.js';
import { ServerError, sentenceOf, server } from '../server.js';
import type { Language, Texts } from '../texts.js';
import { dayText, hourText, shortText } from '../times.js';
import { Jump } from './Jump.js';
import { Received } from './Received.js';

const SAID_MS = 6_000;

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  readonly zone: string;
  readonly now: Date;
  /** When the bot will next do something by itself. */
  readonly next: string | null;
  readonly moved: (state: ClockState) => void;
  /** Shows who received a message, where it came. */
  readonly show: (row: ReceivedRow) => void;
}

/** The sandbox's time, the ways to move it forward, and who received what meanwhile. */
export function Clock({ texts, language, zone, now, next, moved, show }: Props) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [received, setReceived] = useState<readonly ReceivedRow[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said, busy]);
  const move = async (to: Move) => {
    setBusy(true);
    setReceived([]);
    try {
      const state = await server.move(to);
      setSaid(state.received.length === 0 ? texts.receivedNone : '');
      setReceived(state.received);
      moved(state);
    } catch (error) {
      setSaid(error instanceof ServerError && error.status === 409 ? texts.past : sentenceOf(error, texts));
    }
    setBusy(false);
  };
  const nextTitle = next ? texts.nextAt(shortText(new Date(next), zone, language)) : texts.nextNone;
  const moves = [
    ['hour', texts.hour, texts.hourLong],
    ['day', texts.day, texts.dayLong],
    ['next', texts.next, nextTitle],
  ] as const;
  return (
    <section class="clock" aria-label={texts.clock}>
      <div class="clock-reading">
        <Dial />
        <span class="clock-words">
          <span class="clock-day">{dayText(now, zone, language)}</span>
          <span class="clock-hour">{hourText(now, zone, language)}</span>
        </span>
      </div>
      <div class="clock-moves" inert={busy}>
        {moves.map(([by, label, title]) => (
          <button
            key={by}
            type="button"
            class="clock-move"
            title={title}
            disabled={by === 'next' && next === null}
            onClick={() => void move({ by })}
          >
            {label}
          </button>
        ))}
        <Jump {...{ texts, language, zone, now }} go={(to) => void move({ to: to.toISOString() })} />
      </div>
      <p class="clock-status" role="status">
        {busy ? texts.moving : said}
      </p>
      {received.length > 0 && (
        <Received
          rows={received}
          {...{ texts, language, zone }}
          show={(row) => {
            setReceived([]);
            show(row);
          }}
          close={() => setReceived([])}
        />
      )}
    </section>
  );
}
