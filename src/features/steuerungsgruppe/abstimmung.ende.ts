/** How a Dringende Abstimmung ends: by itself where all agree, else by the Büro, which may also give it more time. */
import { isReachable, nameOf } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { placesOf, show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import { gefragtes, lageVon, zeitpunkt } from './abstimmung.lage.ts';
import { type Abstimmung, aendereAbstimmung, wunschById } from './abstimmung.store.ts';
import { frageAn, sageDemTandem, zeigeDemBuero, zeigeFragen, zeigeStand } from './abstimmung.zeigen.ts';
import { alleEinverstanden, gefragteIn } from './rules.abstimmung.ts';
import * as texte from './texts.abstimmung.ts';
import { ergebnis as ergebnisNachricht } from './views.abstimmung.ts';
import { zuTun } from './views.abstimmung-buero.ts';

/** The Büro is told once that the time is over, and decides. */
export function meldeFrist(ctx: Context, abstimmung: Abstimmung): void {
  if (abstimmung.fristGemeldetAm !== null) return;
  aendereAbstimmung(ctx.tx, abstimmung.id, { fristGemeldetAm: ctx.now });
  zeigeFrist(ctx, abstimmung, null);
}

/** `erledigt`: what the Büro has done about it. */
function zeigeFrist(ctx: Context, abstimmung: Abstimmung, erledigt: string | null): void {
  const { id, frage, fristTag, fristZeit, gestelltVon } = abstimmung;
  const role = `frist ${fristTag} ${fristZeit}`;
  if (erledigt !== null && placesOf(ctx.tx, id, role).length === 0) return;
  const satz = texte.stand.fristVorbei(lageVon(ctx, abstimmung).zahlen, texte.wann(fristTag, fristZeit));
  zeigeDemBuero(ctx, id, role, zuTun(id, frage, satz, { kannVerlaengern: true, erledigt }), gestelltVon);
}

/** Where all agree there is nothing left to clear up: it ends. Else the Büro is told that nobody is waited for. */
export function pruefeObAlle(ctx: Context, abstimmung: Abstimmung, actor: PersonId | null = null): void {
  const { zahlen } = lageVon(ctx, abstimmung);
  if (zahlen.offen > 0 || gefragteIn(zahlen) === 0) return;
  if (alleEinverstanden(zahlen)) {
    if (actor !== null) record({ ...ctx, actor }, 'abstimmung.alleEinverstanden', abstimmung.id);
    schliesse(ctx, abstimmung, texte.ergebnis.alleEinverstanden, null);
    return;
  }
  const message = zuTun(abstimmung.id, abstimmung.frage, texte.stand.alleDa(zahlen), {
    kannVerlaengern: false,
    erledigt: null,
  });
  zeigeDemBuero(ctx, abstimmung.id, 'alle', message, abstimmung.gestelltVon);
}

/** Who has not answered is asked anew, with the new end. */
export function verlaengere(ctx: Acting, alte: Abstimmung, frist: Pick<Abstimmung, 'fristTag' | 'fristZeit'>): void {
  zeigeFrist(ctx, alte, texte.stand.verlaengertBis(texte.wann(frist.fristTag, frist.fristZeit)));
  const neue = aendereAbstimmung(ctx.tx, alte.id, { ...frist, fristGemeldetAm: null });
  record(ctx, 'abstimmung.verlaengern', neue.id);
  const lage = lageVon(ctx, neue);
  for (const wem of lage.gefragte) zeigeFragen(ctx, lage, wem);
  // A new end is news to whoever was asked: not the bot's asking again, and not counted as such.
  for (const wem of lage.gefragte) {
    const wartet = wem.ausgeschiedenAm === null && !lage.letzte.has(wem.personId) && isReachable(ctx.tx, wem.personId);
    if (wartet) frageAn(ctx, neue, wem, false);
  }
  zeigeStand(ctx, neue.id);
}

export function beende(ctx: Acting, abstimmung: Abstimmung, ergebnis: string): void {
  record(ctx, 'abstimmung.beenden', abstimmung.id);
  schliesse(ctx, abstimmung, ergebnis, ctx.actor);
}

/** Members and the Tandem that asked hear how it ended; nothing can be answered any more. */
function schliesse(ctx: Context, offene: Abstimmung, ergebnis: string, von: PersonId | null): void {
  const abstimmung = aendereAbstimmung(ctx.tx, offene.id, { beendetAm: ctx.now, beendetVon: von, ergebnis });
  const lage = lageVon(ctx, abstimmung);
  const am = zeitpunkt(ctx, ctx.now);
  const sagt = (warum: string) =>
    ergebnisNachricht(gefragtes(ctx, abstimmung), lage.zahlen, { text: ergebnis, am, warum });
  const ohneKonto: PersonId[] = [];
  for (const wem of lage.gefragte) {
    zeigeFragen(ctx, lage, wem);
    if (wem.ausgeschiedenAm !== null) continue;
    const to = { person: wem.personId };
    if (!isReachable(ctx.tx, wem.personId)) ohneKonto.push(wem.personId);
    else show(ctx, { subject: abstimmung.id, role: 'ergebnis', to }, sagt(texte.ergebnis.warumMitglied));
  }
  const bitte = abstimmung.wunschId === null ? null : wunschById(ctx.tx, abstimmung.wunschId);
  if (bitte !== null) sageDemTandem(ctx, bitte, 'ergebnis', sagt(texte.ergebnis.warumTandem));
  zeigeStand(ctx, abstimmung.id);
  zeigeErledigtes(ctx, abstimmung, ohneKonto, am);
}

/** What waited for the Büro waits no more; it still tells those without an account. */
function zeigeErledigtes(ctx: Context, abstimmung: Abstimmung, ohneKonto: readonly PersonId[], am: string): void {
  const { id, frage, gestelltVon } = abstimmung;
  const erledigt = texte.stand.beendet(am);
  zeigeFrist(ctx, abstimmung, erledigt);
  if (placesOf(ctx.tx, id, 'alle').length > 0) {
    const satz = texte.stand.alleDa(lageVon(ctx, abstimmung).zahlen);
    zeigeDemBuero(ctx, id, 'alle', zuTun(id, frage, satz, { kannVerlaengern: false, erledigt }), gestelltVon);
  }
  if (ohneKonto.length === 0) return;
  const namen = ohneKonto.map((person) => nameOf(ctx.tx, person));
  const message = zuTun(id, frage, texte.stand.ohneKonto(namen), { kannVerlaengern: false, erledigt });
  zeigeDemBuero(ctx, id, 'ohne konto', message, gestelltVon);
}
