/** `/komm-in tagesordnung`, and *Auf die Tagesordnung* under each field of the overview. */
import type { Effect } from '../../../chat/chat.ts';
import type { Button } from '../../../chat/message.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { typedLine, typedText } from '../../../core/typed.ts';
import { nochNichtBegonnen } from '../../sitzung/index.ts';
import { darf, lehntAb, offenesFeld, type Recht } from '../../stadt/index.ts';
import { gruppe, inDerGruppe } from '../gruppe.ts';
import { listeKnopf } from '../knoepfe.ts';
import { themaForm } from './form.ts';
import { laufendeThemen, type Thema, themaById } from './store.ts';
import * as texte from './texts.ts';
import { beende, bringeThemaEin, sitzungVon, themenstand } from './thema.ts';
import { erledigtKnopf, neuKnopf, themenliste, zurueckKnopf } from './views.ts';

const inDerUmsetzungsgruppe = {
  recht: 'umsetzungsgruppe.thema' as const,
  subjekt: inDerGruppe,
  abgelehnt: lehntAb(texte.nurMitglieder),
};

const ansehen: CommandHandler<Recht> = { ...inDerUmsetzungsgruppe, run: (ctx) => liste(ctx, 0) };

/** Its subject says how many stand before the page; anything else is the first one. */
const blaettern: ButtonHandler<Recht> = {
  ...inDerUmsetzungsgruppe,
  run: (ctx, { subject }) => liste(ctx, Number(subject) || 0),
};

function liste(ctx: Acting, ab: number): Effect {
  const gremium = gruppe(ctx);
  if (gremium === null) return notice(texte.keineGruppe);
  const message = themenliste({
    alle: themenstand(ctx),
    ab,
    tagDes: ({ am }) => ctx.calendar.dayAt(am),
    knoepfeFuer: (thema) => knoepfeFuer(ctx, thema),
    meldet: darf(ctx, 'sitzung.melden', gremium.id) ? gremium.id : null,
  });
  return { effect: 'reply', message };
}

/** The Büro keeps the list in order for the group. */
const ordnet = (ctx: Acting): boolean => darf(ctx, 'gremium.besetzen', inDerGruppe(ctx));

function knoepfeFuer(ctx: Acting, thema: Thema): Button[] {
  if (ordnet(ctx)) return [erledigtKnopf(thema), zurueckKnopf(thema)];
  return thema.vonId === ctx.actor ? [zurueckKnopf(thema)] : [];
}

const vorschlagen: FormHandler<Recht> = formHandler(themaForm, {
  ...inDerUmsetzungsgruppe,
  check(ctx, { thema }) {
    const text = typedLine(thema);
    if (text === null || texte.nurFeld(text)) return { thema: texte.fehler.leer };
    const gleich = (anderes: Thema): boolean => anderes.text.toLocaleLowerCase('de') === text.toLocaleLowerCase('de');
    return laufendeThemen(ctx.tx).some(gleich) ? { thema: texte.fehler.schonDa } : {};
  },
  // Of a field that was closed meanwhile, too: there may be all the more to talk about.
  run(ctx, { thema, warum }) {
    const gremium = gruppe(ctx);
    const text = typedLine(thema);
    if (gremium === null || text === null)
      return { errors: { thema: gremium === null ? texte.keineGruppe : texte.fehler.leer } };
    bringeThemaEin(ctx, { text, warum: typedText(warum) });
    const wartende = laufendeThemen(ctx.tx).filter(({ sitzungId }) => sitzungId === null);
    const [naechste] = nochNichtBegonnen(ctx, [gremium.id]);
    return { done: notice(texte.vorgeschlagen(wartende.length, naechste?.datum ?? null), listeKnopf) };
  },
});

/** Its subject is the field it is about, or `stadt` for none. */
const vorschlagenKnopf: ButtonHandler<Recht> = {
  ...inDerUmsetzungsgruppe,
  run(ctx, { subject }) {
    if (gruppe(ctx) === null) return notice(texte.keineGruppe);
    const feld = offenesFeld(ctx.tx, subject);
    if (feld !== null) return openForm(ctx, vorschlagen, feld.id, { thema: texte.anfang(feld.titel) });
    return subject === neuKnopf.subject ? openForm(ctx, vorschlagen, null) : notice(texte.keinFeld, neuKnopf);
  },
};

/** Ends one that is still to be talked about, unless there is something against it. */
const endet = (
  wie: 'erledigt' | 'zurueck',
  hindernis: (ctx: Acting, thema: Thema) => string | null,
): ButtonHandler<Recht> => ({
  ...inDerUmsetzungsgruppe,
  run(ctx, { subject }) {
    const thema = themaById(ctx.tx, subject);
    if (thema === null) return notice(texte.gibtEsNicht, listeKnopf);
    if (thema.ende !== null) return notice(texte.schonBeendet(thema.ende), listeKnopf);
    const dagegen = hindernis(ctx, thema);
    if (dagegen !== null) return notice(dagegen, listeKnopf);
    beende(ctx, thema, wie);
    const sitzung = sitzungVon(ctx, thema);
    const noch = sitzung === null ? '' : texte.nochAufSitzung(sitzung.datum);
    return notice(`${texte.beendet[wie](thema.text)}${noch}`, listeKnopf);
  },
});

export const themaCommands = { '/komm-in tagesordnung': ansehen };
export const themaForms: readonly FormHandler<Recht>[] = [vorschlagen];
export const themaButtons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'umsetzungsgruppe.tagesordnung': blaettern,
  'umsetzungsgruppe.thema': vorschlagenKnopf,
  'umsetzungsgruppe.themaErledigt': endet('erledigt', (ctx) => (ordnet(ctx) ? null : texte.nurBueroErledigt)),
  'umsetzungsgruppe.themaZurueck': endet('zurueck', (ctx, { vonId }) =>
    ordnet(ctx) || vonId === ctx.actor ? null : texte.nichtIhres,
  ),
};
