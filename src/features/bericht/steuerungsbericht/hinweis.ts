/** What the Steuerungsgruppe answers to a report: a Hinweis to a field, which its people hear of at once. */
import { actions, bold, type Message, note, text } from '../../../chat/message.ts';
import { openKanal } from '../../../core/directory.ts';
import type { Acting, Context } from '../../../core/feature.ts';
import { type Conversation, show } from '../../../core/posts.ts';
import { legeHinweisAn } from '../../handlungsfeld/index.ts';
import { anDasBuero, type Gremium } from '../../stadt/index.ts';
import { erreichbareImTandem } from '../../tandem/index.ts';
import type { Bericht } from './store.ts';
import * as texte from './texts.ts';

export function gibHinweis(ctx: Acting, { id: herkunft }: Bericht, feld: Gremium, wortlaut: string): void {
  const id = legeHinweisAn(ctx, {
    ...{ gremium: feld.id, herkunft, art: 'hinweis', text: wortlaut },
    ...{ quelle: texte.hinweis.quelle, datum: ctx.heute, fuer: null },
  });
  for (const to of imFeld(ctx, feld)) show(ctx, { subject: id, role: 'bericht.hinweis', to }, mitteilung(feld, id));
}

/** The field's channel; without one its Tandem, and if nobody there can be reached, the Büro. */
function imFeld(ctx: Context, { id, kanalId }: Gremium): Conversation[] {
  const kanal = openKanal(ctx.tx, kanalId);
  if (kanal !== null) return [{ kanal: kanal.id }];
  const { personen } = erreichbareImTandem(ctx, id);
  return personen.length === 0 ? anDasBuero(ctx) : personen.map((person) => ({ person }));
}

/** Without what it says: that can be corrected and taken back. */
function mitteilung({ titel }: Gremium, subject: string): Message {
  const satz = texte.hinweis.imFeld(titel);
  return {
    notification: satz,
    parts: [
      text(bold(satz)),
      text(texte.hinweis.wozu),
      actions({ action: 'hinweis.ansehen', subject, label: texte.hinweis.ansehen, style: 'primary' }),
      note(texte.hinweis.grund),
    ],
  };
}
