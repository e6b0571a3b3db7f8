import './mongodb.aggregate.cases.js';
import './mongodb.collections.cases.js';
import './mongodb.expressions.cases.js';
import './mongodb.modifiers.cases.js';
import './mongodb.options.cases.js';
import './mongodb.query.cases.js';
import './mongodb.reading.cases.js';
import './mongodb.refusals.cases.js';
import './mongodb.update.cases.js';
import './mongodb.writing.cases.js';
import { allowedEverywhere, allowedOperators, allowedWords, codesOfSource } from './mongodbAllowList.js';
import { isOtherServer } from './mongodbHarness.js';
import { record, recordOperators } from './mongodbRecord.js';

/**
 * The cases above, and a look back at what they had answered. Whatever is on the allow-list and was not among it fails
 * here. Run by name (`-t`) the cases are not all played, so that these must be left out too.
 */
if (!isOtherServer) {
  recordOperators();

  describe('the allow-list, after all cases', () => {
    it('has no operator that no case had a result of', () => {
      expect(allowedOperators().filter((name) => !record.operators.has(name))).toEqual([]);
    });

    it('has no command, option or clause that no case used with success', () => {
      const isUsed = (word: string) => record.words.has(word);
      expect(allowedWords().filter((word) => !isUsed(word))).toEqual([]);
      const everywhere = allowedEverywhere.filter(
        (option) => ![...record.words].some((word) => word.endsWith(` ${option}`)),
      );
      expect(everywhere).toEqual([]);
    });

    it('has no error code that no case was refused with, and every refusal has a sentence and a name', () => {
      const codes = new Set(record.refusals.map(({ code }) => code));
      expect(codesOfSource().filter((code) => !codes.has(code))).toEqual([]);
      for (const { code, codeName, message } of record.refusals) {
        expect(message).toMatch(/\w{3}/);
        expect([undefined, expect.stringMatching(/^[A-Z]\w+$/)]).toContainEqual(codeName);
        expect(Number.isInteger(code)).toBe(true);
      }
    });
  });
}
