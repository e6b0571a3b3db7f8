import { parseArgs } from 'node:util';
import { hrisAddress } from '../../application/people/hris/hrisAddress.js';
import { type HrisKind, type HrisSettings, hrisKinds } from '../../application/ports/index.js';

export interface HrisOptions extends HrisSettings {
  readonly verb: 'connectHris';
  readonly name: string;
  readonly id: string;
  /** Variables of the environment that hold the secrets; null: they come by the standard input, a line each. */
  readonly secretFrom: string | null;
  readonly activitySecretFrom: string | null;
}

export interface SyncOptions {
  readonly verb: 'sync';
  readonly name: string;
  readonly apply: boolean;
  readonly asJson: boolean;
  /** Of a hundred; null where it was not said. */
  readonly leaveAtMost: number | null;
}

export interface ListenOptions {
  readonly verb: 'webhook';
  readonly name: string;
  /** `address`: it is told alone, and nothing is changed. */
  readonly wants: 'on' | 'off' | 'address';
  /** The variable of the environment that holds the secret; null: it comes by the standard input. */
  readonly secretFrom: string | null;
}

export const listenUsage =
  'npm run -s directory -- webhook --name NAME [--secret-from VARIABLE|--off|--address]';
export const hrisUsage = `npm run -s directory -- connect ${hrisKinds.join('|')} --name NAME --account ACCOUNT|--url URL [--id CLIENT_ID] [--secret-from VARIABLE] [--write-to NUMBER] [--activity-secret-from VARIABLE] [--token-url URL]`;
export const syncUsage =
  'npm run -s directory -- sync --name NAME [--dry-run|--yes] [--json] [--leave-at-most PERCENT]';

export const isHrisKind = (text: string | undefined): text is HrisKind =>
  hrisKinds.some((kind) => kind === text);

export function readHris(args: readonly string[]): HrisOptions {
  const { values, positionals } = parseArgs({
    ...{ args: [...args], allowPositionals: true },
    options: {
      ...{ name: { type: 'string' }, account: { type: 'string' }, url: { type: 'string' } },
      ...{ id: { type: 'string' }, 'token-url': { type: 'string' }, 'write-to': { type: 'string' } },
      ...{ 'secret-from': { type: 'string' }, 'activity-secret-from': { type: 'string' } },
    },
  });
  const [kind, ...others] = positionals;
  const { name = '', account = '' } = values;
  if (!isHrisKind(kind) || others.length > 0 || name.trim() === '') throw new Error(`Write: ${hrisUsage}`);
  const url = values.url ?? hrisAddress(kind, account);
  if (!url) throw new Error(`Write: ${hrisUsage}`);
  return {
    ...{ verb: 'connectHris', kind, name, url, id: values.id ?? '' },
    ...{ tokenUrl: values['token-url'] ?? null, activityCode: values['write-to'] ?? null },
    ...{
      secretFrom: values['secret-from'] ?? null,
      activitySecretFrom: values['activity-secret-from'] ?? null,
    },
  };
}

const isPercent = (said: number | null): boolean => said === null || (said >= 0 && said <= 100);

export function readSync(args: readonly string[]): SyncOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ name: { type: 'string' }, yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
      ...{ json: { type: 'boolean' }, 'leave-at-most': { type: 'string' } },
    },
  });
  const { name = '', yes = false, 'dry-run': dry = false, 'leave-at-most': most } = values;
  const leaveAtMost = most === undefined ? null : Number(most);
  if (name.trim() === '' || (yes && dry) || !isPercent(leaveAtMost)) throw new Error(`Write: ${syncUsage}`);
  return { verb: 'sync', name, apply: yes, asJson: values.json === true, leaveAtMost };
}

export function readListen(args: readonly string[]): ListenOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ name: { type: 'string' }, off: { type: 'boolean' }, address: { type: 'boolean' } },
      'secret-from': { type: 'string' },
    },
  });
  const { name = '', off = false, address = false, 'secret-from': secretFrom = null } = values;
  const said = [off, address, secretFrom !== null].filter(Boolean);
  if (name.trim() === '' || said.length > 1) throw new Error(`Write: ${listenUsage}`);
  return { verb: 'webhook', name, wants: off ? 'off' : address ? 'address' : 'on', secretFrom };
}
