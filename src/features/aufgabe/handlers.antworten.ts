/** Answers to a reminder: each is one tap, and can be taken back. */
import type { Effect } from '../../chat/chat.ts';
import type { Acting, ButtonHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { spaeter } from '../erinnerung/index.ts';
import type { Recht } from '../stadt/index.ts';
import { erledige, lasseEntfallen, oeffneWieder } from './actions.ts';
import { schluessel } from './faellig.ts';
import { naechsteStufe } from './rules.ts';
import type { Aufgabe } from './store.ts';
import { gremiumDerAufgabe, ihreAufgabe, ihreOffene } from './subjekt.ts';
import { dank, nurMitwirkende } from './texts.ts';
import { knopf } from './views.ts';

const bewacht = {
  recht: 'aufgabe.eigene' as const,
  subjekt: gremiumDerAufgabe,
  abgelehnt: () => privateMessage(nurMitwirkende),
};

/** Of an open one. The first answer counts; a second click finds it done. */
const antwortet = (
  tut: (ctx: Acting, aufgabe: Aufgabe) => string,
  { rueckgaengig }: { readonly rueckgaengig: boolean },
): ButtonHandler<Recht> => ({
  ...bewacht,
  run(ctx, { subject }): Effect {
    const offen = ihreOffene(ctx, subject);
    if (typeof offen === 'string') return notice(offen);
    const satz = tut(ctx, offen.aufgabe);
    return notice(satz, ...(rueckgaengig ? [knopf(offen.aufgabe, 'rueckgaengig')] : []));
  },
});

const erledigt = antwortet(
  (ctx, aufgabe) => {
    erledige(ctx, aufgabe);
    return dank.erledigt(aufgabe.was);
  },
  { rueckgaengig: true },
);

const entfaellt = antwortet(
  (ctx, aufgabe) => {
    lasseEntfallen(ctx, aufgabe);
    return dank.entfallen(aufgabe.was);
  },
  { rueckgaengig: true },
);

const bleibtDran = antwortet(
  (ctx, aufgabe) => {
    const wieder = naechsteStufe(ctx.calendar, aufgabe, ctx.heute);
    spaeter(ctx, schluessel(aufgabe), wieder);
    return dank.bleibtDran(aufgabe.was, wieder);
  },
  { rueckgaengig: false },
);

const rueckgaengig: ButtonHandler<Recht> = {
  ...bewacht,
  run(ctx, { subject }) {
    const betroffen = ihreAufgabe(ctx, subject);
    if (typeof betroffen === 'string') return notice(betroffen);
    oeffneWieder(ctx, betroffen.aufgabe);
    return notice(dank.offen(betroffen.aufgabe.was));
  },
};

export const antwortKnoepfe = {
  'aufgabe.erledigt': erledigt,
  'aufgabe.entfaellt': entfaellt,
  'aufgabe.bleibtDran': bleibtDran,
  'aufgabe.rueckgaengig': rueckgaengig,
};
