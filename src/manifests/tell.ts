import type { Options } from './readOptions.js';
import type { Written } from './writeManifests.js';

/** What the operator reads once the manifests are written: which Slack manifest it is, since each run writes it again. */
export function tell({ several }: Pick<Options, 'several'>, { slackManifest, teamsApp }: Written): string[] {
  const reach = several ? 'several workspaces' : 'one workspace';
  return [
    `Slack, for ${reach}: paste ${slackManifest} into a new app. See docs/install-slack.md.`,
    `Teams: upload ${teamsApp} to the Teams admin center. See docs/install-teams.md.`,
  ];
}
