import { describe, expect, it } from 'vitest';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, changes, einladung, inhalt, letsFallOut, opens, start, termin, value } from './announced.ts';

/** Ada fills in the form; where something is wrong with the first step, it stays open. */
async function fillsIn(stadt: Musterstadt, wann: object, was: object = inhalt): Promise<void> {
  await stadt.ada.types(stadt.wohnen, '/sitzung');
  await stadt.ada.submits({ ...termin, ...wann });
  if (stadt.ada.form()?.back) await stadt.ada.submits({ ...was });
  await stadt.settle();
}

const error = (stadt: Musterstadt, key: string) => stadt.ada.form()?.fields.find((field) => field.key === key)?.error;

describe('text as people have it', () => {
  it('takes 3,000 characters with umlauts and emoji, and refuses more on the field', async () => {
    const stadt = await musterstadt(start);
    const lang = 'Ä😀ß '.repeat(600);
    await fillsIn(stadt, {}, { ...inhalt, tagesordnung: lang });
    expect(einladung(stadt)?.text).toContain(lang.trim());
    await fillsIn(stadt, { datum: '2026-10-15' }, { ...inhalt, tagesordnung: `${lang}${lang}` });
    expect(error(stadt, 'tagesordnung')).toBe('Bitte kürzen Sie den Text auf höchstens 3000 Zeichen.');
    expect(value(stadt.ada, 'tagesordnung')).toBe(`${lang}${lang}`.trim());
  });

  it('changes and quotes as much', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await opens(stadt, 'eren', 'Ändern …');
    await stadt.eren.submits();
    await changes(stadt, 'ada', { tagesordnung: '😀ü'.repeat(1_000) });
    await stadt.eren.submits({ tagesordnung: 'kurz' });
    expect(stadt.eren.form()?.text).toMatch(/„(😀ü)+ …“ \(gekürzt\)/u);
    expect(stadt.mara.readsDirect()[0]?.text).toContain('😀ü'.repeat(1_000));
  });

  it('understands what is pasted from Word', async () => {
    const stadt = await musterstadt(start);
    const word =
      '•\tBericht des\u00a0Mieter\u00advereins\u000b·\u00a0„Treppen\u00adhaus“\r\n\uf0b7 Jahres\u200bziel\u2028o\tSonstiges';
    await fillsIn(
      stadt,
      { ort: 'Rathaus,\u00a0Raum\u00a03\u00ad' },
      { thema: '\ufeffNachbar\u00adschaften\u000bim\tÜkern – „neu“', tagesordnung: word },
    );
    expect(einladung(stadt)?.notification).toBe(
      'Einladung: Sitzung Wohnen, Mi., 14.10.2026, 18:00 Uhr, Rathaus, Raum 3',
    );
    expect(einladung(stadt)?.text.split('\n').slice(0, 7)).toEqual([
      'Einladung: Nachbarschaften im Ükern – „neu“',
      'Mi., 14.10.2026, 18:00–20:00 Uhr · Rathaus, Raum 3',
      'Das Tandem Wohnen lädt Sie ein.',
      '1. Bericht des Mietervereins',
      '2. „Treppenhaus“',
      '3. Jahresziel',
      '4. Sonstiges',
    ]);
  });

  it('refuses a topic of which nothing can be seen', async () => {
    const stadt = await musterstadt(start);
    await fillsIn(stadt, {}, { thema: '\u00ad\u200b\u00ad' });
    expect(error(stadt, 'thema')).toBe('Bitte schreiben Sie, worum es geht.');
  });

  it('refuses a link with spaces, and forgives those around it', async () => {
    const stadt = await musterstadt(start);
    await fillsIn(stadt, { link: 'https://example.org/mein raum' });
    expect(error(stadt, 'link')).toContain('darf keine Leerzeichen enthalten');
    expect(value(stadt.ada, 'link')).toBe('https://example.org/mein raum');
    await stadt.ada.submits({ link: '\u00a0https://example.org/raum\u200b ' });
    expect(stadt.ada.form()?.back).toBe(true);
  });
});

describe('days and times that do not exist', () => {
  it.each([
    [{ datum: '2027-02-31' }, 'datum', 'Dieses Datum gibt es nicht. Bitte prüfen Sie Tag und Monat.'],
    [{ beginn: '24:00' }, 'beginn', 'Diese Uhrzeit gibt es nicht. Bitte wählen Sie eine von 00:00 bis 23:59.'],
    [{ ende: '24:00' }, 'ende', 'Diese Uhrzeit gibt es nicht. Bitte wählen Sie eine von 00:00 bis 23:59.'],
    [
      { beginn: '22:00', ende: '01:00' },
      'ende',
      'Die Sitzung endet um 01:00 Uhr, also erst am nächsten Tag. Bitte wählen Sie als Ende höchstens 23:59 Uhr.',
    ],
    [{ beginn: '22:00', ende: '00:00' }, 'ende', 'Bitte wählen Sie als Ende höchstens 23:59 Uhr.'],
  ])('%j', async (wann, key, satz) => {
    const stadt = await musterstadt(start);
    await fillsIn(stadt, wann);
    expect(error(stadt, key)).toContain(satz);
    expect(value(stadt.ada, 'ort')).toBe(termin.ort);
    await stadt.ada.submits(termin);
    await stadt.ada.submits(inhalt);
    expect(stadt.ada.form()?.text).toContain('WOH-2026-01');
  });
});

describe('a field that is no more while the form is open', () => {
  it('lost its channel: said on the field', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    stadt.chat.removeBot(stadt.wohnen);
    await stadt.ada.submits(termin);
    expect(error(stadt, 'gremium')).toBe(
      'Handlungsfeld Wohnen hat zurzeit keinen Kanal, in dem KOMM-IN schreiben kann. Bitte wenden Sie sich an das Integrationsbüro.',
    );
    expect(value(stadt.ada, 'ort')).toBe(termin.ort);
  });

  it('left the city’s file, and so its Tandem its role: said instead of the form, which waits', async () => {
    const stadt = await musterstadt(start);
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.submits(termin);
    const felder = stadtdatei.handlungsfelder.filter(({ nummer }) => nummer !== 4);
    await stadt.restart({ ...stadtdatei, handlungsfelder: felder });
    await stadt.ada.submits(inhalt);
    expect(stadt.ada.form()?.text).toContain(
      'Zu Sitzungen im Handlungsfeld Wohnen lädt zurzeit das Integrationsbüro ein',
    );
    await stadt.restart();
    await stadt.ada.types(stadt.wohnen, '/sitzung');
    await stadt.ada.presses('Weitermachen', { conversation: stadt.wohnen });
    expect(value(stadt.ada, 'thema')).not.toBeUndefined();
  });
});

describe('a click on last year’s invitation', () => {
  const vorbei = 'Diese Sitzung war am Mi., 14.10.2026, 18:00–20:00 Uhr. Sie ist schon vorbei.';

  it('says that it is over, whatever is pressed', async () => {
    const stadt = await musterstadt('2026-10-13 10:00');
    await announced(stadt);
    await stadt.eren.presses('Mehr …', { conversation: stadt.wohnen });
    await stadt.goTo('2026-11-20 10:00');
    const knoepfe = ['Ich komme', 'Vielleicht', 'Ich komme nicht', 'Weiterleiten', 'Mehr …'];
    for (const label of [...knoepfe, 'Ändern …', 'Sitzung fällt aus …']) {
      const before = stadt.eren.reads(stadt.wohnen).length;
      await stadt.eren.presses(label, { conversation: stadt.wohnen });
      expect(
        stadt.eren
          .reads(stadt.wohnen)
          .slice(before)
          .map(({ text }) => text),
      ).toEqual([vorbei]);
    }
    expect(stadt.eren.form()).toBeNull();
  });

  it('shows for a month who came, with nothing to change any more', async () => {
    const stadt = await musterstadt('2026-10-13 10:00');
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    await stadt.goTo('2026-10-20 10:00');
    await stadt.eren.presses('Mehr …', { conversation: stadt.wohnen });
    expect(stadt.eren.reads(stadt.wohnen).at(-1)).toMatchObject({
      text: expect.stringContaining('Mara Plan'),
      buttons: [],
    });
  });
});

describe('a double tap', () => {
  it.each(['Ich komme', 'Weiterleiten'])('%s counts once', async (label) => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    stadt.chat.deliverTwice();
    await stadt.mara.presses(label, { conversation: stadt.wohnen });
    await stadt.mara.presses(label, { conversation: stadt.wohnen });
    await stadt.settle();
    expect(einladung(stadt)?.text).toContain(label === 'Ich komme' ? '1 Person kommt' : 'Noch keine Antworten');
    expect(stadt.mara.readsDirect()).toHaveLength(label === 'Ich komme' ? 0 : 1);
  });

  it('confirms, announces and lets fall out once', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    stadt.chat.deliverTwice();
    await stadt.mila.presses('Eingang bestätigen', { conversation: stadt.buero });
    await letsFallOut(stadt, 'ada', 'Krank');
    expect(stadt.jo.reads(stadt.buero)).toHaveLength(1);
    expect(stadt.jo.reads(stadt.buero)[0]?.text).toContain('✓ Eingang bestätigt');
  });
});
