import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Tx } from '../../core/workspace.ts';
import { darf, gremiumDer, vorlaufDerErinnerung } from '../stadt/index.ts';
import { tagPersoenlich } from './erinnern.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei } from './rules.ts';
import { antwortVon, kommendePersonen, type Sitzung, sitzungenMitAntwort, unbestaetigteSitzungen } from './store.ts';
import { grundAntwort, grundEingang, titelEingang, titelSitzung } from './texts.ts';
import { unbestaetigt } from './views.meldung.ts';
import { mitEigenerAntwort } from './views.ts';

/**
 * From the working day before: the Sitzungen to which this person comes or may come. For the Büro: the reports not
 * yet confirmed, which need no reminder.
 */
export function faellig(ctx: Context, person: PersonId): Faellig[] {
  return [...bevorstehend(ctx, person), ...zuBestaetigen(ctx, person)];
}

/** Most people have said to no Sitzung that they come; a report not yet confirmed is on Home alone. */
export function faelligReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const kommende = kommendePersonen(ctx.tx, ['komme', 'vielleicht'], ctx.heute);
  return (person) => (kommende.has(person) ? bevorstehend(ctx, person) : []);
}

function bevorstehend(ctx: Context, person: PersonId): Faellig[] {
  const tage = vorlaufDerErinnerung(ctx.tx, 'persoenlich');
  if (tage === null) return [];
  return sitzungenMitAntwort(ctx.tx, person, ['komme', 'vielleicht'], ctx.heute).flatMap((sitzung) => {
    const stufe = tagPersoenlich(ctx.calendar, sitzung.datum, tage);
    if (ctx.heute < stufe || istVorbei(sitzung, jetzt(ctx))) return [];
    if (gremiumDer(ctx.tx, sitzung.gremiumId).geschlossen !== null) return [];
    const eigene = antwortVon(ctx.tx, sitzung.id, person);
    return [
      {
        // One that was moved is announced again.
        key: `sitzung:${sitzung.id} ${sitzung.datum} ${sitzung.beginn}`,
        bis: sitzung.datum,
        stufen: [amTag(stufe)],
        titel: titelSitzung(gremiumDer(ctx.tx, sitzung.gremiumId), sitzung),
        parts: mitEigenerAntwort(sitzung, eigene),
        grund: grundAntwort[eigene === 'komme' ? 'komme' : 'vielleicht'],
      },
    ];
  });
}

function zuBestaetigen(ctx: Context, person: PersonId): Faellig[] {
  return unbestaetigteMeldungen(ctx.tx)
    .filter((sitzung) => darf({ ...ctx, actor: person }, 'sitzung.bestaetigen', sitzung.gremiumId))
    .map((sitzung) => ({
      key: `sitzung.eingang:${sitzung.id}`,
      bis: sitzung.datum,
      stufen: [],
      titel: titelEingang(sitzung.nummer),
      parts: unbestaetigt(sitzung, gremiumDer(ctx.tx, sitzung.gremiumId)),
      grund: grundEingang,
    }));
}

/** Dates announced together are one report: by the first of those that are not confirmed. */
export function unbestaetigteMeldungen(tx: Tx): Sitzung[] {
  const reihen = new Set<string>();
  return unbestaetigteSitzungen(tx).filter(
    ({ id, serieId }) => !reihen.has(serieId ?? id) && reihen.add(serieId ?? id),
  );
}
