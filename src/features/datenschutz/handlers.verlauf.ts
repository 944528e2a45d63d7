/** `/komm-in verlauf`: formal acts by Gremium or object, never by person. */
import { optionOf } from '../../chat/form.ts';
import { actions, bold, type Inline, type Message, text } from '../../chat/message.ts';
import { dateText, day, time } from '../../core/calendar.ts';
import type { Instant, Zeitraum } from '../../core/clock.ts';
import type { Acting, ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import { formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { aktText, festgehaltene, gegenstandVon, type Verlaufszeile, verlaufSeite } from '../../core/verlauf.ts';
import { alleGremien, gremiumName, lehntAb, type Recht } from '../stadt/index.ts';
import { ganzeStadt, verlaufForm } from './form.ts';
import { alsSubjekt, ausSubjekt, type VerlaufFrage } from './rules.ts';
import * as texte from './texts.ts';

const proSeite = 15;

const lesen = {
  recht: 'verlauf.lesen' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
};

/** What was written down about objects of this Gremium. */
const gegenstaendeDes = (ctx: Acting, gremium: string): string[] =>
  festgehaltene(ctx.tx).filter((subject) => gegenstandVon(ctx, subject)?.gremium === gremium);

function imJahr({ calendar }: Acting, jahr: number): Zeitraum {
  const neujahr = (welches: number): Instant => calendar.instantOf(day(`${welches}-01-01`), time('00:00'));
  return { seit: neujahr(jahr), vor: neujahr(jahr + 1) };
}

function gelesen(ctx: Acting, { gremium, subject, jahr, ab }: VerlaufFrage): ReturnType<typeof verlaufSeite> {
  const seite = { ab, hoechstens: proSeite };
  if (subject !== null) return verlaufSeite(ctx.tx, { subjects: [subject], zeitraum: null }, seite);
  const subjects = gremium === null ? null : gegenstaendeDes(ctx, gremium);
  return verlaufSeite(ctx.tx, { subjects, zeitraum: jahr === null ? null : imJahr(ctx, jahr) }, seite);
}

function seite(ctx: Acting, frage: VerlaufFrage): Message {
  const { zeilen, alle } = gelesen(ctx, frage);
  if (alle === 0) return privateMessage(texte.keinVerlauf);
  const bis = frage.ab + zeilen.length;
  const rest = alle - bis;
  return {
    notification: `${texte.verlaufTitel}: ${alle} Einträge`,
    parts: [
      text(bold(`${texte.verlaufTitel}, ${frage.ab + 1} bis ${bis} von ${alle}`)),
      { part: 'list', items: zeilen.map((zeile) => zeileText(ctx, zeile)) },
      ...(rest > 0
        ? [
            actions({
              action: 'datenschutz.verlaufMehr',
              subject: alsSubjekt({ ...frage, ab: bis }),
              label: `Mehr … (${rest})`,
            }),
          ]
        : []),
    ],
  };
}

function zeileText(ctx: Acting, { at, personId, akt, subject }: Verlaufszeile): Inline[] {
  const titel = gegenstandVon(ctx, subject)?.titel;
  const was = ` · ${aktText(ctx, akt)}${titel === undefined ? '' : ` · ${titel}`}`;
  return [`${dateText(ctx.calendar.dayAt(at))} · `, { person: personId }, was];
}

/** The object of this number, as far as anything was written down about it. */
function subjectMitNummer(ctx: Acting, nummer: string): string | null {
  const gesucht = nummer.trim().toUpperCase();
  return festgehaltene(ctx.tx).find((subject) => gegenstandVon(ctx, subject)?.titel.toUpperCase() === gesucht) ?? null;
}

const hatNummer = (nummer: string | null | undefined): nummer is string =>
  typeof nummer === 'string' && nummer.trim() !== '';

export const verlauf: FormHandler<Recht> = formHandler(verlaufForm, {
  ...lesen,
  options: (ctx) => ({
    gremium: [
      { value: ganzeStadt, label: 'Ganze Stadt' },
      ...alleGremien(ctx.tx).map((gremium) => optionOf(gremium.id, gremiumName(gremium))),
    ],
  }),
  check(ctx, { nummer, jahr }) {
    if (hatNummer(nummer)) return subjectMitNummer(ctx, nummer) === null ? { nummer: texte.unbekannteNummer } : {};
    const gueltig = jahr === null || jahr === undefined || (Number.isInteger(jahr) && jahr >= 1000);
    return gueltig ? {} : { jahr: texte.keinJahr };
  },
  run(ctx, { gremium, nummer, jahr }) {
    const subject = hatNummer(nummer) ? subjectMitNummer(ctx, nummer) : null;
    const frage = { gremium: gremium === ganzeStadt ? null : gremium, subject, jahr, ab: 0 };
    return { done: { effect: 'reply', message: seite(ctx, frage) } };
  },
});

/** A number right behind the command needs no form. */
export const verlaufCommand: CommandHandler<Recht> = {
  ...lesen,
  run(ctx, { text }) {
    if (text.trim() === '') return openForm(ctx, verlauf, null, { gremium: ganzeStadt });
    const subject = subjectMitNummer(ctx, text);
    if (subject === null) return notice(texte.unbekannteNummer);
    return { effect: 'reply', message: seite(ctx, { gremium: null, subject, jahr: null, ab: 0 }) };
  },
};

export const verlaufKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'datenschutz.verlauf': { ...lesen, run: (ctx) => openForm(ctx, verlauf, null, { gremium: ganzeStadt }) },
  'datenschutz.verlaufMehr': {
    ...lesen,
    run(ctx, { subject }) {
      const frage = ausSubjekt(subject);
      return frage === null ? notice(texte.keinVerlauf) : { effect: 'reply', message: seite(ctx, frage) };
    },
  },
};
