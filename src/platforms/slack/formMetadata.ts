import { z } from 'zod';
import type { Form, FormKind } from '../../messages/forms/form.js';

const carried = z.object({
  formId: z.string().min(1).max(64),
  missionId: z.string().min(1).max(64).nullable(),
});

/** What a modal carries to and fro in `private_metadata`, which the person could change: ids, checked again by the act. */
export const formMetadata = {
  write: ({ formId, missionId }: Form): string => JSON.stringify({ formId, missionId }),
  /** Null when it is not ours. */
  read(callbackId: unknown, metadata: unknown): ({ form: FormKind } & z.infer<typeof carried>) | null {
    if (callbackId !== 'mission' && callbackId !== 'announcement') return null;
    try {
      const parsed = carried.safeParse(JSON.parse(String(metadata)));
      return parsed.success ? { form: callbackId, ...parsed.data } : null;
    } catch {
      return null;
    }
  },
};
