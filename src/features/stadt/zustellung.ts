/** What could not be delivered: the Büro is told once, with what it can do about it. */
import type { ButtonHandler, Context } from '../../core/feature.ts';
import type { PostId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { pinAgain, show } from '../../core/posts.ts';
import type { Parked, ParkedFile } from '../../core/sending.ts';
import { gegenstandVon } from '../../core/verlauf.ts';
import { anDasBuero } from './buero.ts';
import type { Recht } from './rechte.ts';
import * as texte from './texts.ts';

const vorsatz = 'nicht zugestellt:';

export function meldeNichtZugestellt(ctx: Context, parked: Parked): void {
  const { kind, post, subject, role, kanal, code } = parked;
  // Of what was to tell the Büro, it can only be told once; and of a thread, by what it belongs under.
  if (role.startsWith(vorsatz) || code === 'no_parent') return;
  const istPin = kind === 'pin';
  const message = istPin
    ? texte.nichtAngeheftet(ctx.tx, kanal, post)
    : texte.nichtZugestellt(ctx.tx, parked, gegenstandVon(ctx, subject)?.titel ?? null);
  for (const to of anDasBuero(ctx, istPin ? null : kanal)) {
    show(ctx, { subject, role: `${vorsatz} ${kind} ${role}`, to }, message);
  }
}

/** Once for all to whom it should go. */
export function meldeDateiNichtZugestellt(ctx: Context, parked: ParkedFile): void {
  const { subject, role } = parked;
  for (const to of anDasBuero(ctx)) {
    show(ctx, { subject, role: `${vorsatz} file ${role}`, to }, texte.dateiNichtZugestellt(parked));
  }
}

export const anheftenKnopf: ButtonHandler<Recht> = {
  recht: 'status.zustellen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBueroHeftetAn),
  run: (ctx, { subject }) => notice(pinAgain(ctx, subject as PostId) ? texte.wirdAngeheftet : texte.stehtNichtMehr),
};
