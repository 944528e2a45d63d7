/** *Später*: to the next working day with one tap, then longer or another day. Nobody is asked for a reason. */
import type { Effect } from '../../chat/chat.ts';
import { type Day, parseDay } from '../../core/calendar.ts';
import type { Faellig } from '../../core/faellig.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import type { Recht } from '../stadt/index.ts';
import { verschiebenForm } from './form.ts';
import { offenes } from './offenes.ts';
import { ersterTag, gewuenschterTag, inEinerWoche } from './rules.spaeter.ts';
import { laengerKnoepfe } from './spaeter.ts';
import * as texte from './texts.spaeter.ts';
import { nichtSpaeter, spaeter } from './unbeantwortet.ts';
import { eigene } from './zugang.ts';

/** What is open for this person under this key, and waits for an answer. */
function offen(ctx: Acting, key: string | null): Faellig | null {
  return offenes(ctx, ctx.actor).find((faellig) => faellig.key === key && faellig.bisBeantwortet === true) ?? null;
}

const mitOffenem = (tut: (ctx: Acting, faellig: Faellig) => Effect): ButtonHandler<Recht> => ({
  ...eigene,
  run(ctx, { subject }) {
    const faellig = offen(ctx, subject);
    return faellig === null ? notice(texte.nichtOffen) : tut(ctx, faellig);
  },
});

function kommtWieder(ctx: Acting, faellig: Faellig, tag: Day | null): Effect {
  if (tag === null) return notice(texte.nichtVerschiebbar(faellig.titel, faellig.bis));
  spaeter(ctx, faellig.key, tag);
  return notice(texte.kommtWieder(faellig.titel, tag), ...laengerKnoepfe(ctx, faellig));
}

const einTag = mitOffenem((ctx, faellig) => kommtWieder(ctx, faellig, ersterTag(ctx.calendar, faellig, ctx.heute)));

const eineWoche = mitOffenem((ctx, faellig) =>
  kommtWieder(ctx, faellig, inEinerWoche(ctx.calendar, faellig, ctx.heute)),
);

const verschieben: FormHandler<Recht> = formHandler(verschiebenForm, {
  ...eigene,
  fleeting: true,
  intro(ctx, { subject }) {
    const faellig = offen(ctx, subject);
    return faellig === null ? [] : [faellig.titel];
  },
  run(ctx, { tag: gewaehlt }, _, { subject }) {
    const faellig = offen(ctx, subject);
    if (faellig === null) return { done: notice(texte.nichtOffen) };
    const tag = parseDay(gewaehlt);
    if (tag === null) return { errors: { tag: texte.fehler.kein_datum } };
    const moeglich = gewuenschterTag(ctx.calendar, faellig, ctx.heute, tag);
    if (!moeglich.ok) return { errors: { tag: texte.fehler[moeglich.code](faellig.bis) } };
    return { done: kommtWieder(ctx, faellig, moeglich.value) };
  },
});

const andererTag = mitOffenem((ctx, faellig) => {
  const erster = ersterTag(ctx.calendar, faellig, ctx.heute);
  if (erster === null) return kommtWieder(ctx, faellig, null);
  return openForm(ctx, verschieben, faellig.key, { tag: inEinerWoche(ctx.calendar, faellig, ctx.heute) ?? erster });
});

/** Reminders come by the steps of the thing itself again. */
const rueckgaengig = mitOffenem((ctx, faellig) => {
  nichtSpaeter(ctx, faellig.key);
  return notice(texte.wieVorher(faellig.titel));
});

export const spaeterFormulare = [verschieben];

export const spaeterTasten = {
  'erinnerung.spaeter': einTag,
  'erinnerung.woche': eineWoche,
  'erinnerung.verschieben': andererTag,
  'erinnerung.rueckgaengig': rueckgaengig,
};
