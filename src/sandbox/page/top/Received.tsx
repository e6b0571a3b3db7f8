import { useEffect, useRef } from 'preact/hooks';
import type { Received as Row } from '../../wire.js';
import { Cross } from '../drawings.js';
import type { Language, Texts } from '../texts.js';
import { shortText } from '../times.js';
import { Avatar } from '../windows/Avatar.js';

interface Props {
  readonly rows: readonly Row[];
  readonly texts: Texts;
  readonly language: Language;
  readonly zone: string;
  readonly show: (row: Row) => void;
  readonly close: () => void;
}

const chatName = { slack: 'Slack', teams: 'Teams' } as const;

/** Who received what while the clock was moved; each line leads to the message. */
export function Received({ rows, texts, language, zone, show, close }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [rows]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape comes up to here from any line
    <div
      class="received"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="received-head">
        <h2 ref={title} tabIndex={-1}>
          {texts.received(rows.length)}
        </h2>
        <button type="button" class="dialog-close" aria-label={texts.close} onClick={close}>
          <Cross />
        </button>
      </div>
      <ul>
        {rows.map((row) => {
          const chat = chatName[row.chat];
          return (
            <li key={`${row.chat} ${row.place} ${row.person} ${row.at}`}>
              <button type="button" title={texts.show(row.name, chat)} onClick={() => show(row)}>
                <Avatar name={row.name} />
                <span class="received-words">
                  <span class="received-who">
                    <strong>{row.name}</strong> {chat}
                    <time dateTime={row.at}>{shortText(new Date(row.at), zone, language)}</time>
                  </span>
                  <span class="received-text">{row.text}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
