import type { NeedsOf } from '../../../application/ports/index.js';
import { companyFigures } from '../../../application/queries/company/companyFigures.js';
import { operation } from '../operation.js';
import { figuresSchema, figuresTold } from '../schemas.js';

export const showFigures = operation({
  ...({ name: 'showFigures', method: 'get', path: '/figures', scope: 'read' } as const),
  summary: 'How much there is: missions, places to come, time given.',
  answers: { 200: { says: 'The figures.', schema: figuresSchema } },
  problems: [],
  async run(deps: NeedsOf<typeof companyFigures>, { actor }) {
    const read = await companyFigures(deps, actor);
    return read.kind === 'refused' ? read : { status: 200, body: figuresTold(read) };
  },
});
