/** A restart with a changed file: the city becomes what it says. */
import { describe, expect, it } from 'vitest';
import type { Stadtdatei } from '../../../src/features/einrichtung/index.ts';
import { zeigenOrganisation } from '../handlungsfeld/zustimmung.ts';
import { type Musterstadt, musterstadt, stadtdatei } from '../musterstadt.ts';

const start = '2026-09-28 08:30';

type Feld = Stadtdatei['handlungsfelder'][number];

function withWohnen(change: (feld: Feld) => Partial<Feld>): Stadtdatei {
  const handlungsfelder = stadtdatei.handlungsfelder.map((feld) =>
    feld.kuerzel === 'WOH' ? { ...feld, ...change(feld) } : feld,
  );
  return { ...stadtdatei, handlungsfelder };
}

/** Mara takes Eren's place in the Tandem of Wohnen. */
const maraForEren = withWohnen(({ tandem }) => ({
  tandem: tandem.map((mitglied) =>
    mitglied.konto === 'U0ERENPRO' ? { ...mitglied, konto: 'U0MARAPLA', organisation: 'Mieterverein' } : mitglied,
  ),
}));

const mara = { konto: 'U0MARAPLA', seite: 'begleitung', organisation: 'Mieterverein' } as const;

const berichtigt = 'Eren Probe (Mieterverein Ükern)';

/** … and lets everybody see it. */
async function erenBerichtigtSich(stadt: Musterstadt): Promise<void> {
  await stadt.eren.types(stadt.wohnen, '/komm-in meine-daten');
  await stadt.eren.presses('Berichtigen …', { conversation: stadt.wohnen });
  await stadt.eren.submits({ organisation: 'Mieterverein Ükern' });
  await zeigenOrganisation(stadt, stadt.eren);
}

const aushang = (stadt: Musterstadt) => stadt.luca.reads(stadt.wohnen).filter(({ pinned }) => pinned);

describe('a Tandem member is replaced', () => {
  it('in what they may do and in the pinned message', async () => {
    const stadt = await musterstadt(start);
    const [before] = aushang(stadt);
    await stadt.mara.types(stadt.wohnen, '/sitzung');
    expect(stadt.mara.form()).toBeNull();

    await stadt.restart(maraForEren);
    await stadt.eren.types(stadt.wohnen, '/sitzung');
    expect(stadt.eren.form()).toBeNull();
    expect(stadt.eren.reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: 'Zu Sitzungen im Handlungsfeld Wohnen lädt das Tandem ein: Ada Muster, Mara Plan und Sana Entwurf. Auch das Integrationsbüro kann einladen. Sie können eine Sitzung vorschlagen.',
    });
    await stadt.mara.types(stadt.wohnen, '/sitzung');
    expect(stadt.mara.form()?.title).toBe('Sitzung melden');

    expect(aushang(stadt).map(({ id }) => id)).toEqual([before?.id]);
    expect(aushang(stadt)[0]?.text).toBe(
      'Handlungsfeld Wohnen · Tandem: Ada Muster (Verwaltung), Mara Plan (Freier Träger), Sana Entwurf (Begleitung)',
    );
  });

  it('and stays so after a restart with the same file, without a word', async () => {
    const stadt = await musterstadt(start);
    await stadt.restart(maraForEren);
    const before = stadt.chat.standing(stadt.wohnen);
    await stadt.restart(maraForEren);
    expect(stadt.chat.standing(stadt.wohnen)).toEqual(before);
    await stadt.mara.types(stadt.wohnen, '/sitzung');
    expect(stadt.mara.form()).not.toBeNull();
  });

  it('in a form that is open', async () => {
    const stadt = await musterstadt(start);
    await stadt.eren.types(stadt.wohnen, '/sitzung');
    await stadt.restart(maraForEren);
    await stadt.eren.submits({ datum: '2026-10-14', beginn: '18:00', ende: '20:00', ort: 'Rathaus' });
    expect(stadt.eren.form()?.text).toContain('lädt das Tandem ein');
  });
});

describe('the file', () => {
  it('keeps the organisation of somebody with two roles, where only one entry names it', async () => {
    const datei = withWohnen(({ tandem }) => ({
      tandem: tandem.map(({ organisation, ...mitglied }) =>
        mitglied.konto === 'U0SANAENT' ? mitglied : { organisation, ...mitglied },
      ),
    }));
    const stadt = await musterstadt(start, { datei });
    await zeigenOrganisation(stadt, stadt.sana);
    expect(aushang(stadt)[0]?.text).toContain('Sana Entwurf (Migrationsbeirat)');
  });

  it('leaves what people corrected of themselves, until it says something new about them', async () => {
    const stadt = await musterstadt(start);
    await erenBerichtigtSich(stadt);
    await stadt.restart();
    expect(aushang(stadt)[0]?.text).toContain(berichtigt);
    await stadt.restart(
      withWohnen(({ tandem }) => ({
        tandem: tandem.map((eine) => (eine.konto === 'U0ERENPRO' ? { ...eine, organisation: 'Caritas' } : eine)),
      })),
    );
    await zeigenOrganisation(stadt, stadt.eren);
    expect(aushang(stadt)[0]?.text).toContain('Eren Probe (Caritas)');
  });

  it('… also where it says something new about others, or the same in another order', async () => {
    const stadt = await musterstadt(start);
    await erenBerichtigtSich(stadt);
    const datei = withWohnen(({ tandem }) => ({ tandem: [...tandem, mara] }));
    await stadt.restart(datei);
    expect(aushang(stadt)[0]?.text).toContain(berichtigt);
    await stadt.restart({ ...datei, handlungsfelder: datei.handlungsfelder.toReversed() });
    expect(aushang(stadt)[0]?.text).toContain(berichtigt);
    await zeigenOrganisation(stadt, stadt.mara);
    expect(aushang(stadt)[0]?.text).toContain('Mara Plan (Mieterverein)');
  });

  it('… also where somebody whom it names comes into the workspace', async () => {
    const nia = { account: 'U0NIANEU', name: 'Nia Neu', admin: false, guest: false, deactivated: false };
    const stadt = await musterstadt(start, {
      datei: withWohnen(({ tandem }) => ({ tandem: [...tandem, { ...mara, konto: nia.account }] })),
    });
    await erenBerichtigtSich(stadt);
    stadt.chat.arrives({ ...nia, foreign: false, bot: false });
    stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: nia.account });
    await stadt.settle();
    await zeigenOrganisation(stadt, stadt.chat.person(nia.account));
    expect(aushang(stadt)[0]?.text).toContain('Nia Neu (Mieterverein)');
    expect(aushang(stadt)[0]?.text).toContain(berichtigt);
  });

  it('may rename a field and give it another channel, but no other Kürzel', async () => {
    const stadt = await musterstadt(start);
    await stadt.restart(withWohnen(() => ({ titel: 'Wohnen und Nachbarschaft' })));
    expect(aushang(stadt)[0]?.text).toMatch(/^Handlungsfeld Wohnen und Nachbarschaft · /);
    await expect(stadt.restart(withWohnen(() => ({ kuerzel: 'WHN' })))).rejects.toThrow(
      'handlungsfelder: 4 WHN contradicts 4 WOH, which was there before',
    );
  });

  it('may let two fields exchange their channels', async () => {
    const stadt = await musterstadt(start);
    const kanaele: Readonly<Record<string, string>> = { WOH: 'hf-1-sprachfoerderung', SPR: 'hf-4-wohnen' };
    const handlungsfelder = stadtdatei.handlungsfelder.map((feld) => ({
      ...feld,
      kanal: kanaele[feld.kuerzel] ?? feld.kanal,
    }));
    await stadt.restart({ ...stadtdatei, handlungsfelder });
    expect(aushang(stadt)).toMatchObject([{ text: expect.stringMatching(/^Handlungsfeld Sprach/) }]);
  });

  it('says what the workspace does not have', async () => {
    const stadt = await musterstadt(start);
    const datei = withWohnen(({ tandem }) => ({
      kanal: 'hf-4',
      tandem: [...tandem, { konto: 'U0NIEMAND', seite: 'begleitung' }],
    }));
    expect(await stadt.app.prepare(datei)).toEqual([
      'channel #hf-4 is not in this workspace: WOH keeps the one it has, last seen as #hf-4-wohnen',
      'member U0NIEMAND is not in this workspace',
    ]);
  });
});
