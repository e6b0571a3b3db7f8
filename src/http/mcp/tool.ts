import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import type { Ports } from '../../application/ports/index.js';
import type { Named } from '../../application/ports/missions.js';
import type { Refused } from '../../application/refusals.js';
import { t } from '../../i18n/index.js';
import type { PageReader } from '../pages/page.js';
import { refusalText } from '../pages/words.js';
import type { Caller } from './door.js';

/** What the words of a search mean, as the chats read them. */
export type Meant = (
  text: string,
  reader: { readonly now: Date; readonly locale: 'fr' | 'en'; readonly timezone: string },
) => Named;

/** Who asks, in whose language, and with what. */
export interface Asking extends Caller {
  readonly ports: Ports;
  readonly meant: Meant;
  readonly reader: PageReader;
}

/** One thing an assistant can ask for. */
export interface Tool<Input extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: z.ZodRawShape;
  /** Nothing at all is changed by it. */
  readonly readsOnly: boolean;
  readonly run: (asking: Asking, input: z.infer<z.ZodObject<Input>>) => Promise<CallToolResult>;
}

/** A tool whose parts fit each other. */
export const tool = <Input extends z.ZodRawShape>(one: Tool<Input>): Tool => one as unknown as Tool;

/**
 * An answer with what people wrote: said to be data, between two marks that no text of theirs can hold. The same stands as
 * structured content.
 */
export function answer(
  reader: PageReader,
  says: string,
  data: Readonly<Record<string, unknown>>,
): CallToolResult {
  const written = JSON.stringify(data).replaceAll('<', '\\u003c');
  const text = `${says}\n${t(reader, 'assistant.data')}\n<data>${written}</data>`;
  return { content: [{ type: 'text', text }], structuredContent: { says, ...data } };
}

/** Why nothing came of it, for the person to read. */
export const not = (says: string): CallToolResult => ({
  ...{ isError: true, content: [{ type: 'text', text: says }] },
});

export const notDone = ({ refusal }: Refused, reader: PageReader): CallToolResult =>
  not(refusal.code === 'temporary' ? t(reader, 'problem.temporary') : refusalText(refusal, reader));
