/** A member whom the chat refuses the question: the Büro is to ring them up, as where there is no account. */
import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { beendet, bekommen, frage, gestellt, imBuero, start, zeileVon } from './abgestimmt.ts';

const anrufen = '• Sozialdezernat: Ines Grundriss – Nachricht kam nicht an, bitte anrufen';
const ohneAntwort = '• Sozialdezernat: Ines Grundriss – noch keine Antwort';

/** From now on the chat refuses what goes to Ines; the way back lets it through again. */
function verweigert(stadt: Musterstadt): { readonly versuche: () => number; readonly laesstDurch: () => void } {
  const { chat, ines } = stadt;
  const post = chat.post.bind(chat);
  let versuche = 0;
  chat.post = async (request, ...rest) => {
    if (!('account' in request.target) || request.target.account !== ines.account) return post(request, ...rest);
    versuche += 1;
    return { state: 'rejected', code: 'cannot_dm_bot' };
  };
  return {
    versuche: () => versuche,
    laesstDurch: () => {
      chat.post = post;
    },
  };
}

async function vonAnfang(werte: Parameters<typeof gestellt>[0] = {}) {
  const stadt = await musterstadt(start);
  const weg = verweigert(stadt);
  return { stadt: await gestellt(werte, stadt), ...weg };
}

describe('whom no question has reached', () => {
  it('is to be rung up as soon as that is known', async () => {
    const { stadt, versuche } = await vonAnfang();
    expect(zeileVon(stadt, 'Ines')).toBe(anrufen);
    expect(zeileVon(stadt, 'Sana')).toContain('noch keine Antwort');
    await stadt.jo.presses('Antwort eintragen …', { conversation: stadt.buero });
    const wahl = stadt.jo.formView()?.fields.find(({ key }) => key === 'person')?.options ?? [];
    expect(wahl.map(({ label }) => label).slice(0, 3)).toEqual([
      'Ines Grundriss (nicht erreicht)',
      'Robin Vorlage (kein Konto)',
      'Jo Beispiel (noch keine Antwort)',
    ]);
    await stadt.jo.submits({ person: wahl[0]?.value ?? '', antwort: 'einverstanden' });
    await stadt.jo.closesForm();
    await stadt.settle();
    expect(zeileVon(stadt, 'Ines')).toContain('Einverstanden, Mo., 28.09.2026, 10:00 Uhr, nach Gespräch eingetragen');
    await stadt.sleepUntil('2026-09-29 14:00');
    expect(versuche()).toBe(1);
  });

  it('is tried again in the usual hours, and that is no asking again', async () => {
    const { stadt, versuche, laesstDurch } = await vonAnfang();
    await stadt.sleepUntil('2026-09-28 13:59');
    expect(versuche()).toBe(1);
    await stadt.sleepUntil('2026-09-28 14:00');
    expect(versuche()).toBe(2);
    expect(zeileVon(stadt, 'Ines')).toBe(anrufen);
    laesstDurch();
    await stadt.sleepUntil('2026-09-29 10:00');
    expect(bekommen(stadt.ines)).toMatchObject([
      { notification: `Dringende Abstimmung: ${frage}`, buttons: ['Einverstanden', 'Bedenken …', 'Rückruf …'] },
    ]);
    expect(zeileVon(stadt, 'Ines')).toBe(ohneAntwort);
    await stadt.ines.types(stadt.steuerung, '/komm-in meine-daten');
    expect(JSON.stringify(stadt.ines.reads(stadt.steuerung))).toContain(
      'zuletzt gefragt Di., 29.09.2026, 10:00 Uhr, erinnert: 0',
    );
    await stadt.ines.presses('Einverstanden');
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.buttons).toEqual(['Ändern …']);
  });

  it('reads in their data no time at which they were asked', async () => {
    const { stadt } = await vonAnfang();
    await stadt.ines.types(stadt.steuerung, '/komm-in meine-daten');
    expect(JSON.stringify(stadt.ines.reads(stadt.steuerung))).not.toContain('zuletzt gefragt');
  });

  it('has the question once the Büro lets it be sent again', async () => {
    const { stadt, laesstDurch } = await vonAnfang();
    laesstDurch();
    await stadt.jo.types(stadt.buero, '/komm-in status');
    await stadt.jo.presses('Erneut versuchen', { conversation: stadt.buero });
    await stadt.settle();
    expect(bekommen(stadt.ines)).toHaveLength(1);
    await stadt.ines.presses('Bedenken …');
    await stadt.ines.submits({ was: 'Zu laut' });
    await stadt.ines.closesForm();
    await stadt.settle();
    expect(bekommen(stadt.ines)[0]?.buttons).toEqual(['Ändern …']);
    expect(zeileVon(stadt, 'Ines')).toContain('Bedenken');
  });

  it('is told the result by the Büro, and the vote’s end takes the question back', async () => {
    const { stadt, laesstDurch } = await vonAnfang();
    await beendet(stadt, 'Die Halle öffnet.');
    expect(zeileVon(stadt, 'Ines')).toBe(ohneAntwort);
    expect(imBuero(stadt).some(({ text }) => text.includes('Nicht erreicht: Ines Grundriss.'))).toBe(true);
    laesstDurch();
    await stadt.sleepUntil('2026-09-29 14:00');
    expect(bekommen(stadt.ines).some(({ text }) => text.includes('Bitte antworten Sie'))).toBe(false);
  });

  it('is asked with the new end where the Büro gives more time', async () => {
    const { stadt, laesstDurch } = await vonAnfang();
    laesstDurch();
    await stadt.jo.presses('Verlängern …', { conversation: stadt.buero });
    await stadt.jo.submits({ fristTag: '2026-09-30' });
    await stadt.jo.closesForm();
    await stadt.settle();
    expect(bekommen(stadt.ines)).toMatchObject([
      { notification: `Dringende Abstimmung: ${frage}`, text: expect.stringContaining('Mi., 30.09.2026, 15:00 Uhr') },
    ]);
    expect(zeileVon(stadt, 'Ines')).toBe(ohneAntwort);
  });
});

describe('who has the question, and is refused the next one', () => {
  it('keeps the buttons of the one that arrived', async () => {
    const stadt = await gestellt();
    const { versuche } = verweigert(stadt);
    await stadt.sleepUntil('2026-09-28 14:00');
    expect(versuche()).toBe(1);
    expect(bekommen(stadt.ines)).toMatchObject([{ buttons: ['Einverstanden', 'Bedenken …', 'Rückruf …'] }]);
    expect(zeileVon(stadt, 'Ines')).toBe(ohneAntwort);
  });
});
