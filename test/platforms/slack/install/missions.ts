import { putMission } from '../../../scenarios/missions.js';
import { plain, presses } from '../../../scenarios/steps.js';
import { eventually } from '../../../support/eventually.js';
import type { Town } from './town.js';

/** Everything the bot told the person of a workspace, with ordinary spaces. */
export const said = (of: Town, team: string): string =>
  of
    .person(team)
    .inbox()
    .map(({ text }) => plain(text))
    .join('\n');

/** Times of a mission that starts in a month, at this hour of the day where everybody in town lives. Noon is now. */
export function inAMonth({ clock }: Town) {
  const at = (hours: number) => new Date(clock.now().getTime() + (30 * 24 + hours) * 3_600_000).toISOString();
  return { startsAt: at(0), endsAt: at(3) };
}

/** The person of a workspace signs up for a mission in a month; gives when it starts. */
export async function signUp(town: Town, team: string, house = team): Promise<Date> {
  const times = inAMonth(town);
  await putMission(town, 'Mission de lecture', { organisationId: `slack-${house}`, ...times });
  await town.person(team).say('les missions');
  await presses(town.person(team), 'En savoir plus');
  await presses(town.person(team), 'Je m’inscris');
  await eventually(() => expect(said(town, team)).toMatch(/place est réservée/));
  await town.settle();
  return new Date(times.startsAt);
}

/** People's clock goes to shortly before the start, and everything due by then leaves. */
export async function remindAllOf(town: Town, startsAt: Date): Promise<void> {
  town.clock.moveTo(new Date(startsAt.getTime() - 30 * 60_000).toISOString());
  await town.settle();
}
