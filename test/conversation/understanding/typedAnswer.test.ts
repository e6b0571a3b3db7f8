import fc from 'fast-check';
import { readTypedAnswer } from '../../../src/conversation/understanding/typedAnswer.js';
import type { Question } from '../../../src/domain/missions/questions.js';

const ask = (kind: Question['kind'], choices: string[] = []): Question => ({ text: 'Quoi ?', kind, choices });
const sizes = ask('choice', ['S', 'M', 'Très grand']);

test.each([
  [ask('yesNo'), 'Oui !', { answer: 'yes' }],
  [ask('yesNo'), 'non merci', { answer: 'no' }],
  [ask('yesNo'), 'peut-être', null],
  [sizes, 'm', { answer: '1' }],
  [sizes, '1', { answer: '0' }],
  [sizes, 'tres grand.', { answer: '2' }],
  [sizes, '4', null],
  [sizes, '1.5', null],
  [sizes, '', null],
  [ask('text'), 'végétarien', { answer: 'végétarien' }],
  [ask('text'), 'non', { answer: 'non' }],
  [ask('text'), 'c’est où ?', null],
  [ask('text'), 'c’est où ? merci', null],
  [ask('text'), 'c’est où', null],
  [ask('text'), 'how long is it', null],
  [ask('text'), 'Quimper', { answer: 'Quimper' }],
  [ask('text'), 'mes missions', null],
  [ask('text'), 'Finalement, non.', 'stop'],
  [ask('text'), 'annuler', 'stop'],
  [ask('text'), 'Désinscris-moi', 'stop'],
  [ask('text'), 'je ne viens plus', 'stop'],
  [ask('text'), 'I can’t make it', 'stop'],
  [sizes, '1e0', null],
  [sizes, 'laisse tomber', 'stop'],
  [ask('yesNo'), 'never mind', 'stop'],
  [sizes, 'Retour', 'back'],
  [ask('text'), 'go back', 'back'],
] as const)('to %j, “%s” is read as %j', (question, text, read) => {
  expect(readTypedAnswer(question, text)).toEqual(read);
});

test('whatever is typed, a choice is one of the choices', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readTypedAnswer(sizes, text);
      expect(read === null || typeof read === 'string' || ['0', '1', '2'].includes(read.answer)).toBe(true);
    }),
  );
});
