import { z } from 'zod';
import { openExport } from '../../application/attendance/openExport.js';
import { exportFormats, type NeedsOf } from '../../application/ports/index.js';
import { refusalMessage, says } from '../../messages/answer.js';
import { id, type Turn } from './dialogue.js';

export const exportingIntents = [
  /** Who took part in a mission, and for how long, as a file. */
  z.object({ kind: z.literal('attendance.export'), missionId: id, format: z.enum(exportFormats) }),
] as const;

type Asked = Parameters<typeof openExport>[2];

export const exportingTurns = {
  async 'attendance.export'({ deps, person }, asked) {
    const outcome = await openExport(deps, person, asked);
    return says(outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'export.link' });
  },
} satisfies { 'attendance.export': Turn<NeedsOf<typeof openExport>, Asked> };
