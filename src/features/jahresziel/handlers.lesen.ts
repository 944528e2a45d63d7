/** `/jahresziel` and the pinned message's button: the goals of this conference year; and the list of all. */
import type { Effect } from '../../chat/chat.ts';
import { actions, type Button, bold, type Message, text } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import {
  darf,
  type Gremium,
  type GremiumId,
  gremiumById,
  gremiumOfKanal,
  nochNichtEingerichtet,
  type Recht,
} from '../stadt/index.ts';
import { laufendesJahr } from './handlers.anlegen.ts';
import { rasterVon } from './raster.ts';
import { type Zustand, zustaende } from './schema.ts';
import { type Jahresziel, zieleIn, zustaendeDes } from './store.ts';
import * as texte from './texts.ts';
import { knopf, listeKnopf, uebersicht, zeile } from './views.ts';
import { eigeneFelder, geleiteteFelder, zuAendern, zumLesen } from './zugang.ts';

const zurListe = {
  recht: 'jahresziel.liste' as const,
  subjekt: () => null,
  abgelehnt: (ctx: Acting) => nochNichtEingerichtet(ctx) ?? privateMessage(texte.nurMitwirkende),
};

const jahreszielCommand: CommandHandler<Recht> = {
  ...zurListe,
  run: (ctx, { kanal }) => zeigtJahr(ctx, eigeneFelder(ctx), kanal === null ? null : gremiumOfKanal(ctx.tx, kanal)),
};

/** The pinned message's button: the same for one field. */
const uebersichtKnopf: ButtonHandler<Recht> = {
  recht: 'jahresziel.lesen',
  subjekt: (_, { subject }) => (subject === 'stadt' ? null : subject),
  abgelehnt: zumLesen.abgelehnt,
  run(ctx, { subject }) {
    const gremium = gremiumById(ctx.tx, subject as GremiumId);
    if (gremium !== null && gremium.geschlossen !== null) return notice(texte.geschlossen(gremium), listeKnopf);
    const felder = eigeneFelder(ctx).filter(({ id }) => gremium === null || id === gremium.id);
    return zeigtJahr(ctx, felder, gremium);
  },
};

/** Those of `hier` first. */
function zeigtJahr(ctx: Acting, felder: readonly Gremium[], hier: Gremium | null): Effect {
  if (felder.length === 0) return notice(texte.inKeinemFeld);
  const jahr = laufendesJahr(ctx);
  const fern = ({ gremiumId }: Jahresziel): number => (gremiumId === hier?.id ? 0 : 1);
  const zeilen = felder
    .flatMap(({ id }) => zieleIn(ctx.tx, [id]))
    .filter((ziel) => ziel.jahr === jahr)
    .map((ziel) => ({ ziel, zustand: zustaendeDes(ctx.tx, ziel.id)[0].zustand }))
    .filter(({ zustand }) => zustand !== 'zurueckgezogen')
    .sort((a, b) => fern(a.ziel) - fern(b.ziel))
    .map(({ ziel, zustand }) => ({
      ...{ raster: rasterVon(ctx, ziel), zustand },
      aenderbar: typeof zuAendern(ctx, ziel.id) !== 'string' && darf(ctx, 'jahresziel.leiten', ziel.gremiumId),
    }));
  const geleitete = geleiteteFelder(ctx);
  const neuIn = geleitete.find(({ id }) => id === hier?.id)?.id ?? (geleitete.length === 0 ? null : 'stadt');
  return { effect: 'reply', message: uebersicht(jahr, zeilen, neuIn) };
}

const listeCommand: CommandHandler<Recht> = {
  ...zurListe,
  run: (ctx) => ({ effect: 'reply', message: seite(ctx, 'alle', 0) }),
};

/** The subject: whose, and how many stand before, as in `meine:8`. */
const listeSeite: ButtonHandler<Recht> = {
  ...zurListe,
  run(ctx, { subject }) {
    const [wessen, ab] = subject.split(':');
    return { effect: 'reply', message: seite(ctx, wessen === 'meine' ? 'meine' : 'alle', Number(ab) || 0) };
  },
};

interface Eintrag {
  readonly ziel: Jahresziel;
  readonly feld: Gremium;
  readonly zustand: Zustand;
}

/** By field, and within it by state. */
function eintraege(ctx: Acting, wessen: 'alle' | 'meine'): Eintrag[] {
  const istMeines = (ziel: Jahresziel): boolean => [ziel.federPerson, ziel.prueftPerson].includes(ctx.actor);
  return eigeneFelder(ctx).flatMap((feld) =>
    zieleIn(ctx.tx, [feld.id])
      .filter((ziel) => wessen === 'alle' || istMeines(ziel))
      .map((ziel) => ({ ziel, feld, zustand: zustaendeDes(ctx.tx, ziel.id)[0].zustand }))
      .sort((a, b) => zustaende.indexOf(a.zustand) - zustaende.indexOf(b.zustand)),
  );
}

const proSeite = 8;

function seite(ctx: Acting, wessen: 'alle' | 'meine', gewuenscht: number): Message {
  const alle = eintraege(ctx, wessen);
  if (alle.length === 0) {
    return wessen === 'alle' ? privateMessage(texte.liste.leer) : privateMessage(texte.liste.keineEigenen, listeKnopf);
  }
  const letzte = Math.floor((alle.length - 1) / proSeite) * proSeite;
  const ab = Math.min(Math.max(0, Math.floor(gewuenscht)), letzte);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const titel = texte.liste[wessen === 'alle' ? 'titel' : 'titelMeine'](ab + 1, ab + gezeigt.length, alle.length);
  const weiter: Button = {
    action: 'jahresziel.liste',
    subject: `${wessen}:${ab + proSeite}`,
    label: texte.liste.weitere(rest),
  };
  const andere = wessen === 'meine' ? listeKnopf : { ...listeKnopf, subject: 'meine:0', label: texte.liste.meine };
  return {
    notification: titel,
    parts: [
      text(bold(titel)),
      ...gezeigt.flatMap(({ ziel, feld, zustand }, i) => [
        ...(gezeigt[i - 1]?.feld.id === feld.id ? [] : [text(bold(feld.titel))]),
        text(...zeile(rasterVon(ctx, ziel), zustand, null)),
        actions(knopf(ziel, 'raster')),
      ]),
      actions(...(rest > 0 ? [weiter] : []), andere),
    ],
  };
}

export const lesenCommands = { '/jahresziel': jahreszielCommand, '/jahresziel liste': listeCommand };

export const lesenKnoepfe = { 'jahresziel.uebersicht': uebersichtKnopf, 'jahresziel.liste': listeSeite };
