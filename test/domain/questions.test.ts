import fc from 'fast-check';
import { isToBeAsked, nextQuestion } from '../../src/domain/engagements/signUpDialogue.js';
import {
  areAnswers,
  type Question,
  questionLine,
  readAnswer,
  readQuestion,
  validAnswers,
} from '../../src/domain/missions/questions.js';

test.each<[string, Question]>([
  ['Votre régime alimentaire', { text: 'Votre régime alimentaire', kind: 'text', choices: [] }],
  ['Où nous rejoignez-vous ?', { text: 'Où nous rejoignez-vous ?', kind: 'text', choices: [] }],
  [
    'Taille de tee-shirt : S / M / L',
    { text: 'Taille de tee-shirt', kind: 'choice', choices: ['S', 'M', 'L'] },
  ],
  ['Votre train ? 8 h/9 h', { text: 'Votre train ?', kind: 'choice', choices: ['8 h', '9 h'] }],
  ['Besoin d’un aménagement ? oui / non', { text: 'Besoin d’un aménagement ?', kind: 'yesNo', choices: [] }],
  ['Driving licence: Yes/No', { text: 'Driving licence', kind: 'yesNo', choices: [] }],
  ['Permis : A / B', { text: 'Permis', kind: 'choice', choices: ['A', 'B'] }],
  ['Heure d’arrivée (vers 9:30)', { text: 'Heure d’arrivée (vers 9:30)', kind: 'text', choices: [] }],
])('the line “%s” is read as what it asks', (line, question) => {
  expect(readQuestion(line)).toEqual(question);
  expect(readQuestion(questionLine(question))).toEqual(question);
});

test('a line is none when it is too long, has six choices or the same one twice', () => {
  for (const line of [
    '',
    ' ',
    'x'.repeat(151),
    'T : 1 / 2 / 3 / 4 / 5 / 6',
    'T : S / S',
    `T : S / ${'x'.repeat(61)}`,
  ])
    expect(readQuestion(line)).toBeNull();
});

const question = fc.oneof(
  fc.constant<Question>({ text: 'Quoi ?', kind: 'text', choices: [] }),
  fc.constant<Question>({ text: 'Oui ?', kind: 'yesNo', choices: [] }),
  fc.constant<Question>({ text: 'Taille', kind: 'choice', choices: ['S', 'M'] }),
);
const given = fc.constantFrom('0', '1', '2', 'yes', 'no', '', '  ', 'un mot', 'x'.repeat(201));

test('one question after the other is asked until all have an answer, whatever is answered', () => {
  fc.assert(
    fc.property(
      fc.array(question, { maxLength: 3 }),
      fc.array(given, { maxLength: 30 }),
      (questions, said) => {
        let answers: readonly string[] = [];
        for (const word of said) {
          const next = nextQuestion(questions, answers);
          expect(next === null).toBe(!isToBeAsked({ questions }, answers));
          const answer = next && readAnswer(next.question, word);
          if (answer !== null) answers = [...answers, answer];
          expect(validAnswers(questions, answers)).toEqual(answers);
        }
        expect(areAnswers(questions, answers)).toBe(answers.length === questions.length);
      },
    ),
  );
});

test('of answers to other questions, those before the first that does not fit are kept', () => {
  const sizes: Question = { text: 'Taille', kind: 'choice', choices: ['S', 'M'] };
  const any: Question = { text: 'Quoi ?', kind: 'text', choices: [] };
  expect(validAnswers([any, sizes], ['rien', 'XL'])).toEqual(['rien']);
  expect(validAnswers([any], ['rien', 'S'])).toEqual(['rien']);
  expect(isToBeAsked({}, undefined)).toBe(false);
});
