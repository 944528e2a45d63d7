/** *Zustand ändern …* and the buttons that enter one of the steps in a goal's life, and *Rückgängig*. */
import type { Button } from '../../chat/message.ts';
import { type Day, parseDay } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import { type Acting, type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { typedLines } from '../../core/typed.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import type { Recht } from '../stadt/index.ts';
import { zustandForm } from './form.leben.ts';
import { frageNachViertem } from './handlers.anlegen.ts';
import { jahrDanach, jahrFuerNeue, jahrOption } from './jahre.ts';
import { gehe, nimmSchrittZurueck, schritteJetzt } from './leben.ts';
import { feldDes, rasterVon } from './raster.ts';
import { fehltZumVorschlag, istUnveraenderlich, schluessel } from './rules.leben.ts';
import type { Urteil, Zustand } from './schema.ts';
import { aendereZiel, type Jahresziel, zustaendeDes } from './store.ts';
import { gemeintes, wieBeteiligte, wieVereinbarende } from './subjekt.leben.ts';
import * as texte from './texts.leben.ts';
import { nochOffen } from './texts.ts';
import { aufgabenKnopf, knopf } from './views.ts';

/** People think of the year in which they agree on a goal: its own conference is then over at once. */
const kommtZuSpaet = (ctx: Acting, { jahr }: Jahresziel): boolean => jahr < jahrFuerNeue(ctx);

const zustandFormular: FormHandler<Recht> = formHandler(zustandForm, {
  ...wieBeteiligte,
  intro(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return [gemeint];
    const { ziel } = gemeint;
    return [texte.zustand.jetzt(ziel.titel, texte.zustandText(zustaendeDes(ctx.tx, ziel.id)[0]))];
  },
  options(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return { schritt: [] };
    const [{ zustand }] = zustaendeDes(ctx.tx, gemeint.ziel.id);
    return {
      jahr: [jahrFuerNeue(ctx), gemeint.ziel.jahr].map(jahrOption),
      schritt: schritteJetzt(ctx, gemeint.ziel).map((schritt) => ({
        value: schluessel(schritt),
        label: texte.schrittWort(zustand, schritt),
      })),
    };
  },
  omit(ctx, { values, subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return ['bericht', 'jahr'];
    const { ziel } = gemeint;
    return [
      ...(schritteJetzt(ctx, ziel).some(({ nach }) => nach === 'ergebnis') ? [] : ['bericht']),
      ...(values.schritt === 'vereinbart' && kommtZuSpaet(ctx, ziel) ? [] : ['jahr']),
    ];
  },
  run(ctx, { schritt: gewaehlt, grund: geschrieben, bericht, jahr }, confirmed, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return { errors: { schritt: gemeint } };
    const { ziel, nummer } = gemeint;
    const [jetzt] = zustaendeDes(ctx.tx, ziel.id);
    if (jetzt.nummer !== nummer) {
      return { errors: { schritt: texte.zustand.inzwischen(nameOf(ctx.tx, jetzt.von), texte.zustandText(jetzt)) } };
    }
    const schritt = schritteJetzt(ctx, ziel).find((einer) => schluessel(einer) === gewaehlt);
    if (schritt === undefined) return { errors: { schritt: texte.zustand.keiner } };
    const fehlt = schritt.nach === 'vorgeschlagen' ? fehltZumVorschlag(rasterVon(ctx, ziel)) : [];
    if (fehlt.length > 0) return { errors: { schritt: texte.zustand.fehlt(fehlt) } };
    const grund = typedLines(geschrieben);
    if (schritt.brauchtText && grund === null) return { errors: { grund: texte.textFehlt(schritt) } };
    const viertes =
      schritt.nach === 'uebernommen'
        ? frageNachViertem(ctx, feldDes(ctx, ziel), jahrDanach(ctx, ziel), confirmed, texte.zustand.trotzdem)
        : null;
    if (viertes !== null) return viertes;
    const verlegt = schritt.nach === 'vereinbart' && kommtZuSpaet(ctx, ziel) && jahr === String(jahrFuerNeue(ctx));
    const dann = verlegt ? aendereZiel(ctx.tx, ziel.id, { jahr: jahrFuerNeue(ctx) }) : ziel;
    const neues = gehe(ctx, dann, schritt, grund, schritt.nach === 'ergebnis' && bericht === 'ja');
    const satz = texte.zustand.eingetragen(
      ziel.titel,
      texte.zustandText({ zustand: schritt.nach, urteil: schritt.urteil }),
    );
    const offen = istUnveraenderlich(schritt.nach) || schritt.nach === 'ruht' ? offeneMassnahmen(ctx, ziel) : 0;
    const eingetragen = offen === 0 ? satz : `${satz} ${nochOffen(offen)}`;
    const rueckgaengig = rueckgaengigKnopf(ziel, nummer + 1, ziel.fragenAb);
    const weiter = [...(neues === null ? [] : [knopf(neues, 'raster')]), ...(offen === 0 ? [] : [aufgabenKnopf])];
    const danach = neues === null ? [] : [texte.zustand.neuesZiel(neues.jahr)];
    return { done: notice([eingetragen, ...danach].join(' '), ...weiter, rueckgaengig) };
  },
});

/** They are promises of their own: whoever ends a goal says of each whether it is still needed. */
const offeneMassnahmen = ({ tx }: Acting, { id }: Jahresziel): number =>
  aufgabenAus(tx, id).filter(({ stand }) => stand === 'offen').length;

/** Opens the form as it stands now, with one step chosen beforehand if it is known which. */
const oeffnet = (wer: typeof wieBeteiligte | typeof wieVereinbarende, vorgewaehlt: Zustand | Urteil | null) =>
  ({
    ...wer,
    run(ctx, { subject }) {
      const gemeint = gemeintes(ctx, subject);
      if (typeof gemeint === 'string') return notice(gemeint);
      const { ziel } = gemeint;
      const [jetzt] = zustaendeDes(ctx.tx, ziel.id);
      const schritte = schritteJetzt(ctx, ziel);
      const passt = vorgewaehlt === null || schritte.some((schritt) => schluessel(schritt) === vorgewaehlt);
      if (schritte.length === 0 || !passt) return notice(texte.zustand.nichts(jetzt, ziel.federPerson === ctx.actor));
      const werte = {
        bericht: 'nein',
        ...(vorgewaehlt === null ? {} : { schritt: vorgewaehlt }),
        ...(kommtZuSpaet(ctx, ziel) ? { jahr: String(jahrFuerNeue(ctx)) } : {}),
      };
      return openForm(ctx, zustandFormular, `${ziel.id}:${jetzt.nummer}`, werte);
    },
  }) satisfies ButtonHandler<Recht>;

/** For who has just entered it. The day is the one since which the goal was asked about before. */
const rueckgaengigKnopf = ({ id }: Jahresziel, nummer: number, fragenAb: Day): Button => ({
  action: 'jahresziel.zustandZurueck',
  subject: `${id}:${nummer}:${fragenAb}`,
  label: texte.zustand.rueckgaengig,
});

const zurueck: ButtonHandler<Recht> = {
  ...wieBeteiligte,
  run(ctx, { subject }) {
    const gemeint = gemeintes(ctx, subject);
    if (typeof gemeint === 'string') return notice(gemeint);
    const { ziel, nummer } = gemeint;
    const [letzter, davor] = zustaendeDes(ctx.tx, ziel.id);
    const eigener = letzter.nummer === nummer && letzter.von === ctx.actor;
    if (!eigener || davor === undefined || ctx.calendar.dayAt(letzter.am) !== ctx.heute) {
      return notice(texte.zustand.nichtZurueck(texte.zustandText(letzter)));
    }
    const fragenAb = parseDay(subject.split(':')[2] ?? '') ?? ctx.calendar.dayAt(davor.am);
    nimmSchrittZurueck(ctx, ziel, letzter, fragenAb);
    return notice(texte.zustand.zurueck(ziel.titel, texte.zustandText(davor)));
  },
};

export const zustandFormulare = [zustandFormular];

export const zustandKnoepfe = {
  'jahresziel.zustand': oeffnet(wieBeteiligte, null),
  'jahresziel.ergebnis': oeffnet(wieBeteiligte, 'ergebnis'),
  'jahresziel.bestaetigen': oeffnet(wieBeteiligte, 'erreicht'),
  'jahresziel.zurueckgeben': oeffnet(wieBeteiligte, 'in_arbeit'),
  'jahresziel.vereinbart': oeffnet(wieVereinbarende, 'vereinbart'),
  'jahresziel.zustandZurueck': zurueck,
};
