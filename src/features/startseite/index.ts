/** The bot's own page for each person, and the help. */
import { bold, heading, type Inline, type Message, note, type Part, text } from '../../chat/message.ts';
import type { ButtonHandler, CommandHandler, Context, Feature, HomeSection } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { privateMessage } from '../../core/notice.ts';
import { offenes } from '../erinnerung/index.ts';
import type { Recht } from '../stadt/index.ts';
import * as texte from './texts.ts';

function home(ctx: Context, person: PersonId): HomeSection[] {
  const offen = offenes(ctx, person).flatMap(({ titel, parts }): Part[] => [text(bold(titel)), ...parts]);
  return [
    { order: 10, parts: [heading('Für Sie heute'), ...(offen.length === 0 ? [text(texte.nichtsOffen)] : offen)] },
    { order: 90, parts: [note(ctx.readsHistory ? texte.liestVerlauf : texte.liestNicht)] },
  ];
}

function hilfe(ctx: Context): Message {
  const items = ctx.features
    .flatMap((feature) => feature.hilfe ?? [])
    .map(({ befehl, text }): Inline[] => [bold(befehl), ` – ${text}`]);
  return {
    notification: texte.hilfeTitel,
    parts: [text(bold(texte.hilfeTitel)), { part: 'list', items }, text(texte.hilfeOhneBefehl), note(texte.hilfeFrage)],
  };
}

/** The same help, however it is asked for. */
const hilfeHandler: CommandHandler<Recht> & ButtonHandler<Recht> = {
  recht: 'hilfe.lesen',
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurAngemeldet),
  run: (ctx) => ({ effect: 'reply', message: hilfe(ctx) }),
};

export const startseite: Feature<Recht> = {
  name: 'startseite',
  commands: { '/komm-in': hilfeHandler },
  buttons: { hilfe: hilfeHandler },
  home,
  feldKnoepfe: (gremium) => [{ action: 'hilfe', subject: gremium, label: 'Hilfe' }],
  hilfe: [{ befehl: '/komm-in hilfe', text: 'diese Übersicht', recht: 'hilfe.lesen' }],
};
