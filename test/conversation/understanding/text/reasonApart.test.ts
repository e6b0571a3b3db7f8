import { reasonApart } from '../../../../src/conversation/understanding/text/reasonApart.js';

/** A reason is taken as it was written; what only looks like one is left where it is. */
test.each([
  ['annule la mission 3, parce que la salle est fermée', 'annule la mission 3,', 'la salle est fermée'],
  ['annule la mission 3 parce qu’il n’y a plus de camion', 'annule la mission 3', 'il n’y a plus de camion'],
  ['annule la 3 à cause du vent', 'annule la 3', 'à cause du vent'],
  ['annule la 3 car le local est inondé', 'annule la 3', 'le local est inondé'],
  ['annule la mission 3. Motif : travaux', 'annule la mission 3.', 'travaux'],
  ['cancel mission 3 because the van broke\ndown', 'cancel mission 3', 'the van broke down'],
  ['cancel mission 3 because of the storm', 'cancel mission 3', 'because of the storm'],
  ['Cancel mission 3 due to \u202eheavy rain', 'Cancel mission 3', 'due to heavy rain'],
])('%s', (text, said, why) => expect(reasonApart(text)).toEqual({ said, why }));

test.each([
  'annule la mission 3',
  'annule le nettoyage du carnet de route',
  'cancel the car wash mission',
  'annule la 3 parce que',
  'annule la 3 parce que …',
])('%s: no reason', (text) => expect(reasonApart(text).why).toBeNull());

test('a reason that is longer than can be told ends with three dots', () => {
  const { why } = reasonApart(`annule la 3 parce que ${'é'.repeat(300)}`);
  expect(why).toHaveLength(200);
  expect(why).toMatch(/é…$/);
});
