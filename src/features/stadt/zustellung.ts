/** What could not be delivered: the Büro is told once, with what it can do about it. */
import type { ButtonHandler, Context } from '../../core/feature.ts';
import type { PostId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { pinAgain, show } from '../../core/posts.ts';
import type { Parked, ParkedFile } from '../../core/sending.ts';
import { anDasBuero } from './buero.ts';
import type { Recht } from './rechte.ts';
import * as texte from './texts.ts';

const vorsatz = 'nicht zugestellt:';

export function meldeNichtZugestellt(ctx: Context, { kind, post, subject, role, kanal, code }: Parked): void {
  // Of what was to tell the Büro, it can only be told once.
  if (role.startsWith(vorsatz)) return;
  const istPin = kind === 'pin';
  const message = istPin ? texte.nichtAngeheftet(ctx.tx, kanal, post) : texte.nichtZugestellt(ctx.tx, kanal, code);
  for (const to of anDasBuero(ctx, istPin ? null : kanal)) {
    show(ctx, { subject, role: `${vorsatz} ${kind} ${role}`, to }, message);
  }
}

/** Once for all to whom it should go. */
export function meldeDateiNichtZugestellt(ctx: Context, { subject, role, title }: ParkedFile): void {
  for (const to of anDasBuero(ctx)) {
    show(ctx, { subject, role: `${vorsatz} file ${role}`, to }, texte.dateiNichtZugestellt(title));
  }
}

export const anheftenKnopf: ButtonHandler<Recht> = {
  recht: 'status.zustellen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurBueroHeftetAn),
  run: (ctx, { subject }) => notice(pinAgain(ctx, subject as PostId) ? texte.wirdAngeheftet : texte.stehtNichtMehr),
};
