/** A plain JSON object, as it travels. */
export type Json = Record<string, unknown>;

/** Adds what is wrong with `value`, found at `path`, to `problems`, in the words of Slack's `response_metadata.messages`. */
export type Rule = (value: unknown, path: string, problems: string[]) => void;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const complain = (problems: string[], what: string, path: string) =>
  problems.push(`[ERROR] ${what} [json-pointer:${path}]`);

/** A string of `min` to `max` characters. */
export const string =
  (max: number, min = 1): Rule =>
  (value, path, problems) => {
    if (typeof value !== 'string') complain(problems, 'must be a string', path);
    else if (value.length > max) complain(problems, `must be less than ${max + 1} characters`, path);
    else if (value.length < min) complain(problems, `must be more than ${min - 1} characters`, path);
  };

/** A string with an exact form, such as a date. */
export const pattern =
  (form: RegExp, expected: string): Rule =>
  (value, path, problems) => {
    if (typeof value !== 'string' || !form.test(value)) complain(problems, `must be ${expected}`, path);
  };

export const flag: Rule = (value, path, problems) => {
  if (typeof value !== 'boolean') complain(problems, 'must be a boolean', path);
};

export const integer =
  (min: number, max: number): Rule =>
  (value, path, problems) => {
    if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
      complain(problems, `must be an integer from ${min} to ${max}`, path);
  };

export const oneOf =
  (...allowed: string[]): Rule =>
  (value, path, problems) => {
    if (!allowed.includes(String(value))) complain(problems, `must be one of ${allowed.join(', ')}`, path);
  };

export const listOf =
  (rule: Rule, min: number, max: number): Rule =>
  (value, path, problems) => {
    if (!Array.isArray(value)) return void complain(problems, 'must be an array', path);
    if (value.length > max) complain(problems, `no more than ${max} items allowed`, path);
    if (value.length < min) complain(problems, `must have at least ${min} items`, path);
    value.forEach((item, index) => {
      rule(item, `${path}/${index}`, problems);
    });
  };

export const anything: Rule = () => {};

/** An object with these fields and no other; a name that ends in `!` is required. */
export const shape = (fields: Record<string, Rule>): Rule => {
  const rules = new Map(Object.entries(fields).map(([name, rule]) => [name.replace('!', ''), rule]));
  const required = Object.keys(fields).flatMap((name) => (name.endsWith('!') ? [name.slice(0, -1)] : []));
  return (value, path, problems) => {
    if (!isObject(value)) return void complain(problems, 'must be an object', path);
    for (const name of required)
      if (value[name] === undefined) complain(problems, `missing required field: ${name}`, path);
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      const rule = rules.get(name);
      if (rule) rule(field, `${path}/${name}`, problems);
      else complain(problems, `invalid additional property: ${name}`, path);
    }
  };
};

/** One of several shapes, told apart by their `type`; any other type is refused as Slack refuses it. */
export const byType =
  (shapes: Readonly<Record<string, Rule>>): Rule =>
  (value, path, problems) => {
    if (!isObject(value)) return void complain(problems, 'must be an object', path);
    const rule = Object.hasOwn(shapes, String(value.type)) ? shapes[String(value.type)] : undefined;
    if (rule) rule(value, path, problems);
    else complain(problems, `unsupported type: ${String(value.type)}`, `${path}/type`);
  };
