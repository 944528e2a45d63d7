-- Search by word over minutes, Vereinbarungen and Aufgaben. Written by hand: drizzle knows neither virtual tables nor triggers.
--
-- Each document is indexed twice: once as everybody in the Gremium reads it, if they do, once as Tandem and Büro do. The rowid says
-- whose it is, so that a search is one range of rowids for each Gremium, and never touches what the person may not read:
--   number of the Gremium · 2^33  +  (Tandem and Büro: 2^32)  +  (65535 - day since 1970) · 2^16  +  number within the day
-- The newest stand first in their range: FTS5 reads upwards, and stops when a page is full.
CREATE TABLE `suchgremium` (
	`nr` integer PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL UNIQUE
);
--> statement-breakpoint
-- `herkunft`: the minutes, or an Aufgabe that came from none. `id`: its rowid in `suche` as everybody reads it.
CREATE TABLE `suchdokument` (
	`id` integer PRIMARY KEY NOT NULL,
	`herkunft` text NOT NULL UNIQUE
);
--> statement-breakpoint
-- `trigram` and not `unicode61` with prefixes: only it finds „förderung“ in „Sprachförderung“, which is how German words
-- are made. At 100,000 minutes the slowest kind of query takes it 15 ms (p95), where merging all words that begin alike
-- takes 124 ms; the price is a file of 1.05 GB instead of 0.66 (`npm run bench`).
CREATE VIRTUAL TABLE `suche` USING fts5(text, tokenize = 'trigram remove_diacritics 1');
--> statement-breakpoint
-- What is erased leaves the index at once, and not when its pages are merged some day.
INSERT INTO `suche` (`suche`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- What there is to find, as it counts now. What the channel was told is for all: an Aufgabe that came from no minutes
-- was never told there, so Tandem and Büro alone find it.
CREATE VIEW `suchquelle` AS
SELECT
	p.id AS herkunft,
	p.gremium_id AS gremium_id,
	65535 - unixepoch(s.datum) / 86400 AS rang,
	concat_ws(
		char(10), s.nummer, s.thema, f.grund,
		(SELECT group_concat(v.text, char(10)) FROM protokoll_vereinbarung v WHERE v.protokoll_id = p.id AND v.fassung = p.fassung),
		(SELECT group_concat(a.was, char(10)) FROM aufgabe a WHERE a.herkunft = p.id AND a.stand <> 'entfallen')
	) AS fuer_alle,
	concat_ws(
		char(10), f.notizen, f.namen, f.link, f.datei ->> '$.name',
		(SELECT group_concat(concat_ws(' ', a.stelle, h.name), char(10))
			FROM aufgabe a LEFT JOIN person h ON h.id = a.person_id
			WHERE a.herkunft = p.id AND a.stand <> 'entfallen')
	) AS nur_tandem
FROM protokoll p
JOIN sitzung s ON s.id = p.sitzung_id
JOIN protokoll_fassung f ON f.protokoll_id = p.id AND f.nummer = p.fassung
UNION ALL
SELECT a.id, a.gremium_id, 65535 - a.angelegt_am / 86400000, NULL, concat_ws(' ', a.was, a.stelle, h.name)
FROM aufgabe a
LEFT JOIN person h ON h.id = a.person_id
WHERE NOT EXISTS (SELECT 1 FROM protokoll p WHERE p.id = a.herkunft);
--> statement-breakpoint
-- … as it is indexed, for both kinds of readers: ß and the Turkish i as people search for them, words apart by a space,
-- whatever stands between them, nothing invisible. `satzzeichen` in suche-rules.ts are the same.
CREATE VIEW `suchtext` AS
SELECT
	q.herkunft AS herkunft,
	l.leser AS leser,
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
	replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
	replace(replace(replace(replace(replace(replace(replace(replace(
		concat(' ', q.fuer_alle, CASE l.leser WHEN 0 THEN '' ELSE concat(' ', q.nur_tandem) END),
		'ß', 'ss'), 'ẞ', 'ss'), 'ı', 'i'), 'İ', 'i'), char(173), ''), char(8203), ''), char(160), ' '), char(9), ' '), char(10), ' '),
		'!', ' '), '"', ' '), '#', ' '), '$', ' '), '%', ' '), '&', ' '), '''', ' '), '(', ' '), ')', ' '), '*', ' '), '+', ' '),
		',', ' '), '-', ' '), '.', ' '), '/', ' '), ':', ' '), ';', ' '), '<', ' '), '=', ' '), '>', ' '), '?', ' '), '@', ' '),
		'[', ' '), '\', ' '), ']', ' '), '^', ' '), '_', ' '), '`', ' '), '{', ' '), '|', ' '), '}', ' '), '~', ' '), '„', ' '),
		'“', ' '), '”', ' '), '‚', ' '), '‘', ' '), '’', ' '), '«', ' '), '»', ' '), '‹', ' '), '›', ' '), '–', ' '), '—', ' '),
		'…', ' '), '•', ' '), '·', ' ') AS text
FROM suchquelle q
JOIN (SELECT 0 AS leser UNION ALL SELECT 4294967296) l ON l.leser <> 0 OR q.fuer_alle IS NOT NULL;
--> statement-breakpoint
-- Whatever changes a text inserts here where it belongs to: that document is then indexed anew.
CREATE VIEW `suche_neu` AS SELECT NULL AS herkunft WHERE false;
--> statement-breakpoint
CREATE TRIGGER `suche_neu_schreiben` INSTEAD OF INSERT ON `suche_neu` BEGIN
	DELETE FROM suche WHERE rowid = (SELECT id FROM suchdokument WHERE herkunft = new.herkunft);
	DELETE FROM suche WHERE rowid = (SELECT id + 4294967296 FROM suchdokument WHERE herkunft = new.herkunft);
	DELETE FROM suchdokument WHERE herkunft = new.herkunft;
	INSERT INTO suchgremium (gremium_id)
	SELECT gremium_id FROM suchquelle
	WHERE herkunft = new.herkunft AND gremium_id NOT IN (SELECT gremium_id FROM suchgremium);
	INSERT INTO suchdokument (id, herkunft)
	SELECT
		coalesce(
			(SELECT max(d.id) + 1 FROM suchdokument d
				WHERE d.id BETWEEN g.nr * 8589934592 + q.rang * 65536 AND g.nr * 8589934592 + q.rang * 65536 + 65535),
			g.nr * 8589934592 + q.rang * 65536
		),
		q.herkunft
	FROM suchquelle q
	JOIN suchgremium g ON g.gremium_id = q.gremium_id
	WHERE q.herkunft = new.herkunft;
	INSERT INTO suche (rowid, text)
	SELECT d.id + t.leser, t.text
	FROM suchtext t
	JOIN suchdokument d ON d.herkunft = t.herkunft
	WHERE t.herkunft = new.herkunft;
END;
--> statement-breakpoint
CREATE TRIGGER `suche_protokoll` AFTER UPDATE ON `protokoll` WHEN old.fassung <> new.fassung BEGIN
	INSERT INTO suche_neu VALUES (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_protokoll_weg` AFTER DELETE ON `protokoll` BEGIN
	INSERT INTO suche_neu SELECT old.id UNION ALL SELECT id FROM aufgabe WHERE herkunft = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `suche_fassung` AFTER INSERT ON `protokoll_fassung` BEGIN
	INSERT INTO suche_neu VALUES (new.protokoll_id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_fassung_anders` AFTER UPDATE ON `protokoll_fassung` BEGIN
	INSERT INTO suche_neu VALUES (new.protokoll_id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_fassung_weg` AFTER DELETE ON `protokoll_fassung` BEGIN
	INSERT INTO suche_neu VALUES (old.protokoll_id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_vereinbarung` AFTER INSERT ON `protokoll_vereinbarung` BEGIN
	INSERT INTO suche_neu VALUES (new.protokoll_id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_vereinbarung_anders` AFTER UPDATE ON `protokoll_vereinbarung` BEGIN
	INSERT INTO suche_neu VALUES (new.protokoll_id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_vereinbarung_weg` AFTER DELETE ON `protokoll_vereinbarung` BEGIN
	INSERT INTO suche_neu VALUES (old.protokoll_id);
END;
--> statement-breakpoint
-- An Aufgabe stands in the minutes from which it came, else by itself: whichever of the two there is.
CREATE TRIGGER `suche_aufgabe` AFTER INSERT ON `aufgabe` BEGIN
	INSERT INTO suche_neu VALUES (new.herkunft), (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_aufgabe_anders` AFTER UPDATE OF `was`, `person_id`, `stelle`, `gremium_id`, `herkunft`, `stand` ON `aufgabe` BEGIN
	INSERT INTO suche_neu VALUES (old.herkunft), (new.herkunft), (new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_aufgabe_weg` AFTER DELETE ON `aufgabe` BEGIN
	INSERT INTO suche_neu VALUES (old.herkunft), (old.id);
END;
--> statement-breakpoint
CREATE TRIGGER `suche_sitzung_anders` AFTER UPDATE OF `thema`, `datum` ON `sitzung` WHEN old.thema <> new.thema OR old.datum <> new.datum BEGIN
	INSERT INTO suche_neu SELECT id FROM protokoll WHERE sitzung_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `suche_person_anders` AFTER UPDATE OF `name` ON `person` WHEN old.name <> new.name BEGIN
	INSERT INTO suche_neu SELECT herkunft FROM aufgabe WHERE person_id = new.id UNION SELECT id FROM aufgabe WHERE person_id = new.id;
END;
--> statement-breakpoint
-- What there is already, in the order of its rowids: out of it, the index would be written piece by piece.
INSERT INTO `suchgremium` (gremium_id) SELECT DISTINCT gremium_id FROM suchquelle;
--> statement-breakpoint
INSERT INTO `suchdokument` (id, herkunft)
SELECT
	g.nr * 8589934592 + q.rang * 65536 + row_number() OVER (PARTITION BY q.gremium_id, q.rang) - 1,
	q.herkunft
FROM suchquelle q
JOIN suchgremium g ON g.gremium_id = q.gremium_id;
--> statement-breakpoint
INSERT INTO `suche` (rowid, text)
SELECT d.id + t.leser, t.text
FROM suchtext t
JOIN suchdokument d ON d.herkunft = t.herkunft
ORDER BY d.id + t.leser;
