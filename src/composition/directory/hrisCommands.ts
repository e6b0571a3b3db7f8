import { text } from 'node:stream/consumers';
import { connectHris } from '../../application/people/hris/connectHris.js';
import { countsOf } from '../../application/people/hris/noteReading.js';
import { type HrisRead, syncHris } from '../../application/people/hris/syncHris.js';
import type { HrisSecrets } from '../../application/ports/index.js';
import type { Lot } from '../../domain/people/directory/lot.js';
import type { Planned } from '../../domain/people/directory/planSync.js';
import { t } from '../../i18n/index.js';
import type { OpenActs } from './openActs.js';
import type { HrisOptions, SyncOptions } from './readHris.js';

type Say = (line: string) => void;

/** From a variable of the environment, else a line each of the standard input. Everybody sees an argument. */
export async function readSecrets(
  { id, secretFrom, activitySecretFrom }: HrisOptions,
  env: Readonly<Record<string, string | undefined>>,
  input: NodeJS.ReadableStream,
): Promise<HrisSecrets> {
  const lines = secretFrom === null ? (await text(input)).split(/\r?\n/u) : [env[secretFrom] ?? ''];
  const [secret = '', second = ''] = lines.map((line) => line.trim());
  const activityKey = activitySecretFrom === null ? second : (env[activitySecretFrom] ?? '').trim();
  return { id, secret, ...(activityKey !== '' && { activityKey }) };
}

/** Lets an HRIS in, and says so in one line of JSON. */
export async function connectOne(
  { ports, actor }: OpenActs,
  { verb: _, id: __, secretFrom: ___, activitySecretFrom: ____, ...settings }: HrisOptions,
  secrets: HrisSecrets,
  say: Say,
): Promise<boolean> {
  const { organisation } = actor;
  const outcome = await connectHris(ports, { organisation, employee: null }, { ...settings, secrets });
  if (outcome.kind === 'refused') throw new Error('An HRIS may not be connected here.');
  if (outcome.kind === 'noKey') throw new Error(t(organisation.locale, 'hris.noKey'));
  if (outcome.kind === 'wrong') throw new Error(t(organisation.locale, `hris.wrong.${outcome.part}`));
  const { kind, name, url, activityCode } = outcome.connection;
  say(JSON.stringify({ kind, name, url, writesBack: activityCode !== null }));
  return true;
}

/** Reads an HRIS and says what it would change, or what has changed. False when it could not be read, or was held back. */
export async function syncOne(
  { ports, actor }: OpenActs,
  { name, apply, asJson, leaveAtMost }: SyncOptions,
  say: Say,
): Promise<boolean> {
  const { organisation } = actor;
  const { locale } = organisation;
  const connection = await ports.hrisConnections.byName(organisation.id, name);
  if (!connection) throw new Error(t(locale, 'hris.unknown', { name }));
  const asked = { connectionId: connection.id, apply, leaveAtMost };
  const outcome = await syncHris(ports, { organisation, employee: null }, asked);
  if (outcome.kind !== 'read') {
    const code = outcome.kind === 'failed' ? outcome.code : 'busy';
    const words = t(locale, `hris.failed.${code}`);
    say(asJson ? JSON.stringify({ error: code, message: words }) : words);
    return false;
  }
  if (asJson) say(JSON.stringify(toJson(outcome)));
  else for (const line of inWords(outcome, locale)) say(line);
  return !apply || outcome.applied !== null;
}

const person = ({ key, facts: { employeeNumber, email, name }, fields }: Planned) => ({
  ...{ key, employeeNumber, email, name, fields },
});

function toJson(outcome: HrisRead): object {
  const { plan, leaveAtMost, unreadable, applied } = outcome;
  const problems = unreadable.flatMap(({ key, problems: all }) =>
    all.map(({ field, code }) => ({ key, reason: code, field })),
  );
  return {
    ...{ applied: applied !== null, counts: { ...countsOf(outcome), unchanged: plan.unchanged } },
    ...{ added: plan.added.map(person), changed: plan.changed.map(person) },
    ...{ broughtBack: plan.broughtBack.map(person), leaving: plan.leaving.map(person) },
    refused: [...plan.refused.map(({ key, why, other }) => ({ key, reason: why, other })), ...problems],
    stopped: plan.stopped && { ...plan.stopped, leaveAtMost },
    ...(applied && { notDone: applied.notDone, unknownManagers: applied.unknownManagers.length }),
  };
}

function inWords(outcome: HrisRead, locale: 'fr' | 'en'): string[] {
  const { plan, leaveAtMost: percent, unreadable, applied } = outcome;
  const names = ({ fields }: Planned) =>
    fields.map((field) => t(locale, `directory.field.${field}`)).join(', ');
  const who = (one: Planned) => one.facts.name ?? one.facts.email ?? '…';
  const lines = (all: Lot<Planned>, key: 'added' | 'changed' | 'broughtBack' | 'leaving') =>
    all.map((one) => t(locale, `hris.line.${key}`, { name: who(one), fields: names(one) || '–' }));
  const { read: _, ...counts } = countsOf(outcome);
  const totals = {
    ...counts,
    leaving: counts.left,
    unchanged: plan.unchanged,
    past: plan.past.length,
  };
  return [
    ...lines(plan.added, 'added'),
    ...lines(plan.changed, 'changed'),
    ...lines(plan.broughtBack, 'broughtBack'),
    ...lines(plan.leaving, 'leaving'),
    ...plan.refused.map(({ key, why }) => t(locale, `hris.refused.${why}`, { key })),
    ...unreadable.map(({ key }) => t(locale, 'hris.refused.unreadable', { key })),
    t(locale, 'directory.summary', totals),
    endOf(),
  ];
  function endOf(): string {
    if (plan.stopped) return t(locale, 'hris.stopped', { ...plan.stopped, percent });
    return t(locale, applied ? 'directory.applied' : 'directory.dryRun');
  }
}
