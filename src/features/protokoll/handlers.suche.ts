/** Searching by word over minutes, Vereinbarungen and Aufgaben: `/protokoll suche Raum`, or a form with one field. */
import { defineForm } from '../../chat/form.ts';
import type { Button, Message } from '../../chat/message.ts';
import {
  type Acting,
  type ButtonHandler,
  type CommandHandler,
  type FormHandler,
  formHandler,
} from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { privateMessage } from '../../core/notice.ts';
import type { Recht } from '../stadt/index.ts';
import { funde } from './suche.ts';
import { liesSuche, type Suchwort, suchtextMax } from './suche-rules.ts';
import * as texte from './texts.suche.ts';
import { nurMitwirkende } from './texts.ts';
import { gefunden, nichts, nichtZuSuchen } from './views.suche.ts';

const proSeite = 8;

/** Nobody reads on for so long; another word finds it sooner. */
const letzteSeite = 99 * proSeite;

const bewacht = {
  recht: 'protokoll.suchen' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(nurMitwirkende),
};

const suchenForm = defineForm('protokoll.suchen', {
  title: 'In Protokollen suchen',
  submit: 'Suchen',
  steps: [
    {
      key: 'wort',
      fields: {
        wort: {
          kind: 'text',
          label: 'Welches Wort suchen Sie?',
          help: 'Auch ein Teil eines Wortes geht: „förderung“ findet „Sprachförderung“.',
          required: true,
          max: suchtextMax,
        },
      },
    },
  ],
});

const suchen: FormHandler<Recht> = formHandler(suchenForm, {
  ...bewacht,
  // Nobody wants to go on with a word of last week.
  fleeting: true,
  check(_ctx, { wort = '' }) {
    const gelesen = liesSuche(wort);
    return gelesen.ok ? {} : { wort: texte.fehler[gelesen.code] };
  },
  run(ctx, { wort }) {
    const gelesen = liesSuche(wort);
    if (!gelesen.ok) return { errors: { wort: texte.fehler[gelesen.code] } };
    return { done: { effect: 'reply', message: seite(ctx, wort, gelesen.value, 0) } };
  },
});

const sucheCommand: CommandHandler<Recht> = {
  ...bewacht,
  run: (ctx, { text }) => (text.trim() === '' ? openForm(ctx, suchen, null) : sucht(ctx, text, 0)),
};

const suchenKnopf: ButtonHandler<Recht> = { ...bewacht, run: (ctx) => openForm(ctx, suchen, null) };

/** The next page; the subject is how many stand before it, and what is looked for. Anything else asks for a word. */
const trefferKnopf: ButtonHandler<Recht> = {
  ...bewacht,
  run(ctx, { subject }) {
    const [, ab = '0', gesucht = ''] = /^(\d{1,4}) (.*)$/s.exec(subject) ?? [];
    return sucht(ctx, gesucht, Math.min(Number(ab), letzteSeite));
  },
};

function sucht(ctx: Acting, gesucht: string, ab: number) {
  const gelesen = liesSuche(gesucht);
  if (!gelesen.ok) return nichtZuSuchen(texte.fehler[gelesen.code]);
  return { effect: 'reply' as const, message: seite(ctx, gesucht, gelesen.value, ab) };
}

/** One more than is shown tells whether there is a next page: to count them all could take long. */
function seite(ctx: Acting, getippt: string, worte: readonly Suchwort[], ab: number): Message {
  const gesucht = getippt.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const alle = funde(ctx, worte, ab, proSeite + 1);
  // Since the page before was shown, some may have gone.
  if (alle.length === 0) return ab === 0 ? nichts(gesucht) : seite(ctx, getippt, worte, 0);
  const subject = `${ab + proSeite} ${gesucht}`;
  const weiter: Button = { action: 'protokoll.treffer', subject, label: texte.knopf.weitere };
  return gefunden(gesucht, alle.slice(0, proSeite), ab, alle.length > proSeite && ab < letzteSeite ? weiter : null);
}

export const sucheCommands = { '/protokoll suche': sucheCommand };

export const sucheForms = [suchen];

export const sucheKnoepfe = { 'protokoll.suchen': suchenKnopf, 'protokoll.treffer': trefferKnopf };
