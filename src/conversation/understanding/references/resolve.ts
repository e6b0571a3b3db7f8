import type { Mention } from '../missions/mention.js';
import { allOptions } from '../missions/options.js';
import { select } from '../missions/select.js';
import type { Context } from '../understanding.js';
import type { Reference } from './findReference.js';
import { type Last, type LastThing, tellApart } from './last.js';

/** The things a reference may mean. One when it is sure, none when there is no such, several when it has to be asked. */
export function resolve(reference: Reference, last: Last, context: Context): readonly LastThing[] {
  const things = tellApart(last);
  switch (reference.kind) {
    case 'nth':
      return some(things[reference.nth - 1]);
    case 'last':
      return things.slice(-1);
    case 'other':
      return things.length === 2 && last.things.length === 2 ? things.slice(-1) : things;
    case 'this':
      return last.things.length === 1 ? last.things : things;
    case 'number':
      return byNumber(reference.number, last, context);
    case 'described':
      return fitting(things, reference.mention, context);
  }
}

const some = (thing: LastThing | undefined): LastThing[] => (thing ? [thing] : []);

const ofNumber = (things: readonly LastThing[], number: number): LastThing[] =>
  things.filter(({ options }) => options.some(({ mission }) => mission.number === number));

/**
 * A number is a place in the list, or a mission's own. Where those stood beside them it is read so first. Both are given when
 * they are two missions.
 */
function byNumber(number: number, last: Last, { missions }: Context): readonly LastThing[] {
  const things = tellApart(last);
  const shown = ofNumber(last.things, number);
  if (last.numbered && shown.length > 0) return shown;
  // One thing alone is no list, unless it was asked about.
  const placed = things.length > 1 || last.choosing ? some(things[number - 1]) : [];
  const [place] = placed;
  if (shown.length > 0) return shown.some((thing) => thing === place) ? placed : [...placed, ...shown];
  if (placed.length === 0 || last.choosing) return placed;
  return [...placed, ...elsewhere(allOptions([...missions.open, ...missions.managed]), number)];
}

/** A mission of that number which was not shown. */
function elsewhere(options: ReturnType<typeof allOptions>, number: number): LastThing[] {
  const found = options.filter(({ mission }) => mission.number === number);
  const [one] = found;
  if (!one) return [];
  return [{ choose: { kind: 'mission.details', missionId: one.mission.id }, options: found }];
}

/** Those of the things that fit how they were described. */
export function fitting(
  things: readonly LastThing[],
  mention: Mention,
  { timezone }: Pick<Context, 'timezone'>,
): readonly LastThing[] {
  const all = things.flatMap(({ options }) => options);
  const { options } = select(all, mention, timezone);
  return things.filter((thing) => thing.options.some((option) => options.includes(option)));
}
