/** The Raster as a document, as it stands at this moment. */
import { note, text } from '../../chat/message.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import { type RasterDokument, sealed } from '../../documents/index.ts';
import { schlicht } from '../handlungsfeld/index.ts';
import { ideeById, leitzielTexte } from '../projektidee/index.ts';
import { einstellungVon } from '../stadt/index.ts';
import { federfuehrend, pruefend, rasterVon, vorstellend } from './raster.ts';
import { type Indikator, type Jahresziel, messwerteDes, zustaendeDes } from './store.ts';
import { zustandText } from './texts.leben.ts';
import { datei } from './texts.ts';

type Art = 'docx' | 'pdf';

/** Each time anew: who asks twice on one day gets what stands there now. */
export function schickeDateien(ctx: Acting, ziel: Jahresziel, arten: readonly Art[]): void {
  const data = dokument(ctx, ziel);
  const to = { person: ctx.actor };
  const role = `export ${ctx.now}`;
  const titel = datei.nachricht(ziel.titel, ctx.heute);
  const parts = [text(titel), note(datei.grund)];
  const parent = show(ctx, { subject: ziel.id, role, to }, { notification: titel, parts });
  for (const art of arten) {
    const name = `Raster-${schlicht(ziel.titel).slice(0, 60) || 'Jahresziel'}-${ctx.heute}.${art}`;
    const document = sealed({ kind: `raster.${art}`, data });
    attach(ctx, { subject: ziel.id, role: `${role} ${art}`, to, parent }, { name, title: titel, document });
  }
  record(ctx, 'jahresziel.export', ziel.id);
}

function dokument(ctx: Acting, ziel: Jahresziel): RasterDokument {
  const { tx } = ctx;
  const { feld, leitziele, massnahmen, wirkungen } = rasterVon(ctx, ziel);
  return {
    stadt: einstellungVon(tx, 'stadt') ?? '',
    handlungsfeld: feld.titel,
    jahr: ziel.jahr,
    zustand: zustandText(zustaendeDes(tx, ziel.id)[0]),
    titel: ziel.titel,
    checkliste: ziel.ideeId === null ? null : (ideeById(tx, ziel.ideeId)?.titel ?? null),
    leitziele: leitzielTexte(ctx, leitziele),
    massnahmen: massnahmen.map(({ was, personId, stelle, bis, stand }) => ({
      ...{ was, bis, stand },
      wer: personId === null ? (stelle ?? '') : nameOf(tx, personId),
    })),
    wirkungen: wirkungen.map(({ wirkung: { text: was, fuerWen }, indikatoren }) => ({
      ...{ wirkung: was, fuerWen },
      indikatoren: indikatoren.map((einer) => mitLetztem(ctx, einer)),
    })),
    federfuehrend: federfuehrend(ctx, ziel),
    prueft: pruefend(ctx, ziel),
    vorstellung: ziel.vorstellung,
    stelltVor: vorstellend(ctx, ziel),
    tag: ctx.heute,
  };
}

type ImDokument = RasterDokument['wirkungen'][number]['indikatoren'][number];

function mitLetztem({ tx }: Acting, indikator: Indikator): ImDokument {
  const { art, name, einheit, startwert, zielwert, bis, quelle } = indikator;
  const letzter = messwerteDes(tx, indikator.id).at(-1);
  return {
    ...{ art, name, einheit, startwert, zielwert, bis, quelle },
    letzter: letzter === undefined ? null : { wert: letzter.wert, tag: letzter.datum },
  };
}
