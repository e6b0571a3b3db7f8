/** What ids begin with where other software reads them, so that one is never taken for another's. */
export const prefixes = {
  mission: 'mis_',
  slot: 'slo_',
  engagement: 'eng_',
  person: 'peo_',
  announcement: 'ann_',
  webhook: 'whk_',
  delivery: 'dlv_',
  workspace: 'wsp_',
} as const;
export type Named = keyof typeof prefixes;

/** The id of something as other software is told it. */
export const idOf = (what: Named, id: string): string => prefixes[what] + id;
