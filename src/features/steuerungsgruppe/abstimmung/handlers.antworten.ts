/** *Einverstanden*, *Bedenken …*, *Rückruf …*, *Ändern …*: what a member of the Steuerungsgruppe answers. */
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { type Result, refused } from '../../../core/result.ts';
import { typedLine, typedText } from '../../../core/typed.ts';
import type { Recht } from '../../stadt/index.ts';
import { antworte } from './antworten.ts';
import { bedenkenForm, rueckrufForm } from './form.ts';
import { gegeben, lageVon, mitglieder } from './lage.ts';
import { type Hindernis, laufendeAbstimmung, mitLaufender, nurMitglieder, warumNicht } from './pruefen.ts';
import { type Abstimmung, addGefragte, gefragteIn } from './store.ts';
import * as texte from './texts.ts';
import { aendern } from './views.ts';

/** A vote in which the acting person may answer. Who has just become a member need not wait to be asked. */
function beantwortbare(ctx: Acting, id: string | null): Result<Abstimmung, Hindernis> {
  const laufende = laufendeAbstimmung(ctx, id);
  if (!laufende.ok) return laufende;
  if (!mitglieder(ctx).includes(ctx.actor)) return refused('nicht_gefragt');
  const istGefragt = gefragteIn(ctx.tx, laufende.value.id).some(({ personId }) => personId === ctx.actor);
  if (!istGefragt) addGefragte(ctx.tx, laufende.value.id, ctx.actor);
  return laufende;
}

const einverstanden: ButtonHandler<Recht> = {
  ...nurMitglieder,
  run(ctx, { subject }) {
    const gefragt = beantwortbare(ctx, subject);
    if (!gefragt.ok) return notice(warumNicht(ctx, subject, gefragt.code));
    const bisher = lageVon(ctx, gefragt.value).letzte.get(ctx.actor);
    if (bisher?.antwort === 'einverstanden') return notice(texte.schonSo('einverstanden'));
    antworte(ctx, gefragt.value, ctx.actor, { antwort: 'einverstanden', was: null, erreichbar: null }, null);
    return notice(texte.dank.einverstanden);
  },
};

const bedenken: FormHandler<Recht> = formHandler(bedenkenForm, {
  ...nurMitglieder,
  intro: (ctx, { subject }) => einleitung(ctx, subject),
  check: (_, { was }) => (typedText(was) === null ? { was: texte.fehler.leer } : {}),
  run(ctx, { was }, _, { subject }) {
    const gefragt = beantwortbare(ctx, subject);
    if (!gefragt.ok) return { errors: { was: warumNicht(ctx, subject, gefragt.code) } };
    antworte(ctx, gefragt.value, ctx.actor, { antwort: 'bedenken', was: typedText(was), erreichbar: null }, null);
    return { done: notice(texte.dank.bedenken) };
  },
});

const rueckruf: FormHandler<Recht> = formHandler(rueckrufForm, {
  ...nurMitglieder,
  intro: (ctx, { subject }) => einleitung(ctx, subject),
  check: (_, { erreichbar }) => (typedLine(erreichbar) === null ? { erreichbar: texte.fehler.leer } : {}),
  run(ctx, { was, erreichbar }, _, { subject }) {
    const gefragt = beantwortbare(ctx, subject);
    if (!gefragt.ok) return { errors: { erreichbar: warumNicht(ctx, subject, gefragt.code) } };
    const eingabe = { antwort: 'rueckruf', was: typedText(was), erreichbar: typedLine(erreichbar) } as const;
    antworte(ctx, gefragt.value, ctx.actor, eingabe, null);
    return { done: notice(texte.dank.rueckruf) };
  },
});

function einleitung(ctx: Acting, subject: string | null): string[] {
  const laufende = laufendeAbstimmung(ctx, subject);
  return laufende.ok ? [laufende.value.frage, texte.geloescht] : [warumNicht(ctx, subject, laufende.code)];
}

const oeffnet = (form: FormHandler<Recht>): ButtonHandler<Recht> => ({
  ...nurMitglieder,
  run(ctx, { subject }) {
    const gefragt = beantwortbare(ctx, subject);
    return gefragt.ok ? openForm(ctx, form, gefragt.value.id) : notice(warumNicht(ctx, subject, gefragt.code));
  },
});

const aendernKnopf: ButtonHandler<Recht> = {
  ...nurMitglieder,
  run: (ctx, { subject }) =>
    mitLaufender(ctx, subject, (abstimmung) => {
      const antwort = lageVon(ctx, abstimmung).letzte.get(ctx.actor);
      if (antwort === undefined) return notice(warumNicht(ctx, subject, 'nicht_gefragt'));
      return { effect: 'reply', message: aendern(abstimmung.id, abstimmung.frage, gegeben(ctx, antwort)) };
    }),
};

export const antwortFormulare: readonly FormHandler<Recht>[] = [bedenken, rueckruf];
export const antwortKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'abstimmung.einverstanden': einverstanden,
  'abstimmung.bedenken': oeffnet(bedenken),
  'abstimmung.rueckruf': oeffnet(rueckruf),
  'abstimmung.aendern': aendernKnopf,
};
