/** A success comes by itself or by hand; the Tandem is offered to thank for it, once, and does or does not. */

import type { Day } from '../../../core/calendar.ts';
import type { Instant } from '../../../core/clock.ts';
import { isOpen, type Kanal, kanalById, openKanal } from '../../../core/directory.ts';
import type { Acting, Context, Uebergabe } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { type Conversation, placesOf, postOf, show, withdraw } from '../../../core/posts.ts';
import { record } from '../../../core/verlauf.ts';
import { laufendesJahr } from '../../jahresziel/index.ts';
import { anDasBuero, darf, type Gremium, type GremiumId, gremiumDer, konferenzTag } from '../../stadt/index.ts';
import { erreichbareImTandem } from '../../tandem/index.ts';
import { gruppenkanal } from '../../umsetzungsgruppe/index.ts';
import { gebenOhneKonto } from './idee.ts';
import { istZurueckgesetzt } from './rules.ts';
import { addErfolg, aendereErfolg, angebotene, type Erfolg, erfolgAus, genannteIn, setzeGenannte } from './store.ts';
import { uebergabe } from './texts.ts';
import { angebot, dank } from './views.ts';
import { vorschlagFuer } from './vorschlag.ts';

export const feldDes = ({ tx }: Pick<Context, 'tx'>, { gremiumId }: Erfolg): Gremium => gremiumDer(tx, gremiumId);

/** Where the thanks stand; null: the bot cannot write there. */
export const feldkanal = (ctx: Context, erfolg: Erfolg): Kanal | null =>
  openKanal(ctx.tx, feldDes(ctx, erfolg).kanalId);

/** Each time that it is offered, and each time that thanks are sent, other messages stand. */
const rolle = {
  angebot: ({ angelegtAm }: Erfolg): string => `angebot ${angelegtAm}`,
  gebende: ({ angelegtAm }: Erfolg): string => `idee ${angelegtAm}`,
  dank: ({ entschiedenAm }: Erfolg): string => `dank ${entschiedenAm ?? 0}`,
  gruppe: ({ entschiedenAm }: Erfolg): string => `dank in der Gruppe ${entschiedenAm ?? 0}`,
} as const;
export const rolleDerGebenden = rolle.gebende;

type Gefunden = Pick<Erfolg, 'gremiumId' | 'jahr' | 'art' | 'titel' | 'ideestand' | 'teilweise' | 'am'> & {
  readonly herkunft: string;
};

/** @returns what is a success now, and was none before; null: it was known to be one */
export function halteFest(ctx: Context, gefunden: Gefunden): Erfolg | null {
  const bisher = erfolgAus(ctx.tx, gefunden.herkunft);
  if (bisher === null) {
    const erfolg = addErfolg(ctx.tx, { ...gefunden, angelegtVon: null, angelegtAm: ctx.now });
    bieteAn(ctx, erfolg, null);
    return erfolg;
  }
  if (!istZurueckgesetzt(bisher.stand)) return null;
  if (bisher.stand === 'ueberholt') return bestaetige(ctx, bisher, gefunden);
  const entschieden = { entschiedenVon: null, entschiedenAm: null };
  const neu = { ...gefunden, stand: 'angeboten', angelegtAm: erneut(ctx, bisher) } as const;
  const erfolg = aendereErfolg(ctx.tx, bisher.id, { ...neu, ...entschieden });
  bieteAn(ctx, erfolg, null);
  return erfolg;
}

/** Thanks that had stood for nothing stand for something again, perhaps for something else than they say. */
function bestaetige(ctx: Context, bisher: Erfolg, gefunden: Gefunden): Erfolg {
  const anders = bisher.teilweise !== gefunden.teilweise || bisher.ideestand !== gefunden.ideestand;
  if (anders) nimmZurueckAus(ctx, bisher, rolle.angebot(bisher));
  const angelegtAm = anders ? erneut(ctx, bisher) : bisher.angelegtAm;
  const erfolg = aendereErfolg(ctx.tx, bisher.id, { ...gefunden, stand: 'gesendet', angelegtAm });
  zeigeDank(ctx, erfolg);
  if (anders) bieteAn(ctx, erfolg, null, true);
  else zeigeAngebote(ctx, erfolg);
  return erfolg;
}

/** Later than the time before: messages that are being withdrawn do not come back by it. */
const erneut = ({ now }: Context, { angelegtAm }: Erfolg): Instant => Math.max(now, angelegtAm + 1);

/** The goal or the idea was set back. Thanks that were sent stay until somebody takes them back; the Tandem hears of it. */
export function entfalle(ctx: Context, erfolg: Erfolg): void {
  if (istZurueckgesetzt(erfolg.stand)) return;
  for (const role of [rolle.angebot(erfolg), rolle.gebende(erfolg)]) nimmZurueckAus(ctx, erfolg, role);
  if (erfolg.stand !== 'gesendet') {
    aendereErfolg(ctx.tx, erfolg.id, { stand: 'entfallen' });
    return;
  }
  const ueberholt = aendereErfolg(ctx.tx, erfolg.id, { stand: 'ueberholt', angelegtAm: erneut(ctx, erfolg) });
  zeigeDank(ctx, ueberholt);
  bieteAn(ctx, ueberholt, null);
}

function nimmZurueckAus(ctx: Context, { id }: Erfolg, role: string): void {
  for (const to of placesOf(ctx.tx, id, role)) nimmZurueckVon(ctx, { id }, role, to);
}

function nimmZurueckVon(ctx: Context, { id }: Pick<Erfolg, 'id'>, role: string, to: Conversation): void {
  const post = postOf(ctx.tx, id, role, to);
  if (post !== null) withdraw(ctx, post.id);
}

/** To everybody of the Tandem, or where nobody of them can be reached, to the Büro. @param ausser who knows it */
function bieteAn(ctx: Context, erfolg: Erfolg, ausser: PersonId | null, geaendert = false): void {
  const { personen } = erreichbareImTandem(ctx, erfolg.gremiumId);
  const an: readonly Conversation[] = personen.length > 0 ? personen.map((person) => ({ person })) : anDasBuero(ctx);
  for (const to of an) if (!('person' in to) || to.person !== ausser) zeigeAngebot(ctx, erfolg, to, geaendert);
}

/** @param geaendert it came to something else than when the thanks were written */
function zeigeAngebot(ctx: Context, erfolg: Erfolg, to: Conversation, geaendert = false): void {
  const { entschiedenVon: wer, entschiedenAm } = erfolg;
  const imTandem = 'person' in to && erreichbareImTandem(ctx, erfolg.gremiumId).personen.includes(to.person);
  const message = angebot({
    erfolg,
    feld: feldDes(ctx, erfolg),
    text: vorschlagFuer(ctx, erfolg),
    als: imTandem ? 'tandem' : 'buero',
    entschieden: wer === null || entschiedenAm === null ? null : { wer, am: ctx.calendar.dayAt(entschiedenAm) },
    geaendert,
    ohneKonto: gebenOhneKonto(ctx, erfolg),
  });
  show(ctx, { subject: erfolg.id, role: rolle.angebot(erfolg), to }, message);
}

/** What was offered gives way wherever it stands; whoever does not lead the field any more is left alone with it. */
function zeigeAngebote(ctx: Context, erfolg: Erfolg): void {
  const role = rolle.angebot(erfolg);
  for (const to of placesOf(ctx.tx, erfolg.id, role)) {
    if ('kanal' in to || darf({ ...ctx, actor: to.person }, 'erfolg.danken', erfolg.gremiumId)) {
      zeigeAngebot(ctx, erfolg, to);
    } else nimmZurueckVon(ctx, erfolg, role, to);
  }
}

export interface Dank {
  readonly text: string;
  readonly genannte: readonly PersonId[];
  readonly inGruppe: boolean;
}

/** For the first time, or anew after it was taken back. */
export function sende(ctx: Acting, erfolg: Erfolg, { text, genannte, inGruppe }: Dank): void {
  const gesendet = aendereErfolg(ctx.tx, erfolg.id, {
    ...{ stand: 'gesendet', text, inGruppe },
    ...{ entschiedenVon: ctx.actor, entschiedenAm: ctx.now },
  });
  setzeGenannte(ctx.tx, erfolg.id, genannte);
  record(ctx, 'erfolg.danken', erfolg.id);
  zeigeDank(ctx, gesendet);
  zeigeAngebote(ctx, gesendet);
}

/** What stands follows. */
export function aendereDank(ctx: Acting, erfolg: Erfolg, { text, genannte, inGruppe }: Dank): void {
  const geaendert = aendereErfolg(ctx.tx, erfolg.id, { text, inGruppe });
  setzeGenannte(ctx.tx, erfolg.id, genannte);
  record(ctx, 'erfolg.dank_geaendert', erfolg.id);
  zeigeDank(ctx, geaendert);
  zeigeAngebote(ctx, geaendert);
}

/** Where it stands already and can be changed, and where it should stand. */
function zeigeDank(ctx: Context, erfolg: Erfolg): void {
  const { id, text, entschiedenAm, inGruppe } = erfolg;
  if (text === null || entschiedenAm === null) return;
  const am = ctx.calendar.dayAt(entschiedenAm);
  const message = dank({ erfolg, feld: feldDes(ctx, erfolg), text, am, genannte: genannteIn(ctx.tx, id) });
  const zeige = (role: string, kanal: Kanal | null): void => {
    const steht = placesOf(ctx.tx, id, role).flatMap((to) => ('kanal' in to ? [to.kanal] : []));
    const orte = new Set([...steht, ...(kanal === null ? [] : [kanal.id])]);
    for (const ort of orte) {
      if (openKanal(ctx.tx, ort) !== null) show(ctx, { subject: id, role, to: { kanal: ort } }, message);
    }
  };
  zeige(rolle.dank(erfolg), feldkanal(ctx, erfolg));
  if (inGruppe) zeige(rolle.gruppe(erfolg), gruppenkanal(ctx));
  else nimmZurueckAus(ctx, erfolg, rolle.gruppe(erfolg));
}

/** It stands in a channel, too, in which the bot cannot write any more. */
export function stehtAusserReichweite({ tx }: Context, erfolg: Erfolg): boolean {
  return [rolle.dank(erfolg), rolle.gruppe(erfolg)].some((role) =>
    placesOf(tx, erfolg.id, role).some((to) => {
      const kanal = 'kanal' in to ? kanalById(tx, to.kanal) : null;
      const steht = postOf(tx, erfolg.id, role, to)?.messageId ?? null;
      return kanal !== null && !isOpen(kanal) && !kanal.deleted && steht !== null;
    }),
  );
}

/** It stands nowhere any more; what was written is forgotten, and can be written anew if it still is a success. */
export function nimmDankZurueck(ctx: Acting, erfolg: Erfolg): Erfolg {
  for (const role of [rolle.dank(erfolg), rolle.gruppe(erfolg)]) nimmZurueckAus(ctx, erfolg, role);
  setzeGenannte(ctx.tx, erfolg.id, []);
  const stand = erfolg.stand === 'ueberholt' ? 'entfallen' : 'zurueckgenommen';
  const zurueck = { stand, text: null, inGruppe: false } as const;
  const jetzt = aendereErfolg(ctx.tx, erfolg.id, { ...zurueck, entschiedenVon: ctx.actor, entschiedenAm: ctx.now });
  record(ctx, 'erfolg.dank_zurueck', erfolg.id);
  zeigeAngebote(ctx, jetzt);
  return jetzt;
}

export function lehneAb(ctx: Acting, erfolg: Erfolg): void {
  const entschieden = { entschiedenVon: ctx.actor, entschiedenAm: ctx.now };
  const abgelehnt = aendereErfolg(ctx.tx, erfolg.id, { stand: 'nicht', ...entschieden });
  record(ctx, 'erfolg.nicht', erfolg.id);
  zeigeAngebote(ctx, abgelehnt);
}

/** The year of the conference for which something of this day is collected: the first one on that day or after it. */
export function jahrFuer({ tx }: Pick<Context, 'tx'>, tag: Day): number {
  const jahr = Number(tag.slice(0, 4));
  const konferenz = konferenzTag(tx, jahr);
  if (konferenz === null) return laufendesJahr({ tx, heute: tag });
  return tag <= konferenz ? jahr : jahr + 1;
}

/** Something that is neither a goal nor an idea. The others who lead the field hear of it. */
export function trageEin(ctx: Acting, gremiumId: GremiumId, titel: string, am: Day): Erfolg {
  const erfolg = addErfolg(ctx.tx, {
    ...{ gremiumId, titel, am, art: 'eigener', herkunft: null, ideestand: null, teilweise: false },
    ...{ jahr: jahrFuer(ctx, am), angelegtVon: ctx.actor, angelegtAm: ctx.now },
  });
  record(ctx, 'erfolg.eintragen', erfolg.id);
  bieteAn(ctx, erfolg, ctx.actor);
  return erfolg;
}

export function entferne(ctx: Acting, erfolg: Erfolg): void {
  entfalle(ctx, erfolg);
  record(ctx, 'erfolg.entfernen', erfolg.id);
}

/** Offers belong to whoever leads the field: the predecessor's are withdrawn, and the successor reads where they are. */
export function uebergibErfolge(ctx: Context, { von, an, gremium }: Uebergabe): string[] {
  const offene = angebotene(ctx.tx, gremium as GremiumId);
  for (const erfolg of offene) {
    if (von !== an) nimmZurueckVon(ctx, erfolg, rolle.angebot(erfolg), { person: von });
  }
  return offene.length === 0 ? [] : [uebergabe(offene.length)];
}
