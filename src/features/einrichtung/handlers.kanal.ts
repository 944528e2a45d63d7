/** The channel of one Gremium: choosing another, making one, letting the bot back in, trying again. */
import type { Effect } from '../../chat/chat.ts';
import { kanalById } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import { kanalnameFuer, katalogVon } from '../handlungsfeld/index.ts';
import { type Gremium, gremien, gremiumById, gremiumName, haltFest, type Recht } from '../stadt/index.ts';
import { gewaehlterKanal } from './actions.ts';
import { kanalForm } from './form.ts';
import { dieStadt, nurBuero } from './handlers.einrichten.ts';
import { besorgeKanal, versucheNochmal } from './kanal.ts';
import { alsKanalname, istGescheitert, laeuft, wartet } from './kanal-rules.ts';
import { frageZuOffenen, kanalfehler, namensfehler } from './pruefen.ts';
import { beginneKanalStand, zeigeStand } from './stand.ts';
import { auftragVon } from './store.ts';
import * as texte from './texts.ts';
import { kanalUebersicht } from './uebersicht.ts';

const kanal: FormHandler<Recht> = formHandler(kanalForm, {
  ...nurBuero,
  intro(ctx, { subject }) {
    const gremium = offenes(ctx, subject);
    return [gremium === null ? texte.gremiumFehlt : gremiumName(gremium)];
  },
  check(ctx, values, _, { subject }) {
    const gremium = offenes(ctx, subject);
    if (gremium === null) return { kanal: texte.gremiumFehlt };
    const gewaehlt = wunschkanal(ctx, gremium, values);
    if (gewaehlt === null) {
      const falsch = namensfehler(ctx, values.name ?? '');
      return falsch === null ? {} : { name: falsch };
    }
    const falsch = kanalfehler(ctx, gewaehlt, gremium.id);
    return falsch === null ? {} : { kanal: falsch };
  },
  current(ctx, subject) {
    const gremium = offenes(ctx, subject);
    if (gremium === null) return null;
    const by = lastActor(ctx.tx, 'einrichtung.kanal', gremium.id) ?? lastActor(ctx.tx, 'stadt.einrichten', dieStadt);
    return { values: jetzt(ctx, gremium), by: by ?? ctx.actor };
  },
  run(ctx, values, confirmed, { subject }) {
    const gremium = offenes(ctx, subject);
    if (gremium === null) return { done: notice(texte.gremiumFehlt) };
    if (wirdBesorgt(ctx, gremium)) return { errors: { kanal: texte.kanalLaeuftNoch } };
    const gewaehlt = wunschkanal(ctx, gremium, values);
    const frage = frageZuOffenen(ctx, gewaehlt === null ? [] : [{ ...gremium, conversation: gewaehlt }], confirmed);
    if (frage !== null) return frage;
    const name = alsKanalname(values.name ?? '') ?? vorgeschlagen(ctx, gremium);
    haltFest(ctx, 'einrichtung.kanal', gremium.id);
    besorgeKanal(ctx, gremium, gewaehlterKanal(ctx, gewaehlt) ?? name);
    beginneKanalStand(ctx, gremium.id, ctx.actor);
    zeigeStand(ctx);
    return { done: notice(texte.kanalKommt) };
  },
});

/** What the form begins with: the channel the Gremium has or is to have, else the name for a new one. */
function jetzt(ctx: Acting, gremium: Gremium): { readonly kanal: string | null; readonly name: string | null } {
  const auftrag = auftragVon(ctx.tx, gremium.id);
  const id = auftrag !== null && wartet(auftrag) ? auftrag.kanalId : gremium.kanalId;
  const kanal = id === null ? null : kanalById(ctx.tx, id);
  if (kanal !== null && !kanal.deleted && !kanal.archived) return { kanal: kanal.conversation, name: null };
  return { kanal: null, name: vorgeschlagen(ctx, gremium) };
}

/** A name typed beside the channel that stood there already means a new one. Null: one is to be made. */
function wunschkanal(
  ctx: Acting,
  gremium: Gremium,
  { kanal = null, name = null }: { readonly kanal?: string | null; readonly name?: string | null },
): string | null {
  return name !== null && kanal === jetzt(ctx, gremium).kanal ? null : kanal;
}

/** The Gremium of a button or form, as long as it works. */
function offenes({ tx }: Acting, subject: string | null): Gremium | null {
  const gremium = gremiumById(tx, subject);
  return gremium === null || gremium.geschlossen !== null || gremium.art === 'migrationsbeirat' ? null : gremium;
}

function wirdBesorgt({ tx }: Acting, { id }: Gremium): boolean {
  const auftrag = auftragVon(tx, id);
  return auftrag !== null && laeuft(auftrag);
}

function vorgeschlagen({ tx }: Acting, { art, kuerzel, nummer, titel, id }: Gremium): string {
  if (art !== 'handlungsfeld') return alsKanalname(titel) ?? kuerzel.toLowerCase();
  const imKatalog = katalogVon(tx).handlungsfelder.find((feld) => feld.kuerzel === kuerzel);
  return auftragVon(tx, id)?.name || imKatalog?.kanal || kanalnameFuer({ nummer, titel });
}

/** For buttons about one Gremium: nothing is done twice at a time. */
const fuerGremium = (
  run: (ctx: Acting, gremium: Gremium) => ReturnType<ButtonHandler['run']>,
): ButtonHandler<Recht> => ({
  ...nurBuero,
  run(ctx, { subject }) {
    const gremium = offenes(ctx, subject);
    if (gremium === null) return notice(texte.gremiumFehlt);
    return wirdBesorgt(ctx, gremium) ? notice(texte.kanalLaeuftNoch) : run(ctx, gremium);
  },
});

const nochmalFuerEins = fuerGremium((ctx, gremium) => versucheErneut(ctx, [gremium]));

/** For one Gremium, or with the city as its subject for all where something failed. */
const nochmal: ButtonHandler<Recht> = {
  ...nurBuero,
  run: (ctx, call) =>
    call.subject === dieStadt ? versucheErneut(ctx, gremien(ctx.tx)) : nochmalFuerEins.run(ctx, call),
};

function versucheErneut(ctx: Acting, welche: readonly Gremium[]): Effect {
  const gescheitert = welche.flatMap((gremium) => {
    const auftrag = auftragVon(ctx.tx, gremium.id);
    return auftrag === null || !istGescheitert(auftrag) ? [] : [{ gremium, auftrag }];
  });
  if (gescheitert.length === 0) return notice(texte.unveraendert);
  for (const { gremium, auftrag } of gescheitert) versucheNochmal(ctx, gremium, auftrag);
  zeigeStand(ctx);
  return { effect: 'none' };
}

const beitreten = fuerGremium((ctx, gremium) => {
  const verlassen = gremium.kanalId === null ? null : kanalById(ctx.tx, gremium.kanalId);
  if (verlassen === null || verlassen.deleted) return openForm(ctx, kanal, gremium.id);
  if (verlassen.member) return notice(texte.schonDrin);
  besorgeKanal(ctx, gremium, verlassen);
  beginneKanalStand(ctx, gremium.id, ctx.actor);
  zeigeStand(ctx);
  return notice(texte.kanalKommt);
});

export const kanalFormulare = [kanal];

export const kanalKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'einrichtung.kanaele': { ...nurBuero, run: (ctx) => ({ effect: 'reply', message: kanalUebersicht(ctx) }) },
  'einrichtung.kanal': fuerGremium((ctx, gremium) => openForm(ctx, kanal, gremium.id)),
  'einrichtung.nochmal': nochmal,
  'einrichtung.beitreten': beitreten,
};
