import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import type { Stadtdatei } from '../../../src/features/einrichtung/index.ts';
import { addAmt, gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';
import { announced, start } from '../sitzung/announced.ts';

const asks = async (stadt: Musterstadt, name: 'ada' | 'mara' | 'luca') => {
  await stadt[name].types(stadt.wohnen, '/komm-in meine-daten');
  await stadt.settle();
  return stadt[name].reads(stadt.wohnen).at(-1);
};

type Feld = Stadtdatei['handlungsfelder'][number];

const file = async (person: { downloads(file: string, where: 'direct'): Promise<Uint8Array> }, name: string) =>
  new TextDecoder().decode(await person.downloads(name, 'direct'));

describe('/komm-in meine-daten', () => {
  it('shows in private what is stored, by theme, and how to change it', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await stadt.mara.presses('Ich komme', { conversation: stadt.wohnen });
    const answer = await asks(stadt, 'mara');
    expect(answer).toMatchObject({ onlyYou: true, buttons: ['Berichtigen …', 'Freigeben …', 'Löschen …'] });
    expect(answer?.text).toContain('Name: Mara Plan');
    expect(answer?.text).toContain('#hf-4-wohnen');
    expect(answer?.text).toContain('Ich komme: WOH-2026-01');
    expect(answer?.text).not.toContain('Ihre Rollen');
  });

  it('sends all of it as text and as JSON, to this person alone', async () => {
    const stadt = await musterstadt(start);
    await announced(stadt);
    await asks(stadt, 'ada');
    const text = await file(stadt.ada, 'meine-daten.txt');
    expect(text).toContain('Ihre Rollen\nWarum und wie lange: Damit KOMM-IN weiß, wer ein Gremium leitet');
    expect(text).toContain('- Tandem Wohnen (Verwaltung): ab ');
    expect(text).toContain(': Sitzung gemeldet: WOH-2026-01');
    const { daten } = JSON.parse(await file(stadt.ada, 'meine-daten.json'));
    expect(daten).toContainEqual(expect.objectContaining({ titel: 'Ihr Konto im Chat' }));
    expect(stadt.mara.readsDirect()).toEqual([]);
  });

  it('is answered anew each time, also from a button', async () => {
    const stadt = await musterstadt(start);
    await asks(stadt, 'mara');
    await stadt.goTo('2026-09-29 10:00');
    await asks(stadt, 'mara');
    const names = stadt.mara.readsDirect().flatMap(({ files }) => files.map(({ name }) => name));
    expect(names.filter((name) => name === 'meine-daten.txt')).toHaveLength(2);
  });

  it('is for members of other organisations too, where they take part', async () => {
    const stadt = await musterstadt(start);
    const nina = { account: 'U0NINA', name: 'Nina Fern', admin: false, guest: false, deactivated: false, bot: false };
    stadt.chat.arrives({ ...nina, foreign: true });
    const fern = stadt.chat.person(nina.account);
    await fern.types(stadt.wohnen, '/komm-in meine-daten');
    expect(fern.reads(stadt.wohnen).at(-1)?.text).toContain('Fragen zu Ihren Daten beantwortet das Integrationsbüro');
    stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: nina.account });
    await fern.types(stadt.wohnen, '/komm-in meine-daten');
    expect(fern.reads(stadt.wohnen).at(-1)?.text).toContain('Name: Nina Fern');
  });
});

describe('correcting and showing', () => {
  it('keeps what was typed to oneself until it is shown, and takes it back', async () => {
    const stadt = await musterstadt(start);
    const aushang = () => stadt.luca.reads(stadt.wohnen).find(({ pinned }) => pinned)?.text;
    await asks(stadt, 'ada');
    await stadt.ada.presses('Berichtigen …', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.text).toContain('Ihr Name kommt aus Ihrem Profil im Chat');
    await stadt.ada.submits({ organisation: 'Wohnungsamt Nord', kontakt: '' });
    await stadt.settle();
    expect(aushang()).not.toContain('Wohnungsamt Nord');
    await stadt.ada.presses('Freigeben …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ sichtbar: ['organisation'] });
    await stadt.settle();
    expect(aushang()).toContain('Ada Muster (Wohnungsamt Nord');
    await stadt.ada.presses('Freigeben …', { conversation: stadt.wohnen });
    expect(stadt.ada.form()?.fields[0]?.value).toEqual(['organisation']);
    await stadt.ada.submits({ sichtbar: null });
    await stadt.settle();
    expect(aushang()).not.toContain('Wohnungsamt Nord');
  });

  it('shows nothing that is not there', async () => {
    const stadt = await musterstadt(start);
    await asks(stadt, 'mara');
    await stadt.mara.presses('Freigeben …', { conversation: stadt.wohnen });
    await stadt.mara.submits({ sichtbar: ['kontakt'] });
    expect(stadt.mara.form()?.fields[0]?.error).toContain('Tragen Sie es zuerst unter „Berichtigen …“ ein');
  });
});

describe('consent', () => {
  const aushang = (stadt: Musterstadt) => stadt.luca.reads(stadt.wohnen).find(({ pinned }) => pinned)?.text;
  const satz = 'Ihre Organisation steht bei KOMM-IN jetzt als „Amt Süd“, vorher als „Amt Nord“.';
  const told = (stadt: Musterstadt) => stadt.ada.readsDirect().filter(({ text }) => text.includes('Ihre Organisation'));

  /** Ada shows from where she is. */
  async function zeigt(stadt: Musterstadt): Promise<void> {
    await asks(stadt, 'ada');
    await stadt.ada.presses('Berichtigen …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ organisation: 'Amt Nord', kontakt: '' });
    await stadt.ada.presses('Freigeben …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ sichtbar: ['organisation'] });
    await stadt.settle();
    expect(aushang(stadt)).toContain('Ada Muster (Amt Nord');
  }

  /** The first button beside the Tandem is Ada's. */
  async function aendert(stadt: Musterstadt, organisation: string | null, bis = '2028-12-31'): Promise<void> {
    await stadt.jo.types(stadt.wohnen, '/komm-in tandem');
    await stadt.jo.presses('Ändern …', { conversation: stadt.wohnen });
    await stadt.jo.submits({ organisation, bis });
    await stadt.settle();
  }

  it('ends where somebody else enters another organisation, and is asked for anew once', async () => {
    const stadt = await musterstadt(start);
    await zeigt(stadt);
    await aendert(stadt, 'Amt Süd');
    expect(aushang(stadt)).not.toContain('Amt');
    await stadt.luca.types(stadt.sprache, '/komm-in wer');
    expect(stadt.luca.reads(stadt.sprache).at(-1)?.text).not.toContain('Amt Süd');
    expect(told(stadt)).toEqual([
      expect.objectContaining({
        text: expect.stringContaining(`${satz} Geändert hat das Jo Beispiel.`),
        buttons: ['Freigeben …', 'Berichtigen …'],
      }),
    ]);
    await aendert(stadt, 'Amt West');
    expect(told(stadt)).toHaveLength(1);
    await stadt.ada.presses('Freigeben …');
    expect(stadt.ada.form()?.text).toContain('Organisation: Amt West');
    await stadt.ada.submits({ sichtbar: ['organisation'] });
    await stadt.settle();
    expect(aushang(stadt)).toContain('Ada Muster (Amt West');
  });

  it('stays where only something else was changed', async () => {
    const stadt = await musterstadt(start);
    await zeigt(stadt);
    await aendert(stadt, 'Amt Nord', '2029-12-31');
    expect(aushang(stadt)).toContain('Ada Muster (Amt Nord');
    expect(told(stadt)).toEqual([]);
  });

  it('stays where somebody of the Büro changes their own', async () => {
    const stadt = await musterstadt(start);
    await zeigt(stadt);
    stadt.workspace.tx((tx) => machtZumBuero(tx, stadt.ada.account));
    await stadt.ada.types(stadt.wohnen, '/komm-in tandem');
    await stadt.ada.presses('Ändern …', { conversation: stadt.wohnen });
    await stadt.ada.submits({ organisation: 'Amt Süd' });
    await stadt.settle();
    expect(aushang(stadt)).toContain('Ada Muster (Amt Süd');
    expect(told(stadt)).toEqual([]);
  });

  it('ends where the file of the city says something else', async () => {
    const stadt = await musterstadt(start);
    await zeigt(stadt);
    const anders = (leitende: Feld['tandem']): Feld['tandem'] =>
      leitende.map((eine) => (eine.konto === stadt.ada.account ? { ...eine, organisation: 'Amt Ost' } : eine));
    const handlungsfelder = stadtdatei.handlungsfelder.map((feld) => ({ ...feld, tandem: anders(feld.tandem) }));
    await stadt.restart({ ...stadtdatei, handlungsfelder });
    await stadt.settle();
    expect(aushang(stadt)).not.toContain('Amt Nord');
    expect(told(stadt)).toEqual([
      expect.objectContaining({ text: expect.stringContaining('jetzt als „Amt Ost“, vorher als „Amt Nord“.') }),
    ]);
    await stadt.restart({ ...stadtdatei, handlungsfelder });
    expect(told(stadt)).toHaveLength(1);
  });
});

function machtZumBuero(tx: Parameters<typeof personOfAccount>[0], account: string): void {
  const personId = personOfAccount(tx, account);
  const buero = gremien(tx, 'integrationsbuero')[0];
  if (personId === null || buero === undefined) throw new Error('not the sample city');
  addAmt(tx, { personId, rolle: 'buero', gremiumId: buero.id, seite: null, von: day('2026-01-01'), bis: null });
}
