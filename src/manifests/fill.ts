/** The address that stands in the templates for the service's own. */
const placeholderUrl = 'https://etincelle.example.org';
/** The id that stands in the Teams template for the bot's. */
const placeholderId = '00000000-0000-0000-0000-000000000000';
/** As Entra names what the tab may ask for. */
const placeholderResource = `api://${new URL(placeholderUrl).host}/${placeholderId}`;

/** What takes the place of the placeholders. */
export interface Filling {
  /** Without a final slash. */
  readonly url: string;
  /** Null: the placeholder stays. */
  readonly teamsAppId: string | null;
}

/** A template with the real address and id in every text that holds a placeholder. Pure. */
export function fill(template: unknown, filling: Filling): unknown {
  if (typeof template === 'string') return fillText(template, filling);
  if (Array.isArray(template)) return template.map((item) => fill(item, filling));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fill(value, filling)]));
}

function fillText(text: string, { url, teamsAppId }: Filling): string {
  if (text === placeholderId) return teamsAppId ?? text;
  if (text === placeholderResource) return `api://${new URL(url).host}/${teamsAppId ?? placeholderId}`;
  // Both take the bare name of a domain here.
  if (text === new URL(placeholderUrl).host) return new URL(url).hostname;
  const isOurs = text === placeholderUrl || text.startsWith(`${placeholderUrl}/`);
  return isOurs ? url + text.slice(placeholderUrl.length) : text;
}
