/**
 * Every role × every handler, through the whole bot: when something is opened (commands and buttons) and again when it
 * is submitted (forms). Only what handlers do is replaced, so that each cell says *done* or *refused* and changes nothing.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { features } from '../../src/app.ts';
import type { Effect, Listener } from '../../src/chat/chat.ts';
import { type Shown, text } from '../../src/chat/message.ts';
import { calendarOf, day } from '../../src/core/calendar.ts';
import { kanalOf, personOfAccount } from '../../src/core/directory.ts';
import { createDispatch } from '../../src/core/dispatch.ts';
import { newDraft, saveFields } from '../../src/core/drafts.ts';
import type { Acting, ButtonHandler, CommandHandler, Context, Feature, FormHandler } from '../../src/core/feature.ts';
import type { DraftId } from '../../src/core/ids.ts';
import type { Tx } from '../../src/core/workspace.ts';
import { legeAufgabeAn } from '../../src/features/aufgabe/index.ts';
import { legeHinweisAn } from '../../src/features/handlungsfeld/index.ts';
import { addAmt, darf, gremien, type Recht } from '../../src/features/stadt/index.ts';
import { type Rolle, rechte } from '../../src/features/stadt/rechte.ts';
import { beginntZiel } from './jahresziel/begonnen.ts';
import { type Musterstadt, musterstadt } from './musterstadt.ts';
import { legtAn } from './projektidee/angelegt.ts';
import { announced } from './sitzung/announced.ts';

/** Who they are in Wohnen, in Umsetzungsgruppe and Steuerungsgruppe, and anywhere at all. */
interface Wer {
  readonly konto: string;
  readonly WOH: readonly Rolle[];
  readonly UMS: readonly Rolle[];
  readonly STG: readonly Rolle[];
  readonly irgendwo: readonly Rolle[];
}

const leute: Readonly<Record<string, Wer>> = {
  'Leitung des Büros': {
    konto: 'U0JOBEISP',
    WOH: ['angemeldet', 'teilnehmend', 'buero', 'leitung'],
    UMS: ['angemeldet', 'teilnehmend', 'buero', 'leitung', 'umsetzungsgruppe'],
    STG: ['angemeldet', 'teilnehmend', 'buero', 'leitung'],
    irgendwo: ['angemeldet', 'teilnehmend', 'buero', 'leitung', 'umsetzungsgruppe'],
  },
  Büro: {
    konto: 'U0MILAVOR',
    WOH: ['angemeldet', 'teilnehmend', 'buero'],
    UMS: ['angemeldet', 'buero'],
    STG: ['angemeldet', 'buero'],
    irgendwo: ['angemeldet', 'teilnehmend', 'buero'],
  },
  'Tandem des Felds': {
    konto: 'U0ADAMUST',
    WOH: ['angemeldet', 'teilnehmend', 'tandem'],
    UMS: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
    STG: ['angemeldet'],
    irgendwo: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
  },
  'Tandem des Felds mit Gastkonto': {
    konto: 'U0ERENPRO',
    WOH: ['angemeldet', 'teilnehmend', 'tandem'],
    UMS: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
    STG: ['angemeldet'],
    irgendwo: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
  },
  'Begleitung, auch in der Steuerungsgruppe': {
    konto: 'U0SANAENT',
    WOH: ['angemeldet', 'teilnehmend', 'tandem'],
    UMS: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
    STG: ['angemeldet', 'teilnehmend', 'steuerungsgruppe'],
    irgendwo: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe', 'steuerungsgruppe'],
  },
  'Tandem eines anderen Felds': {
    konto: 'U0PIASKIZ',
    WOH: ['angemeldet'],
    UMS: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
    STG: ['angemeldet'],
    irgendwo: ['angemeldet', 'teilnehmend', 'tandem', 'umsetzungsgruppe'],
  },
  'Fachperson der Umsetzungsgruppe': {
    konto: 'U0FACH',
    WOH: ['angemeldet'],
    UMS: ['angemeldet', 'umsetzungsgruppe'],
    STG: ['angemeldet'],
    irgendwo: ['angemeldet', 'umsetzungsgruppe'],
  },
  Steuerungsgruppe: {
    konto: 'U0INESGRU',
    WOH: ['angemeldet'],
    UMS: ['angemeldet'],
    STG: ['angemeldet', 'teilnehmend', 'steuerungsgruppe'],
    irgendwo: ['angemeldet', 'teilnehmend', 'steuerungsgruppe'],
  },
  'macht in Wohnen mit': {
    konto: 'U0MARAPLA',
    WOH: ['angemeldet', 'teilnehmend'],
    UMS: ['angemeldet'],
    STG: ['angemeldet'],
    irgendwo: ['angemeldet', 'teilnehmend'],
  },
  'Gast ohne Rolle': ueberall('U0GAST', ['angemeldet']),
  'Administration einer Stadt, deren Büro erreichbar ist': ueberall('U0ADMIN', ['angemeldet']),
  'andere Organisation, im Kanal von Wohnen': {
    ...ueberall('U0ANDERE', []),
    WOH: ['teilnehmend'],
    irgendwo: ['teilnehmend'],
  },
  'andere Stadt': ueberall('U0FREMD', []),
  'Tandem, deaktiviert': ueberall('U0EHEMALS', []),
  'Büro, deaktiviert': ueberall('U0DAMALS', []),
};

function ueberall(konto: string, rollen: readonly Rolle[]): Wer {
  return { konto, WOH: rollen, UMS: rollen, STG: rollen, irgendwo: rollen };
}

const ordinary = { admin: false, guest: false, deactivated: false, foreign: false, bot: false };
const neu = [
  { ...ordinary, account: 'U0FACH', name: 'Fee Fach' },
  { ...ordinary, account: 'U0GAST', name: 'Gero Gast', guest: true },
  { ...ordinary, account: 'U0ADMIN', name: 'Adele Amt', admin: true },
  { ...ordinary, account: 'U0ANDERE', name: 'Ole Ort', foreign: true },
  { ...ordinary, account: 'U0FREMD', name: 'Frida Fern', foreign: true },
  { ...ordinary, account: 'U0EHEMALS', name: 'Emil Eh', deactivated: true },
  { ...ordinary, account: 'U0DAMALS', name: 'Dora Da', deactivated: true },
];
const heute = day('2026-09-28');
const calendar = calendarOf('Europe/Berlin', 'NW');

const done = { notification: 'done', parts: [text('done')] };
const refused = { notification: 'refused', parts: [text('refused')] };

const watched = <H extends CommandHandler | ButtonHandler>(handlers: Readonly<Record<string, H>> = {}) =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      { ...handler, abgelehnt: () => refused, run: (): Effect => ({ effect: 'reply', message: done }) },
    ]),
  );
const watchedForm = (handler: FormHandler): FormHandler => ({
  ...handler,
  ...{
    abgelehnt: () => refused,
    current: null,
    saves: null,
    fleeting: false,
    erledigt: null,
    options: () => ({}),
    intro: () => [],
    check: () => ({}),
  },
  run: () => ({ done: { effect: 'reply', message: done } }),
});
const beobachtet: readonly Feature[] = features.map(({ name, commands, buttons, forms }) => ({
  name,
  commands: watched(commands),
  buttons: watched(buttons),
  forms: (forms ?? []).map(watchedForm),
}));

type Zelle = { readonly art: 'command' | 'button' | 'form'; readonly name: string; readonly recht: string };
const zellen: readonly Zelle[] = beobachtet.flatMap(({ commands, buttons, forms = [] }) => [
  ...Object.entries(commands ?? {}).map(([name, { recht }]) => ({ art: 'command' as const, name, recht })),
  ...Object.entries(buttons ?? {}).map(([name, { recht }]) => ({ art: 'button' as const, name, recht })),
  ...forms.map(({ form, recht }) => ({ art: 'form' as const, name: form.id, recht })),
]);

/** Where a right is asked; *irgendwo* where it is for no Gremium in particular. */
type Wo = 'WOH' | 'UMS' | 'STG' | 'irgendwo';

describe('every role × every handler', () => {
  let stadt: Musterstadt;
  let listener: Listener;
  let gremiumId: ReadonlyMap<string, Wo>;
  /** Ids of everything there is in Wohnen: a handler takes the one that it knows. */
  let gegenstaende: readonly string[];

  const context = (tx: Tx): Context => {
    const fest = { now: 0, since: 0, heute, calendar, readsHistory: false, readsFiles: false, listens: false };
    return { ...fest, tx, features: beobachtet };
  };
  const acting = (tx: Tx, konto: string): Acting => {
    const actor = personOfAccount(tx, konto);
    if (actor === null) throw new Error(`nobody has the account ${konto}`);
    return { ...context(tx), actor };
  };

  beforeAll(async () => {
    stadt = await musterstadt('2026-09-28 08:30');
    for (const account of neu) stadt.chat.arrives(account);
    await stadt.restart();
    stadt.chat.join(stadt.wohnen, 'U0ANDERE');
    await announced(stadt);
    await stadt.mara.presses('Sitzung', { conversation: stadt.wohnen });
    await stadt.mara.presses('Sitzung vorschlagen', { conversation: stadt.wohnen });
    await stadt.mara.submits({ thema: 'Treppenhaus-Café' });
    await schreibtDemTandem();
    await legtAn(stadt, 'mara');
    await beginntZiel(stadt);
    await stadt.settle();
    stadt.workspace.tx((tx) => {
      const person = (konto: string) => acting(tx, konto).actor;
      const nach = (kuerzel: string) => gremien(tx).find((gremium) => gremium.kuerzel === kuerzel)?.id;
      const [woh, ums, stg] = [nach('WOH'), nach('UMS'), nach('STG')];
      if (woh === undefined || ums === undefined || stg === undefined) throw new Error('no such Gremium');
      gremiumId = new Map([
        [woh, 'WOH'],
        [ums, 'UMS'],
        [stg, 'STG'],
      ]);
      const amt = { von: heute, bis: null, seite: null };
      addAmt(tx, { ...amt, personId: person('U0FACH'), rolle: 'fachperson', gremiumId: ums });
      addAmt(tx, { ...amt, personId: person('U0EHEMALS'), rolle: 'tandem', seite: 'verwaltung', gremiumId: woh });
      addAmt(tx, { ...amt, personId: person('U0DAMALS'), rolle: 'buero', gremiumId: woh });
      const ada = acting(tx, 'U0ADAMUST');
      const agenda = { herkunft: woh, herkunftTitel: 'Wohnen', was: 'Aushang', bis: day('2026-10-14') };
      legeAufgabeAn(ada, { ...agenda, gremium: woh, wer: { stelle: 'Wohnungsamt' } });
      const vomRat = { art: 'beschluss', text: 'Bänke', quelle: 'Rat', datum: null, fuer: null } as const;
      legeHinweisAn(ada, { ...vomRat, gremium: woh, herkunft: woh });
      const idsIn = (query: string): string[] => tx.all<{ id: string }>(query).map(({ id }) => id);
      gegenstaende = [
        woh,
        ...['sitzung', 'sitzung_vorschlag', 'leitziel', 'amt', 'nachricht', 'aufgabe', 'hinweis'].flatMap((table) =>
          idsIn(`select id from ${table} where gremium_id = '${woh}'`).slice(0, 1),
        ),
        ...idsIn(`select id from projektidee where gremium_id = '${woh}'`).flatMap((id) => [id, `${id}:4`]),
        ...idsIn(`select id from jahresziel where gremium_id = '${woh}'`),
      ];
    });
    listener = createDispatch({
      ...{ workspace: stadt.workspace, team: 'T1', context, darf, afterwards: () => {} },
    });
  });

  /** Which of the buttons of the same name is meant, only its subject says. */
  async function schreibtDemTandem(): Promise<void> {
    const wohnen = stadt.workspace.tx((tx) => gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id ?? '');
    const mara = { actor: { account: 'U0MARAPLA', name: 'Mara Plan', workspace: 'T1' } };
    const press = { kind: 'button', action: 'tandem.nachricht', subject: wohnen, message: null } as const;
    const opened = await stadt.app.listener.call({ ...mara, key: 'press', ...press });
    if (!('view' in opened)) throw new Error('no form opened');
    const { form, draft, step, revision } = opened.view;
    const values = { text: 'Guten Tag' };
    const submit = { kind: 'submit', form, draft, step, revision, values, confirmed: [] } as const;
    await stadt.app.listener.call({ ...mara, key: 'submit', ...submit });
  }

  let inputs = 0;
  const actor = (konto: string) => {
    const workspace = ['U0ANDERE', 'U0FREMD'].includes(konto) ? 'T2' : 'T1';
    return { key: `cell ${inputs++}`, actor: { account: konto, name: konto, workspace } };
  };

  /** The subject with which this handler belongs to a Gremium, and to which. */
  function woVon(ask: (subject: string) => string | null): { readonly subject: string; readonly wo: Wo } {
    for (const subject of gegenstaende) {
      const wo = gremiumId.get(ask(subject) ?? '');
      if (wo !== undefined) return { subject, wo };
    }
    return { subject: 'stadt', wo: 'irgendwo' };
  }

  function ortVon({ art, name }: Zelle): { readonly subject: string; readonly wo: Wo } {
    return stadt.workspace.tx((tx) => {
      const ctx = acting(tx, 'U0MILAVOR');
      for (const { commands, buttons, forms } of beobachtet) {
        const command = art === 'command' ? commands?.[name] : undefined;
        const button = art === 'button' ? buttons?.[name] : undefined;
        const form = art === 'form' ? forms?.find((one) => one.form.id === name) : undefined;
        const kanal = kanalOf(tx, stadt.wohnen)?.id ?? null;
        if (command !== undefined) return woVon(() => command.subjekt(ctx, { text: '', kanal }));
        if (button !== undefined) return woVon((subject) => button.subjekt(ctx, { subject, onHome: false }));
        if (form !== undefined) {
          return woVon((subject) => form.subjekt(ctx, { draft: '' as DraftId, subject, values: werte(subject) }));
        }
      }
      throw new Error(`nobody answers ${name}`);
    });
  }

  const werte = (subject: string) => (gremiumId.has(subject) ? { gremium: subject } : {});

  async function antwort(konto: string, { art, name }: Zelle, subject: string): Promise<Effect<Shown>> {
    if (art === 'command') {
      const [command = '', ...rest] = name.split(' ');
      return listener.call({
        ...actor(konto),
        kind: 'command',
        command,
        text: rest.join(' '),
        conversation: stadt.wohnen,
      });
    }
    if (art === 'button') {
      return listener.call({ ...actor(konto), kind: 'button', action: name, subject, message: null });
    }
    // Opened while they still had the right, whoever they are: what counts is the submit.
    const { draft, step } = stadt.workspace.tx((tx) => {
      const ctx = acting(tx, konto);
      const form = beobachtet.flatMap(({ forms = [] }) => forms).find((one) => one.form.id === name)?.form;
      const offen = newDraft(ctx, name, subject === 'stadt' ? null : subject);
      saveFields(ctx, offen.id, offen.revision, werte(subject));
      return { draft: offen.id, step: form?.steps[0]?.key ?? '' };
    });
    const eingabe = { form: name, draft, step, revision: 1, values: { nichts: null }, confirmed: [] };
    return listener.call({ ...actor(konto), kind: 'submit', ...eingabe });
  }

  const istAbgelehnt = (effect: Effect<Shown>): boolean =>
    effect.effect === 'reply' && effect.message.notification === 'refused';

  test.each(zellen)('$art $name: $recht', async (zelle) => {
    const { subject, wo } = ortVon(zelle);
    const duerfen: string[] = [];
    for (const [wer, { konto }] of Object.entries(leute)) {
      if (!istAbgelehnt(await antwort(konto, zelle, subject))) duerfen.push(wer);
    }
    const rollen: readonly Rolle[] = rechte[zelle.recht as Recht];
    const sollen = Object.entries(leute).filter(([, wer]) => wer[wo].some((rolle) => rollen.includes(rolle)));
    expect(duerfen).toEqual(sollen.map(([wer]) => wer));
  });

  test('a right that only some have, by their Gremium, is never asked for any', () => {
    const jeNachGremium = zellen.filter(({ recht }) => {
      const rollen: readonly Rolle[] = rechte[recht as Recht];
      return !rollen.includes('angemeldet') && rollen.some((rolle) => imGremium.includes(rolle));
    });
    expect(jeNachGremium.length).toBeGreaterThan(15);
    const ohne = jeNachGremium.filter((zelle) => ortVon(zelle).wo === 'irgendwo');
    // A table is of several fields: its handlers ask for each of them what goes into it.
    const gefragtJeFeld = [
      ...['command /jahresziel tabelle', 'form jahresziel.tabelle', 'button jahresziel.tabelle'],
      ...['form erfolg.tabelle', 'button erfolg.tabelle'],
      ...['command /komm-in zahlen', 'form zahlen', 'button zahlen.bestellen'],
    ];
    expect(ohne.map(({ art, name }) => `${art} ${name}`).sort()).toEqual(gefragtJeFeld.sort());
  });
});

const imGremium: readonly Rolle[] = ['tandem', 'teilnehmend', 'umsetzungsgruppe', 'steuerungsgruppe'];
