/** *Rat anbieten*: a private message to the Tandem of a field, from somebody who can help. */
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { typedLine, typedLines } from '../../../core/typed.ts';
import { type Gremium, lehntAb, offenesFeld, type Recht, tandemVon } from '../../stadt/index.ts';
import { offenesAngebot, schreibeDemTandem, werBekommt } from '../../tandem/index.ts';
import { inDerGruppe } from '../gruppe.ts';
import { themaKnopf } from '../knoepfe.ts';
import { ratForm } from './form.ts';
import * as texte from './texts.ts';

const inDerUmsetzungsgruppe = {
  recht: 'umsetzungsgruppe.rat' as const,
  subjekt: inDerGruppe,
  abgelehnt: (ctx: Acting, { subject }: { readonly subject: string | null }) => {
    const feld = offenesFeld(ctx.tx, subject);
    const schreiben = { action: 'tandem.nachricht', label: texte.nachricht };
    const knoepfe = feld === null ? [] : [{ ...schreiben, subject: feld.id }];
    return lehntAb(texte.nurMitglieder, ...knoepfe)(ctx);
  },
};

const anbieten: FormHandler<Recht> = formHandler(ratForm, {
  ...inDerUmsetzungsgruppe,
  intro(ctx, { subject }) {
    const feld = offenesFeld(ctx.tx, subject);
    if (feld === null) return [texte.keinFeld];
    const zuletzt = offenesAngebot(ctx, feld.id);
    const schon = zuletzt === null ? [] : [texte.schonAngeboten(zuletzt)];
    return [texte.wozu(feld.titel), werBekommt(ctx, feld), ...schon];
  },
  check: (_, { angebot }) => (typedLines(angebot) === null ? { angebot: texte.fehler.leer } : {}),
  run(ctx, { angebot, erreichbar }, _, { subject }) {
    const feld = offenesFeld(ctx.tx, subject);
    // On the field: what was typed would be gone with the form.
    if (feld === null) return { errors: { angebot: texte.keinFeld } };
    if (leitet(ctx, feld)) return { errors: { angebot: texte.eigenesFeld(feld.titel) } };
    const wie = typedLine(erreichbar);
    const text = [typedLines(angebot) ?? '', ...(wie === null ? [] : [texte.erreichbar(wie)])].join('\n');
    if (!schreibeDemTandem(ctx, feld, text, 'rat')) return { errors: { angebot: texte.fehler.niemand_da } };
    return { done: notice(texte.angeboten(werBekommt(ctx, feld))) };
  },
});

const leitet = (ctx: Acting, { id }: Gremium): boolean =>
  tandemVon(ctx.tx, id, ctx.heute).some(({ personId }) => personId === ctx.actor);

/** Its subject is the field. */
const ratKnopf: ButtonHandler<Recht> = {
  ...inDerUmsetzungsgruppe,
  run(ctx, { subject }) {
    const feld = offenesFeld(ctx.tx, subject);
    if (feld === null) return notice(texte.keinFeld);
    return leitet(ctx, feld)
      ? notice(texte.eigenesFeld(feld.titel), themaKnopf(feld.id))
      : openForm(ctx, anbieten, feld.id);
  },
};

export const ratForms: readonly FormHandler<Recht>[] = [anbieten];
export const ratButtons = { 'umsetzungsgruppe.rat': ratKnopf };
