import { parseArgs } from 'node:util';

/** What the operator asked for on the command line. */
export interface Options {
  /** Without a final slash. */
  readonly url: string;
  readonly teamsAppId: string | null;
  /** The Slack app is installed by several workspaces, or a whole enterprise, and their tokens end. */
  readonly several: boolean;
  /** The folder to write to. */
  readonly out: string;
}

/** The command line cannot be used; the message tells the operator what to write instead. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

const usage =
  'npm run manifests -- --url https://etincelle.your-company.com [--several] [--teams-app-id <guid>] [--out dist/manifests]';

/** Reads the command line. Throws `OptionsError`. */
export function readOptions(args: readonly string[]): Options {
  const { url, several, 'teams-app-id': teamsAppId, out } = parse(args);
  return {
    url: readUrl(url),
    teamsAppId: teamsAppId === undefined ? null : readGuid(teamsAppId),
    several: several === true,
    out: out ?? 'dist/manifests',
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { url: text, several: { type: 'boolean' }, 'teams-app-id': text, out: text } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new OptionsError(`That is not one of the options. Write: ${usage}`);
  }
}

/** Slack and Teams post to https only, and append nothing to what they were told. */
function readUrl(given: string | undefined): string {
  if (!given) throw new OptionsError(`--url is missing: where do Slack and Teams reach you? Write: ${usage}`);
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'https:')
    throw new OptionsError(
      `--url must begin with https://, since Slack and Teams call nothing else: ${given}`,
    );
  if (url.search || url.hash || url.username || url.password)
    throw new OptionsError('--url must be an address alone, without a question mark, a # or a password.');
  return url.origin + url.pathname.replace(/(?<!\/)\/+$/, '');
}

function readGuid(given: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given)) return given.toLowerCase();
  throw new OptionsError(
    `--teams-app-id must be the bot’s Microsoft App ID, as 01234567-89ab-cdef-0123-456789abcdef: ${given}`,
  );
}
