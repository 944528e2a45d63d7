/** `/komm-in felder`: what a Jahreskonferenz decides about the fields themselves, written down by the Büro [5.2.5]. */
import type { Effect } from '../../chat/chat.ts';
import type { Option } from '../../chat/form.ts';
import type { Message } from '../../chat/message.ts';
import { kanalById } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { hashOf } from '../../core/hash.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import { alleGremien, type Gremium, lehntAb, type Recht } from '../stadt/index.ts';
import { benenneUm, fuegeFeldHinzu, oeffneWieder, schliesse } from './actions.ts';
import { neuForm, oeffnenForm, schliessenForm, umbenennenForm } from './form.ts';
import { schreibeKopf } from './kopf.ts';
import { feldMit, kanalAus, kuerzelAus, pruefeJahr, pruefeNeu, pruefeTitel } from './pruefen.ts';
import { naechsteNummer, waehlbareJahre, zeile } from './rules.ts';
import { beschluesseUeber } from './store.ts';
import * as texte from './texts.felder.ts';
import { kopfOhneKanal, kopfWirdVersucht } from './texts.ts';
import { felderListe, listeKnopf, naechsteSchritte } from './views.felder.ts';

const proSeite = 8;
/** More lines are no question any more. */
const hoechstens = 12;

const buero = {
  recht: 'feld.aendern' as const,
  abgelehnt: lehntAb(texte.nurBuero),
};
const ganzeStadt = { ...buero, subjekt: () => null };
const einFeld = { ...buero, subjekt: (_: Acting, { subject }: { readonly subject: string | null }) => subject };

const jahre = (ctx: Acting): { jahr: Option[] } => ({
  jahr: waehlbareJahre(ctx.heute).map((jahr) => ({ value: String(jahr), label: texte.jahreskonferenz(jahr) })),
});

const neu: FormHandler<Recht> = formHandler(neuForm, {
  ...ganzeStadt,
  options: jahre,
  check: pruefeNeu,
  run(ctx, values, confirmed) {
    const { kuerzel, vorgeschlagen } = kuerzelAus(ctx, values);
    const titel = zeile(values.titel);
    const code = `kuerzel ${kuerzel}`;
    if (vorgeschlagen && !confirmed.includes(code)) {
      return { ask: { code, question: texte.kuerzelFrage(kuerzel, titel), yes: texte.mitKuerzel(kuerzel) } };
    }
    const kanalId = kanalAus(ctx, values);
    const id = fuegeFeldHinzu(ctx, { nummer: values.nummer, kuerzel, titel, kanalId }, Number(values.jahr));
    return { done: notice(texte.angelegt(titel, kuerzel, kanalId !== null), ...naechsteSchritte({ id, kanalId })) };
  },
});

const umbenennen: FormHandler<Recht> = formHandler(umbenennenForm, {
  ...einFeld,
  options: jahre,
  current(ctx, subject) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return null;
    return { values: { titel: feld.titel }, by: lastActor(ctx.tx, 'feld.umbenennen', feld.id) ?? ctx.actor };
  },
  check(ctx, { titel, jahr }, _, { subject }) {
    const feld = feldMit(ctx, subject);
    if (feld !== null && feld.geschlossen !== null) return { titel: texte.fehler.geschlossen(feld) };
    return { ...pruefeTitel(ctx, titel, feld?.id ?? null), ...pruefeJahr(ctx, jahr) };
  },
  run(ctx, { titel, jahr }, _, { subject }) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return { done: notice(texte.gibtEsNicht) };
    const neuer = benenneUm(ctx, feld, zeile(titel), Number(jahr));
    return { done: notice(neuer.ok ? texte.umbenannt(feld.titel, neuer.value) : texte.unveraendert, listeKnopf) };
  },
});

const schliessen: FormHandler<Recht> = formHandler(schliessenForm, {
  ...einFeld,
  options: jahre,
  intro: (ctx, { subject }) => mitFeld(ctx, subject, texte.schliessenHinweis),
  check: (ctx, { jahr }) => pruefeJahr(ctx, jahr),
  run(ctx, { jahr }, confirmed, { subject }) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return { done: notice(texte.gibtEsNicht) };
    if (feld.geschlossen !== null) return { done: notice(texte.schonGeschlossen(feld), listeKnopf) };
    const frage = kommendesIn(ctx, feld);
    // Asked anew about what was added while the question stood there.
    const code = `kommendes ${hashOf(frage)}`;
    if (frage.length > 0 && !confirmed.includes(code)) {
      return { ask: { code, question: texte.schliessenFrage(feld, frage), yes: texte.trotzdemSchliessen } };
    }
    schliesse(ctx, feld, Number(jahr));
    return { done: notice(texte.geschlossen(feld), listeKnopf) };
  },
});

const oeffnen: FormHandler<Recht> = formHandler(oeffnenForm, {
  ...einFeld,
  options: jahre,
  intro: (ctx, { subject }) => mitFeld(ctx, subject, texte.oeffnenHinweis),
  check: (ctx, { jahr }) => pruefeJahr(ctx, jahr),
  run(ctx, { jahr }, _, { subject }) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return { done: notice(texte.gibtEsNicht) };
    if (feld.geschlossen === null) return { done: notice(texte.schonOffen(feld), listeKnopf) };
    oeffneWieder(ctx, feld, Number(jahr));
    return { done: notice(texte.geoeffnet(feld), listeKnopf) };
  },
});

export const feldFormulare = [neu, umbenennen, schliessen, oeffnen];

function mitFeld(ctx: Acting, subject: string | null, satz: (feld: Gremium) => string): string[] {
  const feld = feldMit(ctx, subject);
  return feld === null ? [texte.gibtEsNicht] : [satz(feld)];
}

/** What every feature has planned there, as many lines as one reads. */
function kommendesIn(ctx: Acting, { id }: Gremium): string[] {
  const alles = ctx.features.flatMap((feature) => feature.kommendes?.(ctx, id) ?? []);
  if (alles.length <= hoechstens) return alles;
  return [...alles.slice(0, hoechstens - 1), texte.undWeitere(alles.length - hoechstens + 1)];
}

export const felderCommand: CommandHandler<Recht> = {
  ...ganzeStadt,
  run: (ctx) => ({ effect: 'reply', message: seite(ctx, 0) }),
};

/** The open ones first, each by its number; a page of them. */
function seite(ctx: Acting, gewuenscht: number): Message {
  const alle = alleGremien(ctx.tx, 'handlungsfeld').sort(
    (a, b) => Number(a.geschlossen !== null) - Number(b.geschlossen !== null),
  );
  const ab = Math.max(0, Math.min(gewuenscht, Math.floor((alle.length - 1) / proSeite) * proSeite));
  const felder = alle.slice(ab, ab + proSeite).map((feld) => ({
    feld,
    kanal: feld.kanalId === null ? null : (kanalById(ctx.tx, feld.kanalId)?.name ?? null),
    beschluesse: beschluesseUeber(ctx.tx, feld.id),
  }));
  return felderListe(felder, { anzahl: alle.length - ab - felder.length, ab: ab + proSeite });
}

/** Opens a form about a field that is there, and open or closed as the form needs it. */
const oeffnet = (handler: FormHandler<Recht>, hindernis: (feld: Gremium) => string | null): ButtonHandler<Recht> => ({
  ...einFeld,
  run(ctx, { subject }): Effect {
    const feld = feldMit(ctx, subject);
    const satz = feld === null ? texte.gibtEsNicht : hindernis(feld);
    return satz === null ? openForm(ctx, handler, subject) : notice(satz, listeKnopf);
  },
});

const nurOffene = (feld: Gremium): string | null => (feld.geschlossen === null ? null : texte.schonGeschlossen(feld));
const nurGeschlossene = (feld: Gremium): string | null => (feld.geschlossen === null ? texte.schonOffen(feld) : null);

export const feldKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'feld.verwalten': { ...ganzeStadt, run: (ctx) => ({ effect: 'reply', message: seite(ctx, 0) }) },
  'feld.weitere': {
    ...ganzeStadt,
    run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, Number(subject) || 0) }),
  },
  'feld.neu': {
    ...ganzeStadt,
    run: (ctx) => openForm(ctx, neu, null, { nummer: naechsteNummer(alleGremien(ctx.tx, 'handlungsfeld')) }),
  },
  'feld.umbenennen': oeffnet(umbenennen, nurOffene),
  'feld.schliessen': oeffnet(schliessen, nurOffene),
  'feld.oeffnen': oeffnet(oeffnen, nurGeschlossene),
  'feld.kopf': {
    ...einFeld,
    run: (ctx, { subject }) => notice(schreibeKopf(ctx, subject) ? kopfWirdVersucht : kopfOhneKanal),
  },
};
