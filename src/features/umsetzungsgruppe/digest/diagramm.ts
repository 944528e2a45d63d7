/** The goals of all fields over the year as pictures, in the thread of the overview. */
import { addDays, type Day, time } from '../../../core/calendar.ts';
import type { Context } from '../../../core/feature.ts';
import { attach } from '../../../core/files.ts';
import type { Standing } from '../../../core/posts.ts';
import { felderHoechstens, sealed, type ZielstandDokument, zielstandText } from '../../../documents/index.ts';
import { zustandswechsel } from '../../jahresziel/index.ts';
import { type Gremium, konferenzen } from '../../stadt/index.ts';
import { gruppen, verlaufJeFeld, zaehltage } from './rules.zielstand.ts';
import * as texte from './texts.ts';

/** One picture for a dozen of these fields, in their order; none where there are no goals. */
export function bilder(ctx: Context, felder: readonly Gremium[]): readonly ZielstandDokument[] {
  const { tx, heute, now, calendar } = ctx;
  const letzte = konferenzen(tx).find(({ tag }) => tag <= heute) ?? null;
  const jahr = letzte === null ? Number(heute.slice(0, 4)) : letzte.jahr + 1;
  const tage = zaehltage(heute, letzte?.tag ?? null);
  // Of today as it is now, like the figures beside it.
  const amEnde = (tag: Day) => (tag === heute ? now + 1 : calendar.instantOf(addDays(tag, 1), time('00:00')));
  const wechsel = zustandswechsel(
    tx,
    felder.map(({ id }) => id),
    { jahr, seit: tage[0] },
  );
  const verlauf = verlaufJeFeld(wechsel, tage.map(amEnde), jahr);
  const mitZielen = felder.flatMap(({ id, titel }) => {
    const anzahl = verlauf.get(id);
    return anzahl === undefined ? [] : [{ titel, anzahl }];
  });
  const seiten = Array.from({ length: Math.ceil(mitZielen.length / felderHoechstens) }, (_, i) =>
    mitZielen.slice(i * felderHoechstens, (i + 1) * felderHoechstens),
  );
  return seiten.map((seite, i) => ({
    titel: texte.diagramm(i + 1, seiten.length),
    tage,
    gruppen: gruppen.map((gruppe) => texte.gruppeWort[gruppe]),
    felder: seite,
  }));
}

/** @param standing of the overview itself, of which the pictures hang in the thread */
export function haengeBilderAn(
  ctx: Context,
  felder: readonly Gremium[],
  { role, ...standing }: Omit<Standing, 'pinned'>,
): void {
  for (const [i, data] of bilder(ctx, felder).entries()) {
    const document = sealed({ kind: 'zielstand.png', data });
    attach(
      ctx,
      { ...standing, role: `${role} bild ${i + 1}` },
      { name: `Jahresziele-${ctx.heute}-${i + 1}.png`, title: zielstandText(data), document },
    );
  }
}
