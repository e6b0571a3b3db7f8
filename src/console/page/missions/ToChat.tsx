import type { ConsoleChat } from '../../../http/console/missionWire.js';
import { useShell } from '../shell.js';
import { missionTexts } from './texts.js';

/** Back to the chat, in another tab: what is done about a mission is done there. */
export function ToChat({ chats }: { readonly chats: readonly ConsoleChat[] }) {
  const { language } = useShell();
  return (
    <>
      {chats.map(({ platform, url }) => (
        <a class="button second" key={url} href={url} target="_blank" rel="noreferrer">
          {missionTexts[language].where[platform]}
        </a>
      ))}
    </>
  );
}
