import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { classify } from '../../core/classified.ts';
import type { Instant } from '../../core/clock.ts';
import { person } from '../../core/directory.schema.ts';
import type { PersonId } from '../../core/ids.ts';

/** Who has been shown the Datenschutzhinweis: once ever. */
export const hinweisGezeigt = sqliteTable('datenschutz_hinweis', {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  am: integer().$type<Instant>().notNull(),
});

classify(
  hinweisGezeigt,
  { personId: 'person', am: 'person' },
  {
    purpose: 'Den Datenschutzhinweis jeder Person einmal zeigen',
    readers: 'nur der Bot',
    kept: 'bis die Person gelöscht wird',
  },
);

/** Who has asked to be erased, as long as that is not done. */
export const loeschantrag = sqliteTable('loeschantrag', {
  personId: text()
    .$type<PersonId>()
    .primaryKey()
    .references(() => person.id),
  am: integer().$type<Instant>().notNull(),
});

classify(
  loeschantrag,
  { personId: 'person', am: 'person' },
  {
    purpose: 'Anträge auf Löschung bearbeiten',
    readers: 'Integrationsbüro',
    kept: 'bis die Person gelöscht ist oder den Antrag zurückzieht',
  },
);
