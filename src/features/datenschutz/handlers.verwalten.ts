/** What the Büro sets and looks at: the Datenschutzhinweis, and what the coming night would delete. */
import { bold, type Message, note, text } from '../../chat/message.ts';
import { addDays, time } from '../../core/calendar.ts';
import type { Acting, ButtonHandler, CommandHandler, FormHandler } from '../../core/feature.ts';
import { formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { nightlyAt, wouldForget } from '../../core/retention.ts';
import { lastActor } from '../../core/verlauf.ts';
import { einstellungVon, haltFest, lehntAb, loescheEinstellung, type Recht, setzeEinstellung } from '../stadt/index.ts';
import { hinweisForm } from './form.ts';
import * as texte from './texts.ts';

const verwalten = {
  recht: 'datenschutz.verwalten' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurBuero),
};

const akt = 'datenschutz.hinweis';
/** Of acts that concern the whole city. */
const stadt = 'stadt';

export const hinweisFormular: FormHandler<Recht> = formHandler(hinweisForm, {
  ...verwalten,
  current: (ctx) => ({
    values: { text: einstellungVon(ctx.tx, 'datenschutzhinweis') ?? texte.ueblicherHinweis },
    by: lastActor(ctx.tx, akt, stadt) ?? ctx.actor,
  }),
  run(ctx, { text }) {
    const eigener = text?.trim() ?? '';
    const ueblich = eigener === '' || eigener === texte.ueblicherHinweis;
    if (ueblich) loescheEinstellung(ctx.tx, 'datenschutzhinweis');
    else setzeEinstellung(ctx.tx, 'datenschutzhinweis', eigener);
    haltFest(ctx, 'datenschutz.hinweis', stadt);
    return { done: notice(ueblich ? texte.hinweisUeblich : texte.hinweisGespeichert) };
  },
});

/** Tonight, at the hour of forgetting. */
function probe(ctx: Acting): Message {
  const hier = ctx.calendar.instantOf(ctx.heute, time(nightlyAt));
  const heute = hier > ctx.now ? ctx.heute : addDays(ctx.heute, 1);
  const items = wouldForget({ ...ctx, heute, now: ctx.calendar.instantOf(heute, time(nightlyAt)) })
    .filter(({ anzahl }) => anzahl > 0)
    .map(({ was, anzahl }) => `${was}: ${anzahl}`);
  if (items.length === 0) return privateMessage(texte.probeNichts);
  return {
    notification: texte.probeTitel,
    parts: [text(bold(texte.probeTitel)), { part: 'list', items }, note(texte.probeHinweis)],
  };
}

/** The same however it is asked for. */
export const probeHandler: CommandHandler<Recht> & ButtonHandler<Recht> = {
  ...verwalten,
  run: (ctx) => ({ effect: 'reply', message: probe(ctx) }),
};

export const verwaltungsKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'datenschutz.hinweis': { ...verwalten, run: (ctx) => openForm(ctx, hinweisFormular, stadt) },
  'datenschutz.probe': probeHandler,
};
