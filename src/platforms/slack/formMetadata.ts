import { z } from 'zod';
import { slotsInForm } from '../../messages/forms/fields.js';
import type { Form, FormKind } from '../../messages/forms/form.js';

const carried = z.object({
  formId: z.string().min(1).max(64),
  missionId: z.string().min(1).max(64).nullable(),
  engagementId: z.string().min(1).max(64).optional(),
  copyOf: z.string().min(1).max(64).optional(),
  slots: z.array(z.string().min(1).max(64).nullable()).min(1).max(slotsInForm).optional(),
});

const kinds: readonly FormKind[] = [
  ...(['mission', 'announcement', 'settings', 'profile', 'feedback', 'proposal'] as const),
  ...(['attendance', 'framing', 'role', 'cancellation', 'repeat', 'person', 'takeOff'] as const),
];

/** What a modal carries to and fro in `private_metadata`, which the person could change: ids, checked again by the act. */
export const formMetadata = {
  write: (form: Form): string =>
    JSON.stringify({
      formId: form.formId,
      missionId: form.missionId,
      ...(form.kind === 'mission' && { copyOf: form.copyOf, slots: form.slots }),
      ...('engagementId' in form && { engagementId: form.engagementId }),
    }),
  /** Null when it is not ours. */
  read(callbackId: unknown, metadata: unknown): ({ form: FormKind } & z.infer<typeof carried>) | null {
    const form = kinds.find((kind) => kind === callbackId);
    if (!form) return null;
    try {
      const parsed = carried.safeParse(JSON.parse(String(metadata)));
      return parsed.success ? { form, ...parsed.data } : null;
    } catch {
      return null;
    }
  },
};
