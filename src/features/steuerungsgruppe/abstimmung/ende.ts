/** How a Dringende Abstimmung ends: by itself where all agree, else by the Büro, which may also give it more time. */
import type { Instant } from '../../../core/clock.ts';
import { isReachable, nameOf } from '../../../core/directory.ts';
import type { Acting, Context } from '../../../core/feature.ts';
import { show } from '../../../core/posts.ts';
import { record } from '../../../core/verlauf.ts';
import { zeigeAlleDa } from './alle.ts';
import { erledigeFrist } from './frist.ts';
import {
  endetVonSelbst,
  fristVon,
  gefragtes,
  type Lage,
  lageVon,
  letzteAntwort,
  wartende,
  warumAnzurufen,
  zeitpunkt,
} from './lage.ts';
import { fragtErst } from './rules.ts';
import { type Abstimmung, aendereAbstimmung, aendereGefragte, type Gefragte, wunschById } from './store.ts';
import * as texte from './texts.ts';
import { type Anzurufen, zuTun } from './views.buero.ts';
import { ergebnis as ergebnisNachricht } from './views.ts';
import { frageAn, sageDemTandem, zeigeDemBuero, zeigeFragen, zeigeStand } from './zeigen.ts';

/**
 * Where all agree there is nothing left to clear up: some minutes later it ends. Else the Büro is told that nobody is
 * waited for, as long as that is so.
 *
 * @returns whether it is over
 */
export function pruefeObAlle(ctx: Context, lage: Lage): boolean {
  const ende = endetVonSelbst(ctx, lage);
  if (ende === null || ende > ctx.now) {
    zeigeAlleDa(ctx, lage);
    return false;
  }
  const letzte = letzteAntwort(lage);
  const actor = letzte?.eingetragenVon ?? letzte?.personId;
  if (actor !== undefined) record({ ...ctx, actor }, 'abstimmung.alleEinverstanden', lage.abstimmung.id);
  schliesse(ctx, lage.abstimmung, texte.ergebnis.alleEinverstanden);
  return true;
}

/**
 * Who has not answered is asked anew, with the new end.
 *
 * @returns when; null: they just were
 */
export function verlaengere(
  ctx: Acting,
  alte: Abstimmung,
  frist: Pick<Abstimmung, 'fristTag' | 'fristZeit'>,
): Instant | null {
  erledigeFrist(ctx, lageVon(ctx, alte), texte.stand.verlaengertBis(texte.wann(frist.fristTag, frist.fristZeit)));
  const neue = aendereAbstimmung(ctx.tx, alte.id, { ...frist, fristGemeldetAm: null });
  record(ctx, 'abstimmung.verlaengern', neue.id);
  const lage = lageVon(ctx, neue);
  for (const wem of lage.gefragte) zeigeFragen(ctx, lage, wem);
  const erst = fragtErst(ctx.calendar, ctx.now, fristVon(ctx, neue));
  // A new end is news to whoever was asked: not the bot's asking again, and not counted as such.
  for (const wem of wartende(ctx, lage)) {
    if (erst === null) frageAn(ctx, lage, wem, false);
    else aendereGefragte(ctx.tx, wem, { zuletztAm: null });
  }
  zeigeStand(ctx, lage);
  return erst;
}

export function beende(ctx: Acting, abstimmung: Abstimmung, ergebnis: string): void {
  record(ctx, 'abstimmung.beenden', abstimmung.id);
  schliesse(ctx, abstimmung, ergebnis);
}

/** Members and the Tandem that asked hear how it ended, each once; nothing can be answered any more. */
function schliesse(ctx: Context, offene: Abstimmung, ergebnis: string): void {
  const abstimmung = aendereAbstimmung(ctx.tx, offene.id, { beendetAm: ctx.now, ergebnis });
  const lage = lageVon(ctx, abstimmung);
  const am = zeitpunkt(ctx, ctx.now);
  const sagt = (warum: string) =>
    ergebnisNachricht(gefragtes(ctx, abstimmung), lage.zahlen, { text: ergebnis, am, warum });
  for (const wem of lage.gefragte) zeigeFragen(ctx, lage, wem);
  const dabei = lage.gefragte.filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null);
  const mitglieder = dabei.map(({ personId }) => personId);
  for (const person of mitglieder.filter((einer) => isReachable(ctx.tx, einer))) {
    show(ctx, { subject: abstimmung.id, role: 'ergebnis', to: { person } }, sagt(texte.ergebnis.warumMitglied));
  }
  const bitte = abstimmung.wunschId === null ? null : wunschById(ctx.tx, abstimmung.wunschId);
  if (bitte !== null) sageDemTandem(ctx, bitte, 'ergebnis', sagt(texte.ergebnis.warumTandem), mitglieder);
  zeigeStand(ctx, lage);
  zeigeErledigtes(ctx, lage, dabei, texte.stand.beendet(am));
}

/** What waited for the Büro waits no more; it still tells those whom the bot does not reach. */
function zeigeErledigtes(ctx: Context, lage: Lage, dabei: readonly Gefragte[], erledigt: string): void {
  erledigeFrist(ctx, lage, erledigt);
  zeigeAlleDa(ctx, lage);
  const namen = (warum: Anzurufen): string[] =>
    dabei.filter((wer) => warumAnzurufen(ctx, wer) === warum).map(({ personId }) => nameOf(ctx.tx, personId));
  const ohneKonto = namen('kein_konto');
  const nichtErreicht = namen('nicht_angekommen');
  if (ohneKonto.length + nichtErreicht.length === 0) return;
  const { id, frage, gestelltVon } = lage.abstimmung;
  const satz = texte.stand.selbstSagen(ohneKonto, nichtErreicht);
  const message = zuTun(id, frage, satz, { kannVerlaengern: false, erledigt });
  zeigeDemBuero(ctx, id, 'selbst sagen', message, gestelltVon);
}
