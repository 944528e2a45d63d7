/** `/komm-in meine-daten`: what is stored about me, correcting it, what others may see of it. */
import { personById, setVisible } from '../../core/directory.ts';
import type { Acting, ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import { formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { aemterGeaendert, aemterVon, type Recht } from '../stadt/index.ts';
import { auskunft, sendeDateien } from './actions.ts';
import { berichtigenForm, freigeben, freigebenForm } from './form.ts';
import * as texte from './texts.ts';
import { meineDaten } from './views.ts';

/** Of one's own data there is nothing to be asked for but a place in this city. */
export const eigene = {
  recht: 'daten.eigene' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurMitwirkende),
};

/** The same however it is asked for. */
export const meineDatenHandler: CommandHandler<Recht> & ButtonHandler<Recht> = {
  ...eigene,
  run(ctx) {
    const auskuenfte = auskunft(ctx, ctx.actor);
    sendeDateien(ctx, auskuenfte);
    return { effect: 'reply', message: meineDaten(auskuenfte) };
  },
};

const person = (ctx: Acting) => {
  const known = personById(ctx.tx, ctx.actor);
  if (known === null) throw new Error('whoever acts is somebody');
  return known;
};

/** Whoever shows this person elsewhere, such as in a pinned message, shows what holds now. */
function speichere(ctx: Acting, werte: Partial<Parameters<typeof setVisible>[2]>): void {
  const { organisation, contact, showsOrganisation, showsContact } = person(ctx);
  setVisible(ctx.tx, ctx.actor, { organisation, contact, showsOrganisation, showsContact, ...werte });
  const gremien = new Set(aemterVon(ctx.tx, ctx.actor, ctx.heute).map(({ gremiumId }) => gremiumId));
  for (const gremium of gremien) aemterGeaendert(ctx, gremium);
}

const leer = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

export const berichtigen: FormHandler<Recht> = formHandler(berichtigenForm, {
  ...eigene,
  current(ctx) {
    const { organisation, contact } = person(ctx);
    return { values: { organisation, kontakt: contact }, by: ctx.actor };
  },
  intro: () => [texte.nameAusDemChat],
  run(ctx, { organisation, kontakt }) {
    speichere(ctx, { organisation: leer(organisation), contact: leer(kontakt) });
    return { done: notice(texte.berichtigt) };
  },
});

export const freigabe: FormHandler<Recht> = formHandler(freigebenForm, {
  ...eigene,
  current(ctx) {
    const { showsOrganisation, showsContact } = person(ctx);
    const sichtbar = [...(showsOrganisation ? ['organisation'] : []), ...(showsContact ? ['kontakt'] : [])];
    return { values: { sichtbar }, by: ctx.actor };
  },
  // What they agree to is what stands there now: others may have entered it.
  intro(ctx) {
    const { organisation, contact } = person(ctx);
    return texte.eingetragen(organisation, contact);
  },
  check(ctx, { sichtbar }) {
    const { organisation, contact } = person(ctx);
    const fehlt =
      (sichtbar?.includes('organisation') === true && organisation === null) ||
      (sichtbar?.includes('kontakt') === true && contact === null);
    return fehlt ? { sichtbar: texte.nichtsFreizugeben } : {};
  },
  run(ctx, { sichtbar }) {
    const gewaehlt = freigeben.filter((was) => sichtbar?.includes(was) === true);
    speichere(ctx, {
      showsOrganisation: gewaehlt.includes('organisation'),
      showsContact: gewaehlt.includes('kontakt'),
    });
    return { done: notice(texte.freigegeben(gewaehlt.map((was) => texte.freigabeWort[was]))) };
  },
});

export const berichtigenKnopf: ButtonHandler<Recht> = {
  ...eigene,
  run: (ctx) => openForm(ctx, berichtigen, 'ich'),
};

export const freigebenKnopf: ButtonHandler<Recht> = {
  ...eigene,
  run: (ctx) => openForm(ctx, freigabe, 'ich'),
};
