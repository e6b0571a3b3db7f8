import type { Language } from '../texts.js';

const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { dateStyle: 'short' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  date_short: { day: 'numeric', month: 'short', year: 'numeric' },
  date_long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/** `!date^seconds^words with {date} and {time}` on the reader's clock. https://docs.slack.dev/messaging/formatting-message-text#date-formatting */
export function dateToken(token: string, fallback: string, language: Language, timeZone: string): string {
  const [, seconds = '', pattern = ''] = token.split('^');
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return pattern.replace(/\{(\w+?)(?:_pretty)?\}/g, (whole, part: string) => {
    const style = PARTS[part];
    return style ? new Intl.DateTimeFormat(language, { ...style, timeZone }).format(at) : whole;
  });
}
