/** Hears what people do and what happens in the workspace, and hands it to the core. */
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Listener } from '../../../chat/chat.ts';
import { describeError, type Log } from '../../../core/log.ts';
import type { Directory } from '../directory.ts';
import { answer, answerSubmission } from './answering.ts';
import { type Pressed, readAction, readCommand, readSubmission } from './incoming.ts';
import { noticeEvents, readNotice } from './notices.ts';
import type { Identity } from './reception.ts';
import { conversationSurface, directSurface, homeSurface, modalSurface, type Surface } from './surface.ts';

interface Deps {
  readonly client: WebClient;
  readonly directory: Directory;
  readonly identity: Identity;
  readonly listener: Listener;
  readonly log: Log;
}

/** Registers everything with Bolt. `finish` refuses what comes from now on and waits for what runs. */
export function listen(app: App, deps: Deps): { finish(): Promise<void> } {
  const { client, directory, identity, listener, log } = deps;
  const running = new Set<Promise<void>>();
  let finishing = false;

  app.use(async ({ body, next }) => {
    if (finishing) return;
    if (workspaceOf(body) !== identity.workspace) return log.warn({ what: 'input', outcome: 'another workspace' });
    const work = next();
    running.add(work);
    await work.finally(() => running.delete(work));
  });
  app.error(async (error) => log.error({ what: 'input', outcome: 'failed', ...describeError(error) }));

  app.command(/.+/, async ({ body, ack }) => {
    const { call, trigger, responseUrl } = readCommand(body);
    const place = { responseUrl, thread: null };
    await answer(deps, call, ack, conversationSurface(client, call.actor.account, trigger, place));
  });

  app.action(/.+/, async ({ body, ack }) => {
    const { call, trigger, where } = readAction(body);
    const { account } = call.actor;
    await answer(deps, call, ack, surfaceOf(client, account, trigger, where));
  });

  app.view({ callback_id: /.*/, type: 'view_submission' }, async ({ body, ack }) => {
    const { call, view } = readSubmission(body);
    await answerSubmission(deps, call, view, (told) => (told === undefined ? ack() : ack(told)));
  });

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'messages') return;
    const { workspace } = identity;
    const actor = { account: event.user, name: await directory.nameOf(event.user), workspace };
    const call = { kind: 'homeOpened' as const, key: body.event_id, actor };
    await answer(deps, call, async () => {}, directSurface(client, event.user));
  });

  for (const type of noticeEvents)
    app.event(type, async ({ event, body }) => {
      const conversation = (id: string) => directory.conversation(id);
      const notice = await readNotice(body.event_id, event, { ...identity, conversation });
      if (notice) listener.notice(notice);
      log.info({ what: 'event', name: type, outcome: 'told' });
    });

  return {
    finish: async () => {
      finishing = true;
      await Promise.allSettled(running);
    },
  };
}

function surfaceOf(client: WebClient, account: string, trigger: string, where: Pressed): Surface {
  if (where.in === 'message') return conversationSurface(client, account, trigger, where);
  if (where.in === 'modal') return modalSurface(client, account, where.view);
  return homeSurface(client, account, trigger);
}

const origin = z.object({
  /** On events: the installation that gets them. `team_id` may be another organisation's in a shared channel. */
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).nullish(),
  team_id: z.string().nullish(),
  team: z.object({ id: z.string() }).nullish(),
});

function workspaceOf(body: unknown): string | null {
  const { data } = origin.safeParse(body);
  return data?.authorizations?.[0]?.team_id ?? data?.team?.id ?? data?.team_id ?? null;
}
