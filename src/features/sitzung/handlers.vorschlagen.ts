/** *Sitzung vorschlagen*: for whoever may not invite. It reaches the Tandem, which finds its form filled in. */
import { parseDay, parseTime } from '../../core/calendar.ts';
import { kontoOf, nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { type Conversation, postOf, show } from '../../core/posts.ts';
import { anDasBuero, type GremiumId, gremiumById, type Recht, tandemVon } from '../stadt/index.ts';
import { vorschlagForm } from './form.ts';
import { zeile, zeilen } from './rules.ts';
import type { VorschlagId } from './schema.ts';
import { addVorschlag, type Sitzung, type Vorschlag, verwendeVorschlag, vorschlagById } from './store.ts';
import * as texte from './texts.ts';
import { vorschlagDank, vorschlagNachricht } from './views.ts';

export const vorschlagen: FormHandler<Recht> = formHandler(vorschlagForm, {
  recht: 'sitzung.vorschlagen',
  subjekt: (_, { subject }) => subject,
  abgelehnt: () => privateMessage(texte.nichtVorschlagen),
  check(ctx, { thema, datum }) {
    if (zeile(thema ?? null) === null) return { thema: texte.fehler.kein_thema };
    if (datum === undefined || datum === null) return {};
    const tag = parseDay(datum);
    if (tag === null) return { datum: texte.fehler.kein_datum };
    return tag < ctx.heute ? { datum: texte.fehler.datum_vergangen } : {};
  },
  run(ctx, { thema, datum, beginn, ende, ort, tagesordnung }, _, { subject }) {
    const gremium = gremiumById(ctx.tx, (subject ?? '') as GremiumId);
    if (gremium === null) return { done: notice(texte.fehler.kein_gremium) };
    const vorschlag = addVorschlag(ctx.tx, {
      gremiumId: gremium.id,
      personId: ctx.actor,
      thema: zeile(thema) ?? thema,
      datum: parseDay(datum ?? ''),
      beginn: parseTime(beginn ?? ''),
      ende: parseTime(ende ?? ''),
      ort: zeile(ort),
      tagesordnung: zeilen(tagesordnung),
      am: ctx.heute,
    });
    const leitende = erreichbareLeitende(ctx, gremium.id);
    for (const to of empfaenger(ctx, leitende)) zeigeVorschlag(ctx, vorschlag, to, null);
    return { done: notice(texte.vorgeschlagen(leitende.map((person) => nameOf(ctx.tx, person)))) };
  },
});

/** The first Sitzung made of a suggestion takes its buttons away; who suggested it hears of it. */
export function verwende(ctx: Acting, id: string, sitzung: Sitzung): void {
  const vorschlag = vorschlagById(ctx.tx, id as VorschlagId);
  if (vorschlag === null || vorschlag.sitzungId !== null) return;
  verwendeVorschlag(ctx.tx, vorschlag.id, sitzung.id);
  const leitende = erreichbareLeitende(ctx, vorschlag.gremiumId);
  for (const to of [...empfaenger(ctx, leitende), ...empfaenger(ctx, [])]) {
    if (postOf(ctx.tx, vorschlag.id, 'vorschlag', to) !== null) zeigeVorschlag(ctx, vorschlag, to, sitzung);
  }
  const to = { person: vorschlag.personId };
  show(ctx, { subject: vorschlag.id, role: 'vorschlag angenommen', to }, vorschlagDank(vorschlag, sitzung));
}

function zeigeVorschlag(ctx: Acting, vorschlag: Vorschlag, to: Conversation, daraus: Sitzung | null): void {
  const gremium = gremiumById(ctx.tx, vorschlag.gremiumId);
  if (gremium === null) throw new Error('a Gremium is never deleted');
  show(ctx, { subject: vorschlag.id, role: 'vorschlag', to }, vorschlagNachricht(vorschlag, gremium, daraus));
}

/** The Tandem; while nobody of it can be reached, the Büro: else nobody would ever hear of it. */
function empfaenger(ctx: Acting, leitende: readonly PersonId[]): Conversation[] {
  if (leitende.length > 0) return leitende.map((person) => ({ person }));
  return anDasBuero(ctx);
}

function erreichbareLeitende(ctx: Acting, gremium: GremiumId): PersonId[] {
  return tandemVon(ctx.tx, gremium, ctx.heute)
    .map(({ personId }) => personId)
    .filter((person) => kontoOf(ctx.tx, person)?.deactivated === false);
}

export const vorschlagKnopf: ButtonHandler<Recht> = {
  recht: 'sitzung.vorschlagen',
  subjekt: (_, { subject }) => subject,
  abgelehnt: () => privateMessage(texte.nichtVorschlagen),
  run: (ctx, { subject }) => openForm(ctx, vorschlagen, subject),
};
