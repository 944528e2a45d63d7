/** *Sitzung vorschlagen*: for whoever may not invite. It reaches the Tandem, which finds its form filled in. */
import { parseDay, parseTime } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { show } from '../../core/posts.ts';
import { type GremiumId, gremiumById, integrationsbuero, type Recht, tandemVon } from '../stadt/index.ts';
import { vorschlagForm } from './form.ts';
import { addVorschlag } from './store.ts';
import * as texte from './texts.ts';
import { vorschlagNachricht } from './views.ts';

export const vorschlagen: FormHandler<Recht> = formHandler(vorschlagForm, {
  recht: 'sitzung.vorschlagen',
  subjekt: (_, { subject }) => subject,
  abgelehnt: () => privateMessage(texte.nichtVorschlagen),
  check(ctx, { datum }) {
    if (datum === undefined || datum === null) return {};
    const tag = parseDay(datum);
    if (tag === null) return { datum: texte.fehler.kein_datum };
    return tag < ctx.heute ? { datum: texte.fehler.datum_vergangen } : {};
  },
  run(ctx, { thema, datum, beginn, ort }, _, { subject }) {
    const gremium = gremiumById(ctx.tx, (subject ?? '') as GremiumId);
    if (gremium === null) return { done: notice(texte.fehler.kein_gremium) };
    const vorschlag = addVorschlag(ctx.tx, {
      gremiumId: gremium.id,
      personId: ctx.actor,
      thema,
      datum: parseDay(datum ?? ''),
      beginn: parseTime(beginn ?? ''),
      ort,
      am: ctx.heute,
    });
    const leitende = leitendeVon(ctx, gremium.id);
    const message = vorschlagNachricht(vorschlag, gremium);
    for (const person of leitende) show(ctx, { subject: vorschlag.id, role: 'vorschlag', to: { person } }, message);
    const kanal = integrationsbuero(ctx.tx)?.kanalId ?? null;
    // A vacant Tandem: nobody else would ever hear of it.
    if (leitende.length === 0 && kanal !== null)
      show(ctx, { subject: vorschlag.id, role: 'vorschlag', to: { kanal } }, message);
    return { done: notice(texte.vorgeschlagen(leitende.map((person) => nameOf(ctx.tx, person)))) };
  },
});

export const vorschlagKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.vorschlagen',
  subjekt: (_, { subject }) => subject,
  abgelehnt: () => privateMessage(texte.nichtVorschlagen),
  run: (ctx, { subject }) => openForm(ctx, vorschlagen, subject),
};

function leitendeVon(ctx: Acting, gremium: GremiumId): PersonId[] {
  return tandemVon(ctx.tx, gremium, ctx.heute).map(({ personId }) => personId);
}
