import type { Activity, TurnContext } from 'botbuilder';

/** What our own header asks of the connector; botbuilder knows no targeted messages. */
const HEADER = 'x-etincelle-targeted';

/**
 * Says in a conversation what one person alone sees there. As documented, and not tried in a tenant. It answers only what
 * was targeted itself, so that a Teams that does not know such messages is never asked.
 * https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
 */
export async function sayTargeted(
  context: TurnContext,
  userId: string,
  message: Partial<Activity>,
): Promise<void> {
  const targeted = { ...message, recipient: { id: userId, name: '' } };
  await connectorOf(context).conversations.sendToConversation(context.activity.conversation.id, targeted, {
    customHeaders: { [HEADER]: '1' },
  });
}

/** The part of the connector's client that is needed here. */
interface Connector {
  readonly conversations: {
    sendToConversation(
      id: string,
      activity: Partial<Activity>,
      options: { customHeaders: Record<string, string> },
    ): Promise<unknown>;
  };
}

function connectorOf(context: TurnContext): Connector {
  const client: Connector | undefined = context.turnState.get(context.adapter.ConnectorClientKey);
  if (!client) throw new Error('This version of botbuilder hides its connector.');
  return client;
}

interface Request {
  url: string;
  readonly headers: { get(name: string): string | undefined; delete(name: string): void };
}

/** Turns our header into what the connector asks for. */
export function aimed(request: Request): void {
  if (request.headers.get(HEADER) === undefined) return;
  request.headers.delete(HEADER);
  const url = new URL(request.url);
  url.searchParams.set('isTargetedActivity', 'true');
  request.url = url.toString();
}
