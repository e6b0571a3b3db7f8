import { z } from 'zod';
import { askHris } from '../../../application/people/hris/askHris.js';
import { checkHris } from '../../../application/people/hris/checkHris.js';
import { connectHris } from '../../../application/people/hris/connectHris.js';
import { decideWriteBack } from '../../../application/people/hris/decideWriteBack.js';
import { disconnectHris } from '../../../application/people/hris/disconnectHris.js';
import { hrisAddress } from '../../../application/people/hris/hrisAddress.js';
import { listenToHris } from '../../../application/people/hris/listenToHris.js';
import {
  type HrisPreview,
  type HrisPreviewLine,
  hrisKinds,
  type NeedsOf,
} from '../../../application/ports/index.js';
import { hrisSeen } from '../../../application/queries/people/hrisSeen.js';
import type { Refused } from '../../../application/refusals.js';
import { t } from '../../../i18n/index.js';
import type { PageReader } from '../../pages/page.js';
import type {
  ConsoleHris,
  ConsoleHrisChecked,
  ConsoleHrisListening,
  ConsoleHrisMade,
  ConsoleHrisPreview,
  ConsoleWriteBackDecided,
} from '../hrisWire.js';
import { consoleRoute } from '../route.js';

const id = z.string().min(1).max(64);
const secret = z.string().max(4_000);
const code = z.string().max(20).nullable();
/** So many lines of a preview are told. */
const toldAtMost = 100;

/** HR software that we read. What opens it is never told again. */
export const hrisRoutes = [
  consoleRoute({
    method: 'get',
    path: '/hris',
    input: z.strictObject({}),
    async run(deps: NeedsOf<typeof hrisSeen>, { actor, reader }): Promise<ConsoleHris | Refused> {
      const seen = await hrisSeen(deps, actor);
      if (seen.kind === 'refused') return seen;
      const { connections, written, open, names } = seen;
      return {
        written,
        connections: connections.map(({ nextAt, last, preview, previewAskedAt, ...one }) => ({
          ...{ ...one, nextAt: nextAt.toISOString(), isPreviewAsked: previewAskedAt !== null },
          last: last && { ...last, at: last.at.toISOString() },
          preview: preview && previewTold(preview, names, reader),
        })),
        open: open.map(({ id: key, personId, mission, state, code: why }) => ({
          ...{ id: key, person: names.get(personId) ?? '…', mission: mission ?? '…' },
          ...{ state: state === 'failed' ? 'failed' : 'waiting', code: why },
        })),
      };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/hris',
    input: z.strictObject({
      ...{ kind: z.enum(hrisKinds), name: z.string().max(60), account: z.string().max(63) },
      ...{ id: secret, secret, activityCode: code, activityKey: secret.nullable() },
    }),
    async run(
      deps: NeedsOf<typeof connectHris>,
      { actor, input: { kind, name, account, activityCode, activityKey, ...secrets } },
    ): Promise<ConsoleHrisMade | Refused> {
      // The usual address alone: a page must not have us ask what only we can reach.
      const url = hrisAddress(kind, account.trim()) ?? '';
      const made = await connectHris(deps, actor, {
        ...{ kind, name, url, tokenUrl: null, activityCode },
        secrets: { ...secrets, ...(activityKey !== null && { activityKey }) },
      });
      if (made.kind === 'connected') return { kind: 'connected', id: made.connection.id };
      if (made.kind !== 'wrong') return made;
      const { part } = made;
      return { kind: 'wrong', part: part === 'url' || part === 'tokenUrl' ? 'account' : part };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/hris/check',
    input: z.strictObject({ connectionId: id }),
    run: (deps: NeedsOf<typeof checkHris>, { actor, input }): Promise<ConsoleHrisChecked | Refused> =>
      checkHris(deps, actor, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/hris/ask',
    input: z.strictObject({ connectionId: id, wants: z.enum(['reading', 'preview']) }),
    run: (deps: NeedsOf<typeof askHris>, { actor, input }) => askHris(deps, actor, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/hris/write-back',
    input: z.strictObject({ connectionId: id, activityCode: code, activityKey: secret.nullable() }),
    async run(
      deps: NeedsOf<typeof decideWriteBack>,
      { actor, input },
    ): Promise<ConsoleWriteBackDecided | Refused> {
      const decided = await decideWriteBack(deps, actor, input);
      return decided.kind === 'decided' ? { kind: 'decided' } : decided;
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/hris/listen',
    input: z.strictObject({ connectionId: id, listens: z.boolean(), secret }),
    run: (deps: NeedsOf<typeof listenToHris>, { actor, input }): Promise<ConsoleHrisListening | Refused> =>
      listenToHris(deps, actor, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/hris/disconnect',
    input: z.strictObject({ connectionId: id }),
    run: (deps: NeedsOf<typeof disconnectHris>, { actor, input }) => disconnectHris(deps, actor, input),
  }),
];

function previewTold(
  { at, code: why, counts, stopped, lines }: HrisPreview,
  names: ReadonlyMap<string, string>,
  reader: PageReader,
): ConsoleHrisPreview {
  const said = lines.slice(0, toldAtMost).map((line) => sentenceOf(line, names, reader));
  const { added = 0, changed = 0, back = 0, left = 0, refused = 0 } = counts ?? {};
  const more = Math.max(0, added + changed + back + left + refused - said.length);
  return { at: at.toISOString(), code: why, counts, stopped, lines: said, more };
}

const lineOf = {
  added: 'hris.line.added',
  changed: 'hris.line.changed',
  back: 'hris.line.broughtBack',
  leaving: 'hris.line.leaving',
} as const;

function sentenceOf(
  { kind, personId, name, key, fields, why }: HrisPreviewLine,
  names: ReadonlyMap<string, string>,
  reader: PageReader,
): string {
  if (kind === 'refused') return t(reader, refusalOf(why), { key: key ?? '…' });
  const said = fields.map((field) => t(reader, `directory.field.${field}`)).join(', ') || '–';
  return t(reader, lineOf[kind], { name: names.get(personId ?? '') ?? name ?? '…', fields: said });
}

const refusals = [
  'emailOfAnother',
  'noName',
  'otherDirectory',
  'sameEmail',
  'sameNumber',
  'samePerson',
] as const;

function refusalOf(why: string | null) {
  const known = refusals.find((one) => one === why);
  return `hris.refused.${known ?? 'unreadable'}` as const;
}
