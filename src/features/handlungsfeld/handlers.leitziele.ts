/** `/komm-in leitziele`: what the fields work for, for everybody to read and for the Büro to keep up to date [4]. */
import type { Message } from '../../chat/message.ts';
import type { KanalId } from '../../core/directory.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FieldErrors,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import { darf, type Gremium, gremien, gremiumById, gremiumOfKanal, lehntAb, type Recht } from '../stadt/index.ts';
import { fuegeLeitzielHinzu, schreibeGrundlagen, schreibeLeitziel } from './actions.ts';
import { grundlagenForm, leitzielForm, leitzielNeuForm } from './form.ts';
import { laengstens } from './katalog.ts';
import { feldMit } from './pruefen.ts';
import { grundlagenAus, grundlagenText, zeile } from './rules.ts';
import type { LeitzielId } from './schema.ts';
import { grundlagenVon, type Leitziel, leitzielById, leitzieleVon } from './store.ts';
import * as texte from './texts.leitziele.ts';
import { alleKnopf, einLeitziel, leitzielListe, welchesFeld } from './views.leitziele.ts';

type About = { readonly subject: string | null };

const lesen = { recht: 'leitziel.lesen' as const, abgelehnt: lehntAb(texte.nurMitwirkende) };
const aendern = { recht: 'leitziel.aendern' as const, abgelehnt: lehntAb(texte.nurBuero) };
const desFelds = (_: Acting, { subject }: About): string | null => subject;
const desLeitziels = (ctx: Acting, { subject }: About): string => zielMit(ctx, subject)?.gremiumId ?? '';

const zielMit = (ctx: Acting, id: string | null): Leitziel | null => leitzielById(ctx.tx, (id ?? '') as LeitzielId);

const pruefeTitel = (titel: string | null | undefined): FieldErrors =>
  zeile(titel ?? '') === '' ? { titel: texte.fehler.kein_titel } : {};

const neu: FormHandler<Recht> = formHandler(leitzielNeuForm, {
  ...aendern,
  subjekt: desFelds,
  check: (_, { nummer, titel }) => ({
    ...(zeile(nummer ?? '') === '' ? { nummer: texte.fehler.keine_nummer } : {}),
    ...pruefeTitel(titel),
  }),
  run(ctx, values, _, { subject }) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return { done: notice(texte.keineFelder) };
    const nummer = zeile(values.nummer);
    if (leitzieleVon(ctx.tx, feld.id).length >= laengstens.leitziele) {
      return { errors: { nummer: texte.fehler.zu_viele } };
    }
    const { wortlaut } = values;
    const neues = fuegeLeitzielHinzu(ctx, { gremiumId: feld.id, nummer, titel: zeile(values.titel), wortlaut });
    if (!neues.ok) return { errors: { nummer: texte.fehler.nummer_vergeben(nummer) } };
    return { done: notice(texte.hinzugefuegt(nummer), alleKnopf(feld)) };
  },
});

const bearbeiten: FormHandler<Recht> = formHandler(leitzielForm, {
  ...aendern,
  subjekt: desLeitziels,
  current(ctx, subject) {
    const ziel = zielMit(ctx, subject);
    if (ziel === null) return null;
    const { id, titel, wortlaut } = ziel;
    return { values: { titel, wortlaut }, by: lastActor(ctx.tx, 'leitziel.aendern', id) ?? ctx.actor };
  },
  intro: (ctx, { subject }) => {
    const ziel = zielMit(ctx, subject);
    return [ziel === null ? texte.gibtEsNicht : `Leitziel ${ziel.nummer}`];
  },
  check: (_, { titel }) => pruefeTitel(titel),
  run(ctx, { titel, wortlaut }, _, { subject }) {
    const ziel = zielMit(ctx, subject);
    if (ziel === null) return { done: notice(texte.gibtEsNicht) };
    schreibeLeitziel(ctx, ziel.id, { titel: zeile(titel), wortlaut });
    return { done: notice(texte.gespeichert(ziel.nummer), alleKnopf({ id: ziel.gremiumId })) };
  },
});

const grundlagen: FormHandler<Recht> = formHandler(grundlagenForm, {
  ...aendern,
  subjekt: desFelds,
  current(ctx, subject) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return null;
    const stehen = grundlagenText(grundlagenVon(ctx.tx, feld.id)) || null;
    return { values: { grundlagen: stehen }, by: lastActor(ctx.tx, 'grundlagen.aendern', feld.id) ?? ctx.actor };
  },
  check(_, values) {
    const alle = grundlagenAus(values.grundlagen ?? '');
    if (alle.length > laengstens.leitziele) return { grundlagen: texte.fehler.zu_viele_grundlagen };
    const lange = alle.findIndex(({ text }) => text.length > laengstens.grundlage);
    return lange < 0 ? {} : { grundlagen: texte.fehler.grundlage_zu_lang(lange + 1) };
  },
  run(ctx, values, _, { subject }) {
    const feld = feldMit(ctx, subject);
    if (feld === null) return { done: notice(texte.keineFelder) };
    const alle = grundlagenAus(values.grundlagen ?? '');
    schreibeGrundlagen(ctx, feld.id, alle);
    return { done: notice(texte.grundlagenGespeichert(alle.length), alleKnopf(feld)) };
  },
});

export const leitzielFormulare = [neu, bearbeiten, grundlagen];

const imKanal = (ctx: Acting, kanal: KanalId | null): Gremium | null =>
  feldMit(ctx, kanal === null ? null : (gremiumOfKanal(ctx.tx, kanal)?.id ?? null));

/** In a field's channel its own, elsewhere the choice. */
export const leitzieleCommand: CommandHandler<Recht> = {
  ...lesen,
  subjekt: (ctx, { kanal }) => imKanal(ctx, kanal)?.id ?? null,
  run: (ctx, { kanal }) => ({ effect: 'reply', message: liste(ctx, imKanal(ctx, kanal)) }),
};

function liste(ctx: Acting, feld: Gremium | null): Message {
  if (feld === null) return welchesFeld(gremien(ctx.tx, 'handlungsfeld'));
  const darfAendern = darf(ctx, 'leitziel.aendern', feld.id);
  return leitzielListe(feld, leitzieleVon(ctx.tx, feld.id), grundlagenVon(ctx.tx, feld.id), darfAendern);
}

/** Its subject is the field, or anything else for the choice. */
const zeigen: ButtonHandler<Recht> = {
  ...lesen,
  subjekt: (ctx, { subject }) => feldMit(ctx, subject)?.id ?? null,
  run: (ctx, { subject }) => ({ effect: 'reply', message: liste(ctx, feldMit(ctx, subject)) }),
};

const einesLesen: ButtonHandler<Recht> = {
  ...lesen,
  subjekt: desLeitziels,
  run(ctx, { subject }) {
    const ziel = zielMit(ctx, subject);
    const feld = ziel === null ? null : gremiumById(ctx.tx, ziel.gremiumId);
    if (ziel === null || feld === null) return notice(texte.gibtEsNicht);
    return { effect: 'reply', message: einLeitziel(ziel, feld, darf(ctx, 'leitziel.aendern', feld.id)) };
  },
};

const oeffnet = (handler: FormHandler<Recht>): ButtonHandler<Recht> => ({
  ...aendern,
  subjekt: handler === bearbeiten ? desLeitziels : desFelds,
  run: (ctx, { subject }) => openForm(ctx, handler, subject),
});

export const leitzielKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'leitziel.zeigen': zeigen,
  'leitziel.lesen': einesLesen,
  'leitziel.neu': oeffnet(neu),
  'leitziel.aendern': oeffnet(bearbeiten),
  'grundlagen.aendern': oeffnet(grundlagen),
};
