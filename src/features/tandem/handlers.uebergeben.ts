/** *Übergeben …*, and taking back what has not begun. */
import { addDays, daysBetween } from '../../core/calendar.ts';
import { isReachable, nameOf } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import {
  type Amt,
  amtById,
  bekanntePerson,
  frageOhneKonto,
  type Gremium,
  liesAmtszeit,
  personAus,
  pruefeWer,
  type Recht,
} from '../stadt/index.ts';
import { nimmZurueck, uebergib } from './actions.ts';
import { type Uebergabeeingabe, uebergebenForm } from './form.ts';
import { frageNachLuecke, mit, nochNiemand, schonDabei } from './pruefen.ts';
import { type Amtszeit, neueLuecke, vorlauf } from './rules.ts';
import type { Uebergabe } from './store.ts';
import { amtUndFeld, erledigt, gibtEsNicht, gremiumDesAmts, inUebergabe, nurDasBuero } from './subjekt.ts';
import { aemterDesTandems } from './tandem.ts';
import * as texte from './texts.ts';
import type { Wechsel } from './uebergeben.ts';

const uebergeben: FormHandler<Recht> = formHandler(uebergebenForm, {
  recht: 'tandem.aendern',
  subjekt: gremiumDesAmts,
  abgelehnt: nurDasBuero,
  intro(ctx, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return [texte.keineAmtszeit];
    const { amt, gremium } = betroffen;
    return [texte.werUebergibt(nameOf(ctx.tx, amt.personId), texte.tandemName(gremium), texte.seiteText(amt.seite))];
  },
  check(ctx, values, _, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return {};
    const plan = planAus(ctx, betroffen, values);
    return 'errors' in plan ? plan.errors : {};
  },
  run(ctx, values, confirmed, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return { done: gibtEsNicht() };
    const plan = planAus(ctx, betroffen, values);
    if ('errors' in plan) return plan;
    const { amt, gremium } = betroffen;
    const { ab, altesBis, bis } = plan;
    const frage =
      frageOhneKonto(ctx, values, confirmed) ??
      frageNachLuecke(ctx, gremium, nachher(ctx, gremium, amt, plan), confirmed);
    if (frage !== null) return frage;
    const an = personAus(ctx, values);
    uebergib(ctx, amt, { an, ab, altesBis, bis });
    const name = (person: PersonId): string => nameOf(ctx.tx, person);
    const erreichbar = [amt.personId, an].filter((person) => isReachable(ctx.tx, person)).map(name);
    const satz = texte.uebergeben(name(amt.personId), name(an), ab, ctx.heute, erreichbar);
    return { done: erledigt(ctx, gremium, satz) };
  },
});

type Plan = Omit<Wechsel, 'an'>;

/** Who takes over when, or everything wrong with it, each sentence on its field. */
function planAus(
  ctx: Acting,
  { amt, gremium, uebergabe }: { readonly amt: Amt; readonly gremium: Gremium; readonly uebergabe: Uebergabe | null },
  values: Partial<Uebergabeeingabe>,
): Plan | { readonly errors: FieldErrors } {
  if (uebergabe !== null) return { errors: { ab: inUebergabe(ctx, uebergabe) } };
  if (amt.bis !== null && amt.bis < ctx.heute) {
    return { errors: { ab: texte.schonZuEnde(nameOf(ctx.tx, amt.personId), amt.bis) } };
  }
  const wer = pruefeWer(ctx, values);
  const zeit = liesAmtszeit(values.ab, values.bis);
  if ('errors' in zeit) {
    const { von, ...andere } = zeit.errors;
    return { errors: { ...wer, ...andere, ...(von === undefined ? {} : { ab: von }) } };
  }
  if (Object.keys(wer).length > 0) return { errors: wer };
  const { von: ab, bis } = zeit;
  if (ab < ctx.heute) return { errors: { ab: texte.fehler.nicht_rueckwirkend } };
  if (ab <= amt.von) return { errors: { ab: texte.fehler.vor_beginn(amt.von) } };
  const personId = bekanntePerson(ctx, values) ?? nochNiemand;
  const feld = values.person ? 'person' : 'name';
  if (personId === amt.personId) return { errors: { [feld]: texte.fehler.dieselbe } };
  const dabei = schonDabei(ctx, gremium, { personId, seite: amt.seite, von: ab, bis }, amt.id);
  if (dabei !== null) return { errors: { [feld]: dabei } };
  const davor = addDays(ab, -1);
  return { ab, bis, altesBis: amt.bis !== null && amt.bis < davor ? amt.bis : davor };
}

function nachher(ctx: Acting, gremium: Gremium, amt: Amt, { ab, altesBis, bis }: Plan): Amtszeit[] {
  const neu = { personId: nochNiemand, seite: amt.seite, von: ab, bis };
  return [...mit(aemterDesTandems(ctx.tx, gremium.id), amt.id, { bis: altesBis }), neu];
}

export const uebergabeFormulare = [uebergeben];

/** For the rest of the term, unless so little is left of it that a new one begins. */
const uebergebenKnopf: ButtonHandler<Recht> = {
  recht: 'tandem.aendern',
  subjekt: gremiumDesAmts,
  abgelehnt: nurDasBuero,
  run(ctx, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return gibtEsNicht();
    const { amt, gremium, uebergabe } = betroffen;
    if (uebergabe !== null) return notice(inUebergabe(ctx, uebergabe), zuruecknehmen(uebergabe));
    if (amt.bis !== null && amt.bis < ctx.heute) {
      const knopf = { action: 'tandem.hinzufuegen', subject: gremium.id, label: 'Mitglied hinzufügen …' };
      return notice(texte.schonZuEnde(nameOf(ctx.tx, amt.personId), amt.bis), knopf);
    }
    const naheZuEnde = amt.bis !== null && daysBetween(ctx.heute, amt.bis) <= vorlauf;
    const ab = naheZuEnde && amt.bis !== null ? addDays(amt.bis, 1) : ctx.heute;
    return openForm(ctx, uebergeben, subject, { ab, bis: naheZuEnde ? null : amt.bis });
  },
};

const zuruecknehmen = ({ neuesAmt }: Uebergabe) => ({
  action: 'tandem.zuruecknehmen',
  subject: neuesAmt,
  label: 'Übergabe zurücknehmen',
});

/** Takes back a term that has not begun; where a side would be missing then, it asks first. */
const zurueck = (fragt: boolean): ButtonHandler<Recht> => ({
  recht: 'tandem.aendern',
  subjekt: gremiumDesAmts,
  abgelehnt: nurDasBuero,
  run(ctx, { subject }) {
    const betroffen = amtUndFeld(ctx, subject);
    if (betroffen === null) return gibtEsNicht();
    const { amt, gremium, uebergabe } = betroffen;
    const name = nameOf(ctx.tx, amt.personId);
    if (amt.von <= ctx.heute) return notice(texte.schonBegonnen(name, amt.von));
    const alle = aemterDesTandems(ctx.tx, gremium.id);
    const altes = uebergabe === null ? null : amtById(ctx.tx, uebergabe.altesAmt);
    const ohne = mit(alle, amt.id, null);
    const luecke = uebergabe === null ? neueLuecke(alle, ohne, ctx.heute) : null;
    if (fragt && luecke !== null) {
      const knopf = { action: 'tandem.streichen', subject: amt.id, label: 'Trotzdem zurücknehmen' };
      return notice(texte.frage.zurueck(luecke, texte.tandemName(gremium)), knopf);
    }
    nimmZurueck(ctx, amt, uebergabe);
    const satz =
      altes === null
        ? texte.zurueckgenommen.amtszeit(name)
        : texte.zurueckgenommen.uebergabe(nameOf(ctx.tx, altes.personId), name);
    return erledigt(ctx, gremium, satz);
  },
});

export const uebergabeKnoepfe = {
  'tandem.uebergeben': uebergebenKnopf,
  'tandem.zuruecknehmen': zurueck(true),
  'tandem.streichen': zurueck(false),
};
