import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Media {
  readonly content: Readonly<Record<string, { readonly schema: object }>>;
}

/** What is read here of the description. */
export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Media>> }>>>
  >;
}

export async function describedAt(url: string): Promise<Description> {
  const answer = await fetch(`${url}/api/v1/openapi.json`);
  return (await answer.json()) as Description;
}

/** Looks at every answer: it is one that the description names, and as it says. Gives what is wrong; null when nothing is. */
export function judgeBy(description: Description) {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema(description, 'api');
  const paths = Object.keys(description.paths);
  const isAt = (template: string, path: string) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
  return (
    asked: { method: string; path: string },
    answer: { status: number; type: string; body: unknown },
  ) => {
    const path = asked.path.replace(/\?.*$/, '');
    const template = paths.find((one) => isAt(one, path));
    const operation = template && description.paths[template]?.[asked.method.toLowerCase()];
    // An address or a method that is not described is told so, in the form of all problems.
    if (!operation) return [401, 404, 405, 429, 400].includes(answer.status) ? null : 'not described';
    const described = operation.responses[String(answer.status)];
    const type = answer.type.replace(/;.*$/, '');
    if (!described?.content[type]) return `${template} ${answer.status} ${type} is not described`;
    const places = ['paths', template, asked.method.toLowerCase(), 'responses', String(answer.status)];
    const pointer = [...places, 'content', type, 'schema']
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const isValid = ajv.validate(`api#/${pointer}`, answer.body);
    return isValid ? null : `${template} ${answer.status}: ${ajv.errorsText()}`;
  };
}
