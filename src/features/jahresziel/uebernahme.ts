/** A goal that goes on: it begins anew as a draft of the next year, with everything that still holds there. */
import type { Acting } from '../../core/feature.ts';
import { record } from '../../core/verlauf.ts';
import { jahrDanach } from './jahre.ts';
import {
  addIndikator,
  addWirkung,
  addZiel,
  indikatorenDes,
  type Jahresziel,
  leitzieleDes,
  messwerteDes,
  setzeLeitziele,
  wirkungenDes,
} from './store.ts';

/** Its Maßnahmen were for this year, and so were its days. What was counted last is where it starts from. */
export function uebernimm(ctx: Acting, ziel: Jahresziel): Jahresziel {
  const { id: _, zustand: __, geteiltAus: ___, ...altes } = ziel;
  const neues = addZiel(ctx.tx, {
    ...altes,
    jahr: jahrDanach(ctx, ziel),
    uebernommenVon: ziel.id,
    angelegtVon: ctx.actor,
    angelegtAm: ctx.now,
    fragenAb: ctx.heute,
  });
  record(ctx, 'jahresziel.anlegen', neues.id);
  setzeLeitziele(ctx.tx, neues.id, leitzieleDes(ctx.tx, ziel.id));
  const indikatoren = indikatorenDes(ctx.tx, ziel.id);
  for (const { id, text, fuerWen } of wirkungenDes(ctx.tx, ziel.id)) {
    const wirkung = addWirkung(ctx.tx, { zielId: neues.id, text, fuerWen });
    for (const { id: indikatorId, art, name, einheit, startwert, zielwert, quelle } of indikatoren.filter(
      ({ wirkungId }) => wirkungId === id,
    )) {
      const letzter = art === 'zahl' ? messwerteDes(ctx.tx, indikatorId).at(-1) : undefined;
      const gemessen = { art, name, einheit, startwert: letzter?.wert ?? startwert, zielwert, bis: null, quelle };
      addIndikator(ctx.tx, { ...gemessen, wirkungId: wirkung.id });
    }
  }
  return neues;
}
