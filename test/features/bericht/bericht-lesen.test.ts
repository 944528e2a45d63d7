import { describe, expect, it } from 'vitest';
import { alleAemter, gremien, loescheAmt } from '../../../src/features/stadt/index.ts';
import { drueckt, handelt } from '../jahresziel/im-leben.ts';
import { musterstadt } from '../musterstadt.ts';
import { antwort, bericht, imBuero, mitArbeit, sendet, steht } from './berichtet.ts';

const robin = 'select bericht_id as b, person_id as p from bericht_weitergabe';

describe('a member of the Steuerungsgruppe', () => {
  it('answers with a Hinweis to a field, which hears of it and reads it where such things stand', async () => {
    const { stadt } = await mitArbeit();
    await sendet(stadt);
    const wohnen = bericht(stadt).feld('Wohnen')?.id ?? '';
    await stadt.ines.presses('Hinweis geben …', { conversation: stadt.steuerung, message: wohnen });
    expect(stadt.ines.form()?.text).toContain('Ihr Hinweis geht an das Handlungsfeld Wohnen.');
    await stadt.ines.submits({ text: '\u200b' });
    expect(stadt.ines.form()?.fields[0]?.error).toBe('Bitte schreiben Sie, was das Handlungsfeld beachten soll.');
    await stadt.ines.submits({ text: 'Bitte auch an Wohngruppen denken' });
    expect(stadt.ines.form()?.text).toBe('Danke. Der Hinweis ist beim Handlungsfeld Wohnen eingetragen.');
    await stadt.settle();
    const [gesagt] = steht(stadt, 'Handlungsfeld Wohnen: Die Steuerungsgruppe gibt einen Hinweis.', stadt.wohnen);
    expect(gesagt?.buttons).toEqual(['Hinweis ansehen']);
    expect(gesagt?.text).not.toContain('Wohngruppen');
    await stadt.ada.presses('Hinweis ansehen', { conversation: stadt.wohnen });
    const gelesen = antwort(stadt, 'ada', stadt.wohnen)?.text ?? '';
    expect(gelesen).toContain('Steuerungsgruppe, 12.10.2026');
    expect(gelesen).toContain('Bitte auch an Wohngruppen denken');
    expect(gelesen).toContain('Aus: Bericht an die Steuerungsgruppe vom 12.10.2026');
  });

  it('is told that a field was closed meanwhile', async () => {
    const { stadt } = await mitArbeit();
    await sendet(stadt);
    const wohnen = { conversation: stadt.steuerung, message: bericht(stadt).feld('Wohnen')?.id ?? '' };
    await stadt.ines.presses('Hinweis geben …', wohnen);
    await handelt(stadt, 'jo', '2026-10-12', (ctx) =>
      ctx.tx.run("update gremium set geschlossen = '2026-10-12' where kuerzel = 'WOH'"),
    );
    await stadt.ines.submits({ text: 'Zu spät' });
    expect(stadt.ines.form()?.text).toContain('Das Handlungsfeld Wohnen ist inzwischen geschlossen.');
    await stadt.ines.presses('Hinweis geben …', wohnen);
    expect(antwort(stadt, 'ines', stadt.steuerung)?.text).toContain('ist inzwischen geschlossen.');
  });

  it('reads past reports again, page by page, and whoever is no member does not', async () => {
    const { stadt } = await mitArbeit();
    await stadt.ines.types(stadt.steuerung, '/komm-in berichte');
    expect(antwort(stadt, 'ines', stadt.steuerung)?.text).toBe(
      'Noch ist kein Bericht an die Steuerungsgruppe gesendet.',
    );
    await sendet(stadt);
    await handelt(stadt, 'jo', '2026-10-12', (ctx) => {
      for (let n = 0; n < 11; n++) {
        ctx.tx.run(`insert into bericht (id, stand, ideen, angelegt_am, gefragt, fragen, erledigt_am, erledigt_von, fakten)
          values ('bericht_${n}', 'gesendet', '[]', ${n}, '2025-01-01', 1, ${n}, '${ctx.actor}',
          '{"stand":"1970-01-01","ab":null,"felder":[]}')`);
      }
    });
    await stadt.ines.types(stadt.steuerung, '/komm-in berichte');
    const erste = antwort(stadt, 'ines', stadt.steuerung);
    expect(erste?.text).toContain('12.10.2026 · seit Beginn der Arbeit mit KOMM-IN bis 12.10.2026');
    expect(erste?.text).toContain('1 bis 10 von 12, der letzte zuerst');
    await stadt.ines.presses('Weitere zeigen (2)', { conversation: stadt.steuerung });
    expect(antwort(stadt, 'ines', stadt.steuerung)?.text).toContain('11 bis 12 von 12');
    await stadt.ines.presses('Bericht lesen', { conversation: stadt.steuerung });
    expect(antwort(stadt, 'ines', stadt.steuerung)?.text).toContain('Bericht an die Steuerungsgruppe vom 01.01.1970');
    await stadt.ada.types(stadt.wohnen, '/komm-in berichte');
    expect(antwort(stadt, 'ada', stadt.wohnen)?.text).toContain('lesen die Mitglieder der Steuerungsgruppe');
  });

  it('without an account gets it through the Büro, which enters that once', async () => {
    const { stadt } = await mitArbeit();
    await sendet(stadt);
    const weitergeben = () => steht(stadt, 'Bitte weitergeben')[0];
    expect(weitergeben()).toMatchObject({
      text: [
        'Bitte weitergeben: Bericht an die Steuerungsgruppe vom 12.10.2026',
        'Diese Mitglieder der Steuerungsgruppe haben kein Konto. Bitte geben Sie ihnen den Bericht. Word und PDF hängen im Thread.',
        '• Robin Vorlage: noch nicht weitergegeben',
      ].join('\n'),
      buttons: ['Weitergegeben: Robin Vorlage'],
    });
    const imThread = stadt.mila.reads(stadt.buero).filter(({ thread }) => thread === weitergeben()?.id);
    expect(imThread.flatMap(({ files }) => files.map(({ name }) => name)).sort()).toEqual([
      'Bericht-Steuerungsgruppe-2026-10-12.docx',
      'Bericht-Steuerungsgruppe-2026-10-12.pdf',
    ]);
    await stadt.mila.presses('Weitergegeben: Robin Vorlage', imBuero(stadt));
    expect(antwort(stadt, 'mila')?.text).toBe('Danke. Eingetragen.');
    await stadt.settle();
    const zeile = stadt.workspace.tx((tx) => tx.get<{ b: string; p: string }>(robin));
    const nochmal = await drueckt(stadt, 'jo', 'bericht.weitergegeben', `${zeile?.b}:${zeile?.p}`);
    expect(nochmal).toContain('Das hat schon jemand eingetragen.');
    expect(weitergeben()?.text).toContain('• Robin Vorlage: weitergegeben am 12.10.2026 von Mila Vorschlag');
    expect(weitergeben()?.buttons).toEqual([]);
    const akte = stadt.workspace.tx((tx) => tx.all<{ akt: string }>('select akt from verlauf order by id desc'));
    expect(akte.slice(0, 2)).toEqual([{ akt: 'bericht.weitergegeben' }, { akt: 'bericht.gesendet' }]);
  });
});

describe('where the Steuerungsgruppe has no channel', () => {
  const ohneKanal = () => musterstadt('2026-10-12 10:00', { without: 'steuerung' });

  it('each member gets it as a message, and answers from there', async () => {
    const stadt = await ohneKanal();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.settle();
    await stadt.jo.presses('An die Steuerungsgruppe senden …', imBuero(stadt));
    expect(antwort(stadt)?.text).toContain('Der Bericht geht als Nachricht an 2 Mitglieder.');
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    for (const wer of ['ines', 'sana'] as const) {
      expect(bericht(stadt, wer, null).wurzeln).toHaveLength(1);
      expect(bericht(stadt, wer, null).thread.flatMap(({ files }) => files)).toHaveLength(2);
    }
    await stadt.ines.presses('Hinweis an Schulische und berufliche Bildung …');
    expect(stadt.ines.form()?.text).toContain(
      'Ihr Hinweis geht an das Handlungsfeld Schulische und berufliche Bildung.',
    );
  });

  it('and no member an account, the Büro gets it all, with a sentence that says why', async () => {
    const stadt = await ohneKanal();
    await handelt(stadt, 'jo', '2026-10-12', (ctx) => {
      const gruppe = gremien(ctx.tx, 'steuerungsgruppe')[0]?.id;
      for (const amt of alleAemter(ctx.tx)) {
        const konto = ctx.tx.get<{ n: number }>(`select count(*) as n from konto where person_id = '${amt.personId}'`);
        if (amt.gremiumId === gruppe && (konto?.n ?? 0) > 0) loescheAmt(ctx.tx, amt.id);
      }
    });
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.settle();
    await stadt.jo.presses('An die Steuerungsgruppe senden …', imBuero(stadt));
    expect(antwort(stadt)?.text).toContain('kein Mitglied hat ein Konto. Der Bericht kommt in Ihren eigenen Kanal.');
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    const { wurzel, thread } = bericht(stadt, 'mila', stadt.buero);
    expect(wurzel?.text).toContain('Der Bericht steht hier, weil die Steuerungsgruppe keinen Kanal hat');
    expect(thread.flatMap(({ files }) => files)).toHaveLength(2);
    expect(steht(stadt, 'Bitte weitergeben')[0]?.buttons).toEqual(['Weitergegeben: Robin Vorlage']);
  });
});
