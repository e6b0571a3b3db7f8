import { useShell } from '../shell.js';

/** Days and moments as the reader writes them, on their own clock. */
export function useInstants() {
  const { me, language } = useShell();
  const told = (style: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...style, timeZone: me.timezone });
    return (at: string) => format.format(new Date(at));
  };
  return { day: told({ dateStyle: 'long' }), moment: told({ dateStyle: 'medium', timeStyle: 'short' }) };
}
