import { parseArgs } from 'node:util';
import { type KeyScope, keyScopes } from '../../domain/apiKeys/apiKey.js';

export type KeyCommand =
  | { readonly verb: 'create'; readonly name: string; readonly scopes: readonly KeyScope[] }
  | { readonly verb: 'list' }
  | { readonly verb: 'revoke'; readonly name: string };

const usage =
  'Write: npm run -s keys -- create --name NAME --scopes read,write | list | revoke --name NAME (scopes: read, write, webhooks, assistant)';

/** What was asked on the command line. Throws with what to write instead. */
export function readCommand(args: readonly string[]): KeyCommand {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' }, scopes: { type: 'string' } },
  });
  const [verb, ...others] = positionals;
  const { name, scopes } = values;
  if (others.length > 0) throw new Error(usage);
  if (verb === 'list' && name === undefined && scopes === undefined) return { verb };
  if (verb === 'revoke' && name !== undefined && scopes === undefined) return { verb, name };
  if (verb === 'create' && name !== undefined) return { verb, name, scopes: scopesIn(scopes ?? '') };
  throw new Error(usage);
}

function scopesIn(said: string): KeyScope[] {
  const words = said.split(/[\s,]+/u).filter((word) => word !== '');
  const known = keyScopes.filter((scope) => words.includes(scope));
  if (known.length === 0 || known.length < new Set(words).size) throw new Error(usage);
  return known;
}
