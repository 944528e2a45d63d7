/** The head of a field's channel: topic and purpose follow the field, and the Büro hears where they could not. */
import { actions, type Message, text } from '../../chat/message.ts';
import { describeChannel } from '../../core/channels.ts';
import { kanalById, openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { placesOf, show } from '../../core/posts.ts';
import type { ChannelResult } from '../../core/sending.ts';
import { anDasBuero, gremiumById } from '../stadt/index.ts';
import { kanalkopf, kopfFehlt, kopfSteht } from './texts.ts';

/** Of this feature's tasks for channels; the Gremium's id follows. */
const vorsatz = 'handlungsfeld:';
const rolle = 'handlungsfeld.kopf';

/** False: there is no channel in which it could be written. */
export function schreibeKopf(ctx: Context, id: string): boolean {
  const feld = gremiumById(ctx.tx, id);
  const kanal = openKanal(ctx.tx, feld?.kanalId ?? null);
  if (feld === null || kanal === null) return false;
  describeChannel(ctx, vorsatz + id, kanal.id, kanalkopf(feld));
  return true;
}

export function kopfGeschrieben(ctx: Context, { kind, subject, kanal, code }: ChannelResult): void {
  if (kind !== 'describeChannel' || !subject.startsWith(vorsatz)) return;
  const id = subject.slice(vorsatz.length);
  const name = kanal === null ? '' : (kanalById(ctx.tx, kanal)?.name ?? '');
  const satz = code === null ? kopfSteht(name) : kopfFehlt(name);
  const nochmal = actions({ action: 'feld.kopf', subject: id, label: 'Erneut versuchen' });
  const message: Message = { notification: satz, parts: [text(satz), ...(code === null ? [] : [nochmal])] };
  for (const to of code === null ? placesOf(ctx.tx, id, rolle) : anDasBuero(ctx)) {
    show(ctx, { subject: id, role: rolle, to }, message);
  }
}
