import { useLayoutEffect, useRef } from 'preact/hooks';

interface Choice {
  readonly label: string;
  /** What it acts on, in a second line. */
  readonly note?: string;
  readonly choose: () => void;
}

interface Props {
  /** The button that opened it: it stands below, and has the focus again once it is closed. */
  readonly opener: HTMLElement;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly close: () => void;
}

/** A menu below the three dots. The arrows go through it; Escape and Tab leave it. */
export function ChoiceMenu({ opener, name, choices, close }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useLayoutEffect(() => {
    if (place.current) settle(place.current, opener);
    items()[0]?.focus();
    opener.setAttribute('aria-expanded', 'true');
    const outside = ({ target }: Event) => {
      if (!place.current?.contains(target as Node) && target !== opener) close();
    };
    document.addEventListener('pointerdown', outside);
    window.addEventListener('resize', close);
    return () => {
      opener.setAttribute('aria-expanded', 'false');
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('resize', close);
    };
  }, []);
  const leave = () => {
    close();
    opener.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const next = nextOf(items(), event.key);
    if (!next && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    if (next) next.focus();
    else leave();
  };
  return (
    <div class="choice-menu" role="menu" tabIndex={-1} aria-label={name} ref={place} onKeyDown={onKeyDown}>
      {choices.map(({ label, note, choose }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            leave();
            choose();
          }}
        >
          <span>{label}</span>
          {note && <span class="choice-note">{note}</span>}
        </button>
      ))}
    </div>
  );
}

function nextOf(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return undefined;
  }
}

/** Below the button, or above it where there is no room. */
function settle(menu: HTMLElement, opener: HTMLElement): void {
  const { left, top, bottom } = opener.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = bottom + 4 + height <= window.innerHeight;
  menu.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  menu.style.top = `${below ? bottom + 4 : Math.max(8, top - 4 - height)}px`;
}
