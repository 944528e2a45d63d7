/** How the bot is, for the Büro: what waits, what was not delivered, what went out last. Nothing of what was written. */
import { actions, bold, heading, type Inline, type Message, type Part, text } from '../../chat/message.ts';
import type { Context } from '../../core/feature.ts';
import { lastDeliveries, type ParkedPost, parkedPosts, queue } from '../../core/queue.ts';
import { schemaVersion } from '../../core/workspace.ts';
import * as worte from './texts.status.ts';
import * as texte from './texts.ts';

/** A message on Slack has 50 blocks, and nobody reads more. */
const geparkteHoechstens = 8;
const zugestellteHoechstens = 8;

export function status(ctx: Context): Message {
  const geparkt = parkedPosts(ctx);
  return {
    notification: worte.titel,
    parts: [
      heading(worte.titel),
      { part: 'facts', facts: lage(ctx) },
      text(bold(worte.nichtAngekommen)),
      ...(geparkt.length === 0 ? [text(worte.allesAngekommen)] : []),
      ...geparkt.slice(0, geparkteHoechstens).flatMap((post) => geparkte(ctx, post)),
      ...(geparkt.length > geparkteHoechstens ? [text(worte.weitere(geparkt.length - geparkteHoechstens))] : []),
      text(bold(worte.zuletzt)),
      ...zuletzt(ctx),
    ],
  };
}

function lage(ctx: Context) {
  const { length, oldest } = queue(ctx.tx);
  return [
    { label: 'Warteschlange', value: worte.wartend(length, oldest === null ? null : texte.wann(ctx, oldest)) },
    { label: 'Läuft seit', value: texte.wann(ctx, ctx.since) },
    { label: 'Stand der Datenbank', value: String(schemaVersion(ctx.tx)) },
    { label: 'Zusätzliche Rechte im Chat', value: worte.rechteImChat(ctx) },
  ];
}

function geparkte(ctx: Context, post: ParkedPost): Part[] {
  const gegenstand = ctx.features.map((feature) => feature.gegenstand?.(ctx, post.subject) ?? null).find(Boolean);
  const was = gegenstand?.titel ?? 'Nachricht';
  return [
    text(bold(was), ` ${worte.wohin(post.kanal)}, ${texte.wann(ctx, post.since)}. ${worte.grund(post)}`),
    actions(
      { action: 'status.erneut', subject: post.id, label: 'Erneut versuchen' },
      { action: 'status.verwerfen', subject: post.id, label: 'Verwerfen' },
    ),
  ];
}

function zuletzt(ctx: Context): Part[] {
  const items = lastDeliveries(ctx.tx, zugestellteHoechstens).map(({ at, kind, kanal, state }): Inline[] => [
    `${texte.wann(ctx, at)} · ${worte.artWort[kind]} ${worte.wohin(kanal)} · ${worte.ausgang(state)}`,
  ]);
  return [items.length === 0 ? text(worte.nochNichts) : { part: 'list', items }];
}
