/** `/jahresziel` and the pinned message's button: the goals of this conference year. */
import type { Effect } from '../../chat/chat.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import { typedLine } from '../../core/typed.ts';
import {
  darf,
  type Gremium,
  gremien,
  gremiumById,
  gremiumOfKanal,
  nochNichtEingerichtet,
  type Recht,
} from '../stadt/index.ts';
import { zeigtListe } from './handlers.liste.ts';
import { laufendesJahr } from './jahre.ts';
import { zieleDesJahrs } from './liste.ts';
import { rasterVon } from './raster.ts';
import * as texte from './texts.ts';
import { listeKnopf, uebersicht, zeilenHoechstens } from './views.ts';
import { eigeneFelder, geleiteteFelder, zuAendern, zumLesen, zurListe } from './zugang.ts';

const jahreszielCommand: CommandHandler<Recht> = {
  ...zurListe,
  run(ctx, call) {
    const nochNicht = nochNichtEingerichtet(ctx);
    if (nochNicht !== null) return { effect: 'reply', message: nochNicht };
    // Whoever says which ones, means the list.
    if (typedLine(call.text) !== null) return zeigtListe(ctx, call);
    const hier = call.kanal === null ? null : gremiumOfKanal(ctx.tx, call.kanal);
    return zeigtJahr(ctx, gremien(ctx.tx, 'handlungsfeld'), hier);
  },
};

/** The pinned message's button: the same for one field. */
const uebersichtKnopf: ButtonHandler<Recht> = {
  recht: 'jahresziel.lesen',
  subjekt: (_, { subject }) => (subject === 'stadt' ? null : subject),
  abgelehnt: zumLesen.abgelehnt,
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    if (gremium !== null && gremium.geschlossen !== null) return notice(texte.geschlossen(gremium), listeKnopf);
    const felder = gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => gremium === null || id === gremium.id);
    return zeigtJahr(ctx, felder, gremium);
  },
};

/** Those of `hier` first. */
function zeigtJahr(ctx: Acting, felder: readonly Gremium[], hier: Gremium | null): Effect {
  const jahr = laufendesJahr(ctx);
  const { ziele, anzahl } = zieleDesJahrs(ctx, felder, { jahr, hier: hier?.id ?? '', hoechstens: zeilenHoechstens });
  if (anzahl === 0 && eigeneFelder(ctx).length === 0) return notice(texte.inKeinemFeld);
  const zeilen = ziele.map((ziel) => ({
    ...{ raster: rasterVon(ctx, ziel), zustand: ziel.zustand },
    aenderbar: typeof zuAendern(ctx, ziel.id) !== 'string' && darf(ctx, 'jahresziel.leiten', ziel.gremiumId),
  }));
  const geleitete = geleiteteFelder(ctx);
  const neuIn = geleitete.find(({ id }) => id === hier?.id)?.id ?? (geleitete.length === 0 ? null : 'stadt');
  return { effect: 'reply', message: uebersicht(jahr, { zeilen, anzahl }, neuIn) };
}

export const lesenCommands = { '/jahresziel': jahreszielCommand };

export const lesenKnoepfe = { 'jahresziel.uebersicht': uebersichtKnopf };
