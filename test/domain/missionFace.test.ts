import { faceOf, openFace } from '../../src/domain/missions/face.js';
import type { Mission } from '../../src/domain/missions/mission.js';

const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
const morning = { id: 'morning', startsAt: at('08:00'), endsAt: at('11:00'), capacity: 2 };
const evening = { id: 'evening', startsAt: at('18:00'), endsAt: at('21:00'), capacity: 2 };
const slots = [morning, evening];
const face = (status: string, held: number, time: string) =>
  faceOf({ status, slots } as unknown as Mission, (id) => (id === 'morning' ? held : 0), at(time));

test.each([
  ['announced', 0, '07:00', openFace],
  ['announced', 1, '07:00', openFace],
  ['announced', 2, '07:00', 'morning full'],
  // More than there are, after the places were lowered.
  ['announced', 3, '07:00', 'morning full'],
  ['announced', 2, '09:00', 'morning started'],
  ['announced', 2, '12:00', 'morning past'],
  ['done', 2, '22:00', 'morning past; evening past'],
  ['closed', 0, '07:00', 'morning closed; evening closed'],
  ['cancelled', 2, '07:00', 'morning cancelled; evening cancelled'],
])('an %s mission with %d held in the morning shows at %s: “%s”', (status, held, time, shown) => {
  expect(face(status, held, time)).toBe(shown);
});
