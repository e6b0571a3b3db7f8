import { isOtherServer } from './mongodbHarness.js';
import { checkAgainstModel, checkAgainstServer, checkCrashesAndIndexes } from './sequences/properties.js';

/** Few runs; mongodb.sequences.long.ts has many. */
describe('sequences of commands', () => {
  it('are answered as a plain map would, under a unique index', () => checkAgainstModel(40));

  if (isOtherServer)
    it('are answered the same by the embedded database and by the server', () => checkAgainstServer(30));
  else
    it('are all there after a crash, and answered the same with indexes and without', () =>
      checkCrashesAndIndexes(25));
});
