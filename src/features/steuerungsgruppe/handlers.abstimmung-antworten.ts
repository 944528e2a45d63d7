/** *Einverstanden*, *Bedenken …*, *Rückruf …*, *Ändern …*: what a member of the Steuerungsgruppe answers. */
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLine, typedText } from '../../core/typed.ts';
import type { Recht } from '../stadt/index.ts';
import { antworte } from './abstimmung.antworten.ts';
import { gegeben, lageVon, mitglieder } from './abstimmung.lage.ts';
import { laufende, mitLaufender, nurMitglieder } from './abstimmung.pruefen.ts';
import { type Abstimmung, addGefragte, gefragteIn } from './abstimmung.store.ts';
import { bedenkenForm, rueckrufForm } from './form.abstimmung.ts';
import * as texte from './texts.abstimmung.ts';
import { aendern } from './views.abstimmung.ts';

/** A vote in which the acting person may answer, or why not. Who has just become a member need not wait to be asked. */
function beantwortbare(ctx: Acting, id: string | null): Abstimmung | string {
  const abstimmung = laufende(ctx, id);
  if (typeof abstimmung === 'string') return abstimmung;
  if (!mitglieder(ctx).includes(ctx.actor)) return texte.nichtGefragt;
  const istGefragt = gefragteIn(ctx.tx, abstimmung.id).some(({ personId }) => personId === ctx.actor);
  if (!istGefragt) addGefragte(ctx.tx, abstimmung.id, ctx.actor);
  return abstimmung;
}

const einverstanden: ButtonHandler<Recht> = {
  ...nurMitglieder,
  run(ctx, { subject }) {
    const abstimmung = beantwortbare(ctx, subject);
    if (typeof abstimmung === 'string') return notice(abstimmung);
    const bisher = lageVon(ctx, abstimmung).letzte.get(ctx.actor);
    if (bisher?.antwort === 'einverstanden') return notice(texte.schonSo('einverstanden'));
    antworte(ctx, abstimmung, ctx.actor, { antwort: 'einverstanden', was: null, erreichbar: null }, null);
    return notice(texte.dank.einverstanden);
  },
};

const bedenken: FormHandler<Recht> = formHandler(bedenkenForm, {
  ...nurMitglieder,
  intro: (ctx, { subject }) => einleitung(ctx, subject),
  check: (_, { was }) => (typedText(was) === null ? { was: texte.fehler.leer } : {}),
  run(ctx, { was }, _, { subject }) {
    const abstimmung = beantwortbare(ctx, subject);
    if (typeof abstimmung === 'string') return { errors: { was: abstimmung } };
    antworte(ctx, abstimmung, ctx.actor, { antwort: 'bedenken', was: typedText(was), erreichbar: null }, null);
    return { done: notice(texte.dank.bedenken) };
  },
});

const rueckruf: FormHandler<Recht> = formHandler(rueckrufForm, {
  ...nurMitglieder,
  intro: (ctx, { subject }) => einleitung(ctx, subject),
  check: (_, { erreichbar }) => (typedLine(erreichbar) === null ? { erreichbar: texte.fehler.leer } : {}),
  run(ctx, { was, erreichbar }, _, { subject }) {
    const abstimmung = beantwortbare(ctx, subject);
    if (typeof abstimmung === 'string') return { errors: { erreichbar: abstimmung } };
    const eingabe = { antwort: 'rueckruf', was: typedText(was), erreichbar: typedLine(erreichbar) } as const;
    antworte(ctx, abstimmung, ctx.actor, eingabe, null);
    return { done: notice(texte.dank.rueckruf) };
  },
});

function einleitung(ctx: Acting, subject: string | null): string[] {
  const abstimmung = laufende(ctx, subject);
  return typeof abstimmung === 'string' ? [abstimmung] : [abstimmung.frage, texte.geloescht];
}

const oeffnet = (form: FormHandler<Recht>): ButtonHandler<Recht> => ({
  ...nurMitglieder,
  run(ctx, { subject }) {
    const abstimmung = beantwortbare(ctx, subject);
    return typeof abstimmung === 'string' ? notice(abstimmung) : openForm(ctx, form, abstimmung.id);
  },
});

const aendernKnopf: ButtonHandler<Recht> = {
  ...nurMitglieder,
  run: (ctx, { subject }) =>
    mitLaufender(ctx, subject, (abstimmung) => {
      const antwort = lageVon(ctx, abstimmung).letzte.get(ctx.actor);
      if (antwort === undefined) return notice(texte.nichtGefragt);
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
