import type { ChoiceView, EngagementView, MissionView } from '../../application/queries/views.js';
import { plainLetters } from '../../domain/plainLetters.js';
import type { Listener } from './readSentence.js';
import type { Context } from './understanding.js';
import type { PartOfDay } from './vocabulary/dateWords.js';

/** Of somebody who could sign up for every mission, and is on each. In any, two wishes can be told apart. */
export function contextOf({
  options,
  ...listener
}: Listener & { readonly options: readonly ChoiceView[] }): Context {
  const ids = [...new Set(options.map(({ mission }) => mission.id))];
  const open = ids.flatMap((id): MissionView[] => {
    const of = options.filter(({ mission }) => mission.id === id);
    const slots = of.map(({ slot }) => ({ ...slot, placesLeft: slot.capacity, waiting: 0, mine: null }));
    return of[0] ? [{ ...of[0].mission, slots }] : [];
  });
  const mine = options.map(
    ({ mission, slot }): EngagementView => ({ mission, slot, standing: onIt(slot.id) }),
  );
  return { ...listener, organiser: false, missions: { open, mine, managed: [] } };
}

const onIt = (engagementId: string): EngagementView['standing'] => ({
  ...{ engagementId, state: 'confirmed', position: null, offerExpiresAt: null },
  ...{ approval: null, calendarUrl: null },
});

const names: Readonly<Record<PartOfDay, RegExp>> = {
  morning: /matin|morning/u,
  afternoon: /apres.midi|afternoon/u,
  evening: /soir|evening/u,
};

/** True when half a day was only said because the missions are called so. */
export const isOfTitles = (half: PartOfDay, named: readonly ChoiceView[]): boolean =>
  named.length > 0 && named.every(({ mission }) => names[half].test(plainLetters(mission.title)));
