import { z } from 'zod';

const withSettings = z.looseObject({ settings: z.looseObject({}) });

/**
 * The Slack manifest for an app that several workspaces install: a whole enterprise may, and tokens end after twelve
 * hours. Slack takes no rotation back once it is on, and the way with one token cannot do with it. Hence not in the template.
 * https://docs.slack.dev/authentication/using-token-rotation · https://docs.slack.dev/enterprise
 */
export function forSeveral(manifest: unknown): unknown {
  const { settings, ...rest } = withSettings.parse(manifest);
  return { ...rest, settings: { ...settings, org_deploy_enabled: true, token_rotation_enabled: true } };
}
