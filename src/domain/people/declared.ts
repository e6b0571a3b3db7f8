export const halves = ['morning', 'afternoon'] as const;
export type Half = (typeof halves)[number];

/** A half-day of the week: its ISO weekday, 1 for Monday, and which half. */
export type HalfDay = `${1 | 2 | 3 | 4 | 5 | 6 | 7}-${Half}`;

/** All of them, Monday first. */
export const halfDays: readonly HalfDay[] = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((day) =>
  halves.map((half): HalfDay => `${day}-${half}`),
);

/** What somebody said of themselves that missions are filtered by. */
export interface Filters {
  readonly skills?: readonly string[] | undefined;
  /** UN goals (ODD), 1..17. */
  readonly causes?: readonly number[] | undefined;
  /** Cities, as they are called. */
  readonly sites?: readonly string[] | undefined;
  readonly availability?: readonly HalfDay[] | undefined;
}

export type FilterPart = keyof Filters;
export const filterParts = ['skills', 'causes', 'sites', 'availability'] as const satisfies FilterPart[];

/** What somebody said of themselves. Nothing else is known of them, and nothing is concluded from it. */
export interface Declared extends Filters {
  /** Where in the company they work: an announcement may be for it, no mission is. */
  readonly departments?: readonly string[] | undefined;
}

export type DeclaredPart = keyof Declared;
export const declaredParts = [
  'skills',
  'causes',
  'sites',
  'departments',
  'availability',
] as const satisfies DeclaredPart[];

/** How many of each are kept. */
export const declaredAtMost: Readonly<Record<DeclaredPart, number>> = {
  skills: 20,
  causes: 17,
  sites: 5,
  departments: 5,
  availability: halfDays.length,
};

/** Longer than this, in characters, a skill, a city or a department is a story. */
export const declaredLongest = 60;

/** The parts of which anything was said. */
export const declaredIn = (declared: Declared): DeclaredPart[] =>
  declaredParts.filter((part) => (declared[part] ?? []).length > 0);

/** Those of them that filter missions. */
export const filtersIn = (filters: Filters): FilterPart[] =>
  filterParts.filter((part) => (filters[part] ?? []).length > 0);

/** What somebody wants changed: some more, some less, or all of a part said anew. */
export interface DeclaredChange {
  readonly add?: Declared | undefined;
  readonly remove?: Declared | undefined;
  readonly set?: Declared | undefined;
}
