/** More ideas than a form can name, more members without an account than a message can, and Hinweise from a page. */
import { expect, it } from 'vitest';
import { renderMessage } from '../../../src/adapters/slack/render/message.ts';
import { addPerson, nameOf } from '../../../src/core/directory.ts';
import { checkMessage } from '../../../src/emulator/rules/index.ts';
import type { BerichtId } from '../../../src/features/bericht/steuerungsbericht/schema.ts';
import { zumWeitergeben } from '../../../src/features/bericht/steuerungsbericht/views.weitergabe.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import { antwort, bericht, imBuero, mitArbeit, sendet, stelltAntrag } from './berichtet.ts';

it('300 members without an account stand in a message that the chat takes, which says how many it leaves out', async () => {
  const { stadt } = await mitArbeit();
  await handelt(stadt, 'jo', '2026-10-12', (ctx) => {
    const alle = Array.from({ length: 300 }, (_, n) => ({
      ...{ berichtId: 'b' as BerichtId, personId: addPerson(ctx.tx, `${'Ümit '.repeat(30)}${n}`, null) },
      ...(n < 20 ? { von: ctx.actor, am: ctx.now } : { von: null, am: null }),
    }));
    const { notification, parts } = zumWeitergeben(ctx, ctx.heute, alle);
    // Whoever has no account is shown by the name.
    const gezeigt = JSON.parse(JSON.stringify(parts), (_, wert) =>
      typeof wert?.person === 'string' ? nameOf(ctx.tx, wert.person) : wert,
    );
    const { blocks } = renderMessage({ notification, parts: gezeigt });
    expect(checkMessage('chat.postMessage', { text: notification, blocks })).toBeNull();
    const geschrieben = JSON.stringify(parts);
    expect(geschrieben).toContain('und 275 weitere. Von allen haben ihn schon 20.');
    expect(geschrieben.match(/bericht\.weitergegeben/g)).toHaveLength(25);
  });
});

it('an idea that was chosen stays chosen, however many others wait, and the form says how many it leaves out', async () => {
  const { stadt } = await mitArbeit();
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await mitIdee({ titel: `Zeltfest ${n}` }, stadt)).id);
  const [, , letzte = ''] = ids;
  for (const id of ids) await stelltAntrag(stadt, id, '2026-10-12');
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
  await stadt.jo.submits({ ideen: [letzte] });
  await stadt.jo.closesForm();
  await handelt(stadt, 'jo', '2026-10-12', (ctx) => {
    for (let n = 0; n < 105; n++) {
      const [neu, alt] = [`'idee_${String(n).padStart(3, '0')}'`, `'${letzte}'`];
      const spalten = ctx.tx.all<{ name: string }>("select name from pragma_table_info('projektidee')");
      const namen = spalten.map(({ name }) => name).filter((name) => name !== 'id' && name !== 'titel');
      ctx.tx.run(
        `insert into projektidee (id, titel, ${namen}) select ${neu}, 'Anderes ${n}', ${namen} from projektidee where id = ${alt}`,
      );
      ctx.tx.run(`insert into projektidee_stand (idee_id, nummer, stand, seit, angegeben, von, am)
        select ${neu}, nummer, stand, seit, angegeben, von, am from projektidee_stand where idee_id = ${alt}`);
    }
  });
  await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
  expect(stadt.jo.form()?.text).toContain('Hier stehen 100 Projektideen und 8 weitere nicht');
  await stadt.jo.submits({ kommentar: 'Nur ein Wort' });
  expect(stadt.jo.form()?.text).toContain('Projektidee „Zeltfest 2“');
});

it('on a page that tells of one field a Hinweis can be given, and on one that tells of several not', async () => {
  const { stadt } = await mitArbeit();
  await sendet(stadt);
  await stadt.ines.presses('Bericht lesen', { conversation: stadt.steuerung });
  await stadt.ines.presses('Weiter', { conversation: stadt.steuerung });
  expect(antwort(stadt, 'ines', stadt.steuerung)?.buttons).not.toContain('Hinweis geben …');
  await handelt(stadt, 'jo', '2026-10-12', (ctx) =>
    ctx.tx.run("update gremium set geschlossen = '2026-09-01' where art = 'handlungsfeld' and kuerzel <> 'WOH'"),
  );
  await sendet(stadt);
  expect(bericht(stadt).wurzeln).toHaveLength(2);
  await stadt.ines.presses('Bericht lesen', { conversation: stadt.steuerung });
  await stadt.ines.presses('Weiter', { conversation: stadt.steuerung });
  await stadt.ines.presses('Hinweis geben …', { conversation: stadt.steuerung });
  expect(stadt.ines.form()?.text).toContain('Ihr Hinweis geht an das Handlungsfeld Wohnen.');
});
