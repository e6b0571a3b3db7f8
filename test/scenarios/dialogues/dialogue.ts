import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { engagementStates } from '../../../src/domain/engagements/engagement.js';
import { people } from '../people.js';

const name = z.enum(people);

/** Where each person stands on each mission, by its title. Who is on none is left out. */
const standings = z.partialRecord(name, z.record(z.string(), z.enum(engagementStates)));

const mission = z.strictObject({
  title: z.string(),
  /** On the clock of Paris: `YYYY-MM-DD`, `HH:mm`. */
  day: z.iso.date(),
  from: z.iso.time(),
  to: z.iso.time(),
  place: z.string().default('12 quai de Valmy, Paris'),
  skills: z.array(z.string()).default([]),
  capacity: z.number().int().positive().default(2),
  /** Asked of whoever signs up, each as it is written in the form. */
  questions: z.array(z.string()).default([]),
});

const turn = z.strictObject({
  /** Whose turn it is; nobody's when only time goes by. */
  who: name.optional(),
  /** In the other of the two chats. */
  elsewhere: z.boolean().default(false),
  /** What the clock shows from then on, UTC. */
  at: z.iso.datetime().optional(),
  /** The service is stopped and started again before. */
  restart: z.boolean().default(false),
  says: z.string().optional(),
  /** The label of the newest such button. */
  presses: z.string().optional(),
  /** The form that opens then, by its title, and what is filled in before it is sent. */
  fills: z.strictObject({ form: z.string(), values: z.record(z.string(), z.string()) }).optional(),
  /** Regular expressions; each fits something that the person is told then. */
  hears: z.array(z.string()).default([]),
  /** Regular expressions that fit nothing of it. */
  neverHears: z.array(z.string()).default([]),
  /** What others are told then. */
  others: z.partialRecord(name, z.array(z.string())).default({}),
  /** What others are not told of it. */
  othersNeverHear: z.partialRecord(name, z.array(z.string())).default({}),
  /** What is stored afterwards; as before when it is not told. */
  stored: standings.optional(),
});

const dialogue = z.strictObject({
  title: z.string(),
  missions: z.array(mission).default([]),
  /** What this company has decided for its people, where it is not as by default. */
  policy: z.record(z.string(), z.unknown()).default({}),
  /** Who approves for whom. */
  managers: z.partialRecord(name, name).default({}),
  turns: z.array(turn).min(2),
});

export type Dialogue = z.infer<typeof dialogue> & { readonly language: 'fr' | 'en' };
export type Turn = z.infer<typeof turn>;
export type Standings = z.infer<typeof standings>;

const folder = new URL('../../fixtures/dialogues/', import.meta.url);

/** The dialogues of a language, by the name of their file. Throws what in them is not as it must be. */
export function readDialogues(language: 'fr' | 'en'): [string, Dialogue][] {
  const files = readdirSync(new URL(`${language}/`, folder)).sort();
  return files.map((file) => {
    const text = readFileSync(new URL(`${language}/${file}`, folder), 'utf8');
    return [`${language}/${file}`, { ...dialogue.parse(JSON.parse(text)), language }];
  });
}
