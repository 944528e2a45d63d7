/** Somebody who does not mean well: forged references, those of another city, old buttons, and forms kept open. */
import { beforeAll, describe, expect, test } from 'vitest';
import { features } from '../../src/app.ts';
import type { Effect } from '../../src/chat/chat.ts';
import type { Shown } from '../../src/chat/message.ts';
import { day } from '../../src/core/calendar.ts';
import { classifications } from '../../src/core/classified.ts';
import { alleAemter, changeAmt } from '../../src/features/stadt/index.ts';
import { vergibt } from './aufgabe/vergeben.ts';
import { traegtEin } from './handlungsfeld/eintragen.ts';
import { beginntZiel } from './jahresziel/begonnen.ts';
import type { Musterstadt } from './musterstadt.ts';
import { musterstadt } from './musterstadt.ts';
import { legtAn } from './projektidee/angelegt.ts';
import { announced, einladung } from './sitzung/announced.ts';
import { gestellt, werte } from './steuerungsgruppe/abgestimmt.ts';

const start = '2026-09-28 08:30';
const buttons = features.flatMap((feature) => Object.entries(feature.buttons ?? {}));
const ausDerHilfe = new Set(features.flatMap(({ hilfe }) => hilfe ?? []).flatMap(({ knopf }) => knopf?.action ?? []));

/** All rows of all tables but those in which it is kept that somebody pressed something at all. */
function allesIn(stadt: Musterstadt, ausser: readonly string[]): string {
  return stadt.workspace.tx((tx) =>
    JSON.stringify(
      [...classifications.keys()]
        .filter((table) => !ausser.includes(table))
        .map((table) => [table, tx.all(`select * from "${table}"`)]),
    ),
  );
}

let presses = 0;
async function drueckt(stadt: Musterstadt, account: string, action: string, subject: string): Promise<Effect<Shown>> {
  const workspace = account === 'U0FREMD' ? 'T2' : 'T1';
  const key = `feindlich ${presses++}`;
  const actor = { account, name: account, workspace };
  return stadt.app.listener.call({ kind: 'button', key, actor, action, subject, message: null });
}

/** The ids of everything in a city to which a button could refer. */
function idsIn(stadt: Musterstadt): string[] {
  return stadt.workspace.tx((tx) =>
    [
      'gremium',
      'amt',
      'sitzung',
      'sitzung_vorschlag',
      'aufgabe',
      'hinweis',
      'leitziel',
      'projektidee',
      'jahresziel',
      'abstimmung',
      'abstimmung_antwort',
      'abstimmung_wunsch',
      'person',
      'post',
      'draft',
      'konto',
    ].flatMap((table) =>
      tx.all<Record<string, string>>(`select * from "${table}" limit 1`).map((row) => row.id ?? row.account ?? ''),
    ),
  );
}

/** A vote with an answer, and another that a Tandem asks for. */
async function stimmtAb(stadt: Musterstadt): Promise<void> {
  await gestellt({}, stadt);
  await stadt.sana.presses('Rückruf …');
  await stadt.sana.submits({ erreichbar: '05251 12345' });
  await stadt.sana.closesForm();
  await stadt.ada.types(stadt.wohnen, '/komm-in abstimmung');
  await stadt.ada.submits(werte);
  await stadt.ada.closesForm();
  await stadt.settle();
}

const gefaelscht = [
  '',
  'stadt',
  'undefined',
  '__proto__',
  "' or 1=1 --",
  '../../etc',
  'gremium_0000000000000000',
  '🙂',
];

describe('a forged reference', () => {
  let stadt: Musterstadt;
  let fremde: readonly string[];
  beforeAll(async () => {
    stadt = await musterstadt(start);
    await announced(stadt);
    await vergibt(stadt);
    await traegtEin(stadt);
    await legtAn(stadt);
    await beginntZiel(stadt);
    await stimmtAb(stadt);
    const andere = await musterstadt(start);
    await announced(andere);
    await vergibt(andere);
    await traegtEin(andere);
    await legtAn(andere);
    await beginntZiel(andere);
    await stimmtAb(andere);
    fremde = idsIn(andere);
    stadt.chat.arrives({
      ...{ account: 'U0FREMD', name: 'Frida Fern', admin: true, guest: false },
      ...{ deactivated: false, foreign: true, bot: false },
    });
    await stadt.restart();
    // Who has used the bot before is told nothing more about it.
    for (const account of ['U0FREMD', 'U0JOBEISP']) await drueckt(stadt, account, 'hilfe', 'stadt');
    await stadt.settle();
  });

  test.each(buttons)('changes nothing: %s', async (action, { recht }) => {
    const vorher = allesIn(stadt, ['input']);
    for (const subject of [...gefaelscht, ...fremde, ...idsIn(stadt)]) {
      expect((await drueckt(stadt, 'U0FREMD', action, subject)).effect, subject).toBe('reply');
    }
    expect(allesIn(stadt, ['input'])).toBe(vorher);
    // What concerns nobody but themselves, everybody may do with whatever reference.
    if (recht === 'daten.eigene') return;
    const eingaben = ['input', 'draft', 'draft_field'];
    const ohneEntwuerfe = allesIn(stadt, eingaben);
    // The help itself says `stadt` where it was asked for outside a Gremium's channel.
    const gesagt = ausDerHilfe.has(action) ? ['stadt'] : [];
    const falsche = [...gefaelscht, ...fremde].filter((subject) => !gesagt.includes(subject));
    for (const subject of falsche) await drueckt(stadt, 'U0JOBEISP', action, subject);
    expect(allesIn(stadt, eingaben)).toBe(ohneEntwuerfe);
  });
});

describe('who is not, or no longer, entitled', () => {
  test('is refused at the buttons of a channel that they left', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    const where = { conversation: stadt.wohnen, message: einladung(stadt)?.id ?? '' };
    stadt.chat.leave(stadt.wohnen, stadt.luca.account);
    const refused = await stadt.luca.presses('Ich komme', where);
    expect(refused.effect).toBe('reply');
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain('Noch keine Antworten');
  });

  test('cannot send a form that they opened while they were in the Büro', async () => {
    const stadt = await musterstadt(start);
    await stadt.mila.types(stadt.buero, '/komm-in wer');
    await stadt.mila.presses('Tandem ändern …', { conversation: stadt.buero });
    await stadt.mila.presses('Mitglied hinzufügen …', { conversation: stadt.buero });
    stadt.workspace.tx((tx) => {
      for (const amt of alleAemter(tx)) if (amt.rolle === 'buero') changeAmt(tx, amt.id, { bis: day('2026-09-27') });
    });
    const before = allesIn(stadt, ['input']);
    const refused = await stadt.mila.submits({ person: stadt.mila.account, seite: 'verwaltung' });
    expect(refused.effect).toBe('reply');
    expect(allesIn(stadt, ['input'])).toBe(before);
  });
});
