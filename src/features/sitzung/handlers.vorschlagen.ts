/** *Sitzung vorschlagen*: for whoever may not invite. It reaches the Tandem, which finds its form filled in. */
import type { Effect } from '../../chat/chat.ts';
import { type Button, buttonsMax } from '../../chat/message.ts';
import { parseDay, parseTime } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { placesOf, show } from '../../core/posts.ts';
import { typedLine, typedLines } from '../../core/typed.ts';
import { darf, type Gremium, gremien, gremiumById, lehntAb, type Recht } from '../stadt/index.ts';
import { vorschlagForm } from './form.ts';
import type { VorschlagId } from './schema.ts';
import { addVorschlag, type Sitzung, verwendeVorschlag, vorschlagById } from './store.ts';
import * as texte from './texts.ts';
import { vorschlagDank } from './views.vorschlag.ts';
import { legeVor, zeigeVorschlag } from './vorschlag.ts';

export const vorschlagen: FormHandler<Recht> = formHandler(vorschlagForm, {
  recht: 'sitzung.vorschlagen',
  subjekt: (_, { subject }) => subject,
  abgelehnt: lehntAb(texte.nichtVorschlagen),
  check(ctx, { thema, datum }) {
    if (typedLine(thema ?? null) === null) return { thema: texte.fehler.kein_thema };
    if (datum === undefined || datum === null) return {};
    const tag = parseDay(datum);
    if (tag === null) return { datum: texte.fehler.kein_datum };
    return tag < ctx.heute ? { datum: texte.fehler.datum_vergangen } : {};
  },
  run(ctx, { thema, datum, beginn, ende, ort, tagesordnung }, _, { subject }) {
    const gremium = gremiumById(ctx.tx, subject);
    if (gremium === null) return { done: notice(texte.fehler.kein_gremium) };
    if (gremium.geschlossen !== null) return { errors: { thema: texte.geschlossen(gremium) } };
    const vorschlag = addVorschlag(ctx.tx, {
      gremiumId: gremium.id,
      personId: ctx.actor,
      thema: typedLine(thema) ?? thema,
      datum: parseDay(datum ?? ''),
      beginn: parseTime(beginn ?? ''),
      ende: parseTime(ende ?? ''),
      ort: typedLine(ort),
      tagesordnung: typedLines(tagesordnung),
      am: ctx.heute,
    });
    const leitende = legeVor(ctx, vorschlag);
    return { done: notice(texte.vorgeschlagen(leitende.map((person) => nameOf(ctx.tx, person)))) };
  },
});

/** The first Sitzung made of a suggestion takes its buttons away; who suggested it hears of it. */
export function verwende(ctx: Acting, id: string, sitzung: Sitzung): void {
  const vorschlag = vorschlagById(ctx.tx, id as VorschlagId);
  if (vorschlag === null || vorschlag.sitzungId !== null) return;
  verwendeVorschlag(ctx.tx, vorschlag.id, sitzung.id);
  for (const to of placesOf(ctx.tx, vorschlag.id, 'vorschlag')) zeigeVorschlag(ctx, vorschlag, to, { daraus: sitzung });
  const to = { person: vorschlag.personId };
  show(ctx, { subject: vorschlag.id, role: 'vorschlag angenommen', to }, vorschlagDank(vorschlag, sitzung));
}

/** Elsewhere than in a field they choose one first: from Home, or where the help was asked for outside of a field. */
export const vorschlagKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.vorschlagen',
  subjekt: (ctx, { subject }) => feld(ctx, subject)?.id ?? null,
  abgelehnt: lehntAb(texte.nichtVorschlagen),
  run(ctx, { subject }) {
    const gremium = feld(ctx, subject);
    if (gremium === null) return waehleFeld(ctx);
    if (gremium.geschlossen !== null) return notice(texte.geschlossen(gremium));
    return openForm(ctx, vorschlagen, gremium.id);
  },
};

function feld(ctx: Acting, subject: string): Gremium | null {
  const gremium = gremiumById(ctx.tx, subject);
  return gremium?.art === 'handlungsfeld' ? gremium : null;
}

function waehleFeld(ctx: Acting): Effect {
  const felder = gremien(ctx.tx, 'handlungsfeld').filter(({ id }) => darf(ctx, 'sitzung.vorschlagen', id));
  if (felder.length === 0) return notice(texte.keinFeld);
  const knoepfe = felder
    .slice(0, buttonsMax)
    .map(({ id, titel }): Button => ({ action: 'sitzung.vorschlagen', subject: id, label: titel }));
  return notice(texte.inWelchemFeld, ...knoepfe);
}
