CREATE TABLE `kanal` (
	`id` text PRIMARY KEY NOT NULL,
	`conversation` text NOT NULL,
	`name` text NOT NULL,
	`archived` integer NOT NULL,
	`deleted` integer DEFAULT false NOT NULL,
	`member` integer NOT NULL,
	`private` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kanal_conversation_unique` ON `kanal` (`conversation`);--> statement-breakpoint
CREATE TABLE `konto` (
	`account` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`admin` integer NOT NULL,
	`guest` integer NOT NULL,
	`deactivated` integer NOT NULL,
	`foreign` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mitglied` (
	`kanal_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`kanal_id`, `person_id`),
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`contact` text,
	`shows_organisation` integer DEFAULT false NOT NULL,
	`shows_contact` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`subject` text,
	`person_id` text NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`step` text,
	`base` text,
	`done_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `draft_field` (
	`draft_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text,
	`author_id` text NOT NULL,
	`version` integer NOT NULL,
	`previous` text,
	PRIMARY KEY(`draft_id`, `field`),
	FOREIGN KEY (`draft_id`) REFERENCES `draft`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `erasure` (
	`person_id` text PRIMARY KEY NOT NULL,
	`account_hash` text,
	`state` text NOT NULL,
	`places` text NOT NULL,
	`kept` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `datei` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`role` text NOT NULL,
	`lane` text NOT NULL,
	`kanal_id` text,
	`person_id` text,
	`parent_id` text,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`document` text,
	`file_id` text,
	`valid_until` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `datei_person` ON `datei` (`person_id`);--> statement-breakpoint
CREATE INDEX `datei_parent` ON `datei` (`parent_id`);--> statement-breakpoint
CREATE INDEX `datei_private_old` ON `datei` (`updated_at`) WHERE "datei"."person_id" is not null;--> statement-breakpoint
CREATE INDEX `datei_text` ON `datei` (`updated_at`) WHERE "datei"."document" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `datei_subject_role_lane_unique` ON `datei` (`subject`,`role`,`lane`);--> statement-breakpoint
CREATE TABLE `home_page` (
	`person_id` text PRIMARY KEY NOT NULL,
	`opened_at` integer NOT NULL,
	`document` text NOT NULL,
	`hash` text NOT NULL,
	`shown_hash` text,
	`places` text DEFAULT '{}' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `input` (
	`key` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`answer` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `input_person` ON `input` (`person_id`);--> statement-breakpoint
CREATE INDEX `input_at` ON `input` (`at`);--> statement-breakpoint
CREATE TABLE `operation` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`post_id` text,
	`person_id` text,
	`datei_id` text,
	`kanal_id` text,
	`subject` text,
	`details` text,
	`lane` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`queued_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`sending_since` integer,
	`hash` text,
	`code` text,
	`finished_at` integer,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`datei_id`) REFERENCES `datei`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operation_id_unique` ON `operation` (`id`);--> statement-breakpoint
CREATE INDEX `operation_open` ON `operation` (`state`,`lane`,`seq`);--> statement-breakpoint
CREATE INDEX `operation_post` ON `operation` (`post_id`);--> statement-breakpoint
CREATE INDEX `operation_person` ON `operation` (`person_id`,`kind`,`state`);--> statement-breakpoint
CREATE INDEX `operation_datei` ON `operation` (`datei_id`);--> statement-breakpoint
CREATE INDEX `operation_finished` ON `operation` (`finished_at`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`role` text NOT NULL,
	`lane` text NOT NULL,
	`kanal_id` text,
	`person_id` text,
	`parent_id` text,
	`message` text,
	`hash` text NOT NULL,
	`shown_hash` text,
	`conversation` text,
	`message_id` text,
	`valid_until` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_private` ON `post` (`person_id`);--> statement-breakpoint
CREATE INDEX `post_parent` ON `post` (`parent_id`);--> statement-breakpoint
CREATE INDEX `post_private_old` ON `post` (`updated_at`) WHERE "post"."person_id" is not null;--> statement-breakpoint
CREATE INDEX `post_text` ON `post` (`updated_at`) WHERE "post"."message" is not null;--> statement-breakpoint
CREATE INDEX `post_unsent` ON `post` (`updated_at`) WHERE "post"."message_id" is null and "post"."message" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `post_subject_role_lane_unique` ON `post` (`subject`,`role`,`lane`);--> statement-breakpoint
CREATE TABLE `post_person` (
	`post_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`post_id`, `person_id`),
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `post_naming` ON `post_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `occurrence` (
	`job` text NOT NULL,
	`subject` text NOT NULL,
	`occurrence` text NOT NULL,
	`from` integer NOT NULL,
	`useless_after` integer NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`job`, `subject`, `occurrence`)
);
--> statement-breakpoint
CREATE INDEX `occurrence_from` ON `occurrence` (`job`,`subject`,`from`);--> statement-breakpoint
CREATE INDEX `occurrence_at` ON `occurrence` (`at`);--> statement-breakpoint
CREATE TABLE `verlauf` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`person_id` text NOT NULL,
	`akt` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `verlauf_subject` ON `verlauf` (`subject`);--> statement-breakpoint
CREATE INDEX `verlauf_person` ON `verlauf` (`person_id`);--> statement-breakpoint
CREATE INDEX `verlauf_at` ON `verlauf` (`at`);--> statement-breakpoint
CREATE TABLE `workspace` (
	`team` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `aufgabe` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`was` text NOT NULL,
	`person_id` text,
	`stelle` text,
	`bis` text NOT NULL,
	`herkunft` text NOT NULL,
	`herkunft_titel` text NOT NULL,
	`uebernommen_am` text,
	`stand` text DEFAULT 'offen' NOT NULL,
	`angelegt_von` text NOT NULL,
	`angelegt_am` integer NOT NULL,
	`beendet_von` text,
	`beendet_am` integer,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`angelegt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beendet_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `aufgabe_gremium` ON `aufgabe` (`gremium_id`,`stand`,`bis`);--> statement-breakpoint
CREATE INDEX `aufgabe_person` ON `aufgabe` (`person_id`,`stand`);--> statement-breakpoint
CREATE INDEX `aufgabe_herkunft` ON `aufgabe` (`herkunft`);--> statement-breakpoint
CREATE INDEX `aufgabe_angelegt` ON `aufgabe` (`angelegt_von`);--> statement-breakpoint
CREATE INDEX `aufgabe_beendet` ON `aufgabe` (`beendet_von`);--> statement-breakpoint
CREATE TABLE `abo` (
	`person_id` text NOT NULL,
	`gremium_id` text NOT NULL,
	`seit` integer NOT NULL,
	PRIMARY KEY(`person_id`, `gremium_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `abostand` (
	`person_id` text PRIMARY KEY NOT NULL,
	`am` text,
	`davor` integer NOT NULL,
	`bis` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `erfolg` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`jahr` integer NOT NULL,
	`art` text NOT NULL,
	`herkunft` text,
	`titel` text NOT NULL,
	`ideestand` text,
	`teilweise` integer DEFAULT false NOT NULL,
	`am` text NOT NULL,
	`stand` text DEFAULT 'angeboten' NOT NULL,
	`text` text,
	`in_gruppe` integer DEFAULT false NOT NULL,
	`angelegt_von` text,
	`angelegt_am` integer NOT NULL,
	`entschieden_von` text,
	`entschieden_am` integer,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`angelegt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entschieden_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erfolg_herkunft_unique` ON `erfolg` (`herkunft`);--> statement-breakpoint
CREATE INDEX `erfolg_gremium` ON `erfolg` (`gremium_id`,`jahr`,`am`,`id`);--> statement-breakpoint
CREATE INDEX `erfolg_jahr` ON `erfolg` (`jahr`,`gremium_id`,`stand`);--> statement-breakpoint
CREATE INDEX `erfolg_angelegt` ON `erfolg` (`angelegt_von`);--> statement-breakpoint
CREATE INDEX `erfolg_entschieden` ON `erfolg` (`entschieden_von`);--> statement-breakpoint
CREATE TABLE `erfolg_genannt` (
	`erfolg_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`erfolg_id`, `person_id`),
	FOREIGN KEY (`erfolg_id`) REFERENCES `erfolg`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `genannt_person` ON `erfolg_genannt` (`person_id`);--> statement-breakpoint
CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`gremium_id` text,
	`hash` text NOT NULL,
	`am` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_hash_unique` ON `feed` (`hash`);--> statement-breakpoint
CREATE INDEX `feed_person` ON `feed` (`person_id`);--> statement-breakpoint
CREATE TABLE `bericht` (
	`id` text PRIMARY KEY NOT NULL,
	`stand` text DEFAULT 'entwurf' NOT NULL,
	`ab` text,
	`kommentar` text,
	`entscheidungen` text,
	`ideen` text DEFAULT '[]' NOT NULL,
	`bearbeitet_von` text,
	`angelegt_am` integer NOT NULL,
	`gefragt` text NOT NULL,
	`fragen` integer DEFAULT 1 NOT NULL,
	`nach_quartal` integer DEFAULT 1 NOT NULL,
	`erledigt_am` integer,
	`erledigt_von` text,
	`fakten` text,
	FOREIGN KEY (`bearbeitet_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`erledigt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bericht_stand` ON `bericht` (`stand`,`erledigt_am`);--> statement-breakpoint
CREATE INDEX `bericht_bearbeitet` ON `bericht` (`bearbeitet_von`);--> statement-breakpoint
CREATE INDEX `bericht_erledigt` ON `bericht` (`erledigt_von`);--> statement-breakpoint
CREATE TABLE `bericht_weitergabe` (
	`bericht_id` text NOT NULL,
	`person_id` text NOT NULL,
	`von` text,
	`am` integer,
	PRIMARY KEY(`bericht_id`, `person_id`),
	FOREIGN KEY (`bericht_id`) REFERENCES `bericht`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `weitergabe_person` ON `bericht_weitergabe` (`person_id`);--> statement-breakpoint
CREATE INDEX `weitergabe_von` ON `bericht_weitergabe` (`von`);--> statement-breakpoint
CREATE TABLE `datenschutz_hinweis` (
	`person_id` text PRIMARY KEY NOT NULL,
	`am` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `loeschantrag` (
	`person_id` text PRIMARY KEY NOT NULL,
	`am` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `beobachtet` (
	`subject` text PRIMARY KEY NOT NULL,
	`zustand` text NOT NULL,
	`nummer` integer NOT NULL,
	`offen` integer,
	`kanal_id` text,
	`kanal_name` text,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kanalauftrag` (
	`gremium_id` text PRIMARY KEY NOT NULL,
	`stand` text NOT NULL,
	`kanal_id` text,
	`name` text NOT NULL,
	`versuch` integer NOT NULL,
	`code` text,
	`kopf` text,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `abwesenheit` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`von` text NOT NULL,
	`bis` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `abwesenheit_person` ON `abwesenheit` (`person_id`,`bis`);--> statement-breakpoint
CREATE TABLE `erinnert` (
	`person_id` text NOT NULL,
	`key` text NOT NULL,
	`stufe` text NOT NULL,
	`bis` text NOT NULL,
	`am` text NOT NULL,
	`grund` text,
	PRIMARY KEY(`person_id`, `key`, `stufe`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erinnert_bis` ON `erinnert` (`bis`);--> statement-breakpoint
CREATE INDEX `erinnert_key` ON `erinnert` (`key`,`am`);--> statement-breakpoint
CREATE TABLE `erinnerungswunsch` (
	`person_id` text PRIMARY KEY NOT NULL,
	`zeit` text,
	`auch_frei` integer NOT NULL,
	`feste` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unbeantwortet` (
	`key` text PRIMARY KEY NOT NULL,
	`tage` integer NOT NULL,
	`zuletzt` text NOT NULL,
	`wieder` text
);
--> statement-breakpoint
CREATE TABLE `feldbeschluss` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`gremium_id` text NOT NULL,
	`art` text NOT NULL,
	`jahr` integer NOT NULL,
	`am` text NOT NULL,
	`alter_titel` text,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `grundlage` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`gremium_id` text NOT NULL,
	`text` text NOT NULL,
	`link` text,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `hinweis` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`art` text NOT NULL,
	`text` text NOT NULL,
	`quelle` text NOT NULL,
	`datum` text,
	`fuer` text,
	`herkunft` text NOT NULL,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hinweis_gremium` ON `hinweis` (`gremium_id`);--> statement-breakpoint
CREATE INDEX `hinweis_herkunft` ON `hinweis` (`herkunft`);--> statement-breakpoint
CREATE INDEX `hinweis_von` ON `hinweis` (`von`);--> statement-breakpoint
CREATE TABLE `leitziel` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`nummer` text NOT NULL,
	`titel` text NOT NULL,
	`wortlaut` text,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leitziel_gremiumId_nummer_unique` ON `leitziel` (`gremium_id`,`nummer`);--> statement-breakpoint
CREATE TABLE `jahresziel_ergaenzung` (
	`ziel_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`text` text NOT NULL,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	`erledigt_am` integer,
	PRIMARY KEY(`ziel_id`, `nummer`),
	FOREIGN KEY (`ziel_id`) REFERENCES `jahresziel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ergaenzung_von` ON `jahresziel_ergaenzung` (`von`);--> statement-breakpoint
CREATE TABLE `jahresziel_indikator` (
	`id` text PRIMARY KEY NOT NULL,
	`wirkung_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`art` text NOT NULL,
	`name` text NOT NULL,
	`einheit` text,
	`startwert` real,
	`zielwert` real,
	`bis` text,
	`quelle` text,
	`entfernt` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`wirkung_id`) REFERENCES `jahresziel_wirkung`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `indikator_wirkung` ON `jahresziel_indikator` (`wirkung_id`);--> statement-breakpoint
CREATE TABLE `jahresziel` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`jahr` integer NOT NULL,
	`titel` text NOT NULL,
	`idee_id` text,
	`feder_person` text,
	`feder_name` text,
	`prueft_person` text,
	`prueft_name` text,
	`vorstellung` text,
	`stellt_vor_person` text,
	`stellt_vor_name` text,
	`uebernommen_von` text,
	`geteilt_aus` text,
	`zustand` text DEFAULT 'entwurf' NOT NULL,
	`fragen_ab` text NOT NULL,
	`angelegt_von` text NOT NULL,
	`angelegt_am` integer NOT NULL,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`idee_id`) REFERENCES `projektidee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`feder_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`prueft_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stellt_vor_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`angelegt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `jahresziel_gremium` ON `jahresziel` (`gremium_id`,`jahr`,`angelegt_am`);--> statement-breakpoint
CREATE INDEX `jahresziel_nach_zustand` ON `jahresziel` (`gremium_id`,`zustand`,`jahr`,`angelegt_am`);--> statement-breakpoint
CREATE INDEX `jahresziel_jahr` ON `jahresziel` (`jahr`,`zustand`);--> statement-breakpoint
CREATE INDEX `jahresziel_feder` ON `jahresziel` (`feder_person`,`zustand`);--> statement-breakpoint
CREATE INDEX `jahresziel_prueft` ON `jahresziel` (`prueft_person`,`zustand`);--> statement-breakpoint
CREATE INDEX `jahresziel_stellt_vor` ON `jahresziel` (`stellt_vor_person`);--> statement-breakpoint
CREATE INDEX `jahresziel_angelegt` ON `jahresziel` (`angelegt_von`);--> statement-breakpoint
CREATE INDEX `jahresziel_idee` ON `jahresziel` (`idee_id`);--> statement-breakpoint
CREATE TABLE `jahresziel_messwert` (
	`id` text PRIMARY KEY NOT NULL,
	`indikator_id` text NOT NULL,
	`wert` real NOT NULL,
	`datum` text NOT NULL,
	`notiz` text,
	`korrigiert` text,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	FOREIGN KEY (`indikator_id`) REFERENCES `jahresziel_indikator`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messwert_indikator` ON `jahresziel_messwert` (`indikator_id`,`datum`);--> statement-breakpoint
CREATE INDEX `messwert_von` ON `jahresziel_messwert` (`von`);--> statement-breakpoint
CREATE TABLE `jahresziel_rueckmeldung` (
	`ziel_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`stand` text NOT NULL,
	`hilfe` text,
	`im_bericht` integer DEFAULT false NOT NULL,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	PRIMARY KEY(`ziel_id`, `nummer`),
	FOREIGN KEY (`ziel_id`) REFERENCES `jahresziel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rueckmeldung_von` ON `jahresziel_rueckmeldung` (`von`);--> statement-breakpoint
CREATE TABLE `jahresziel_wirkung` (
	`id` text PRIMARY KEY NOT NULL,
	`ziel_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`text` text NOT NULL,
	`fuer_wen` text,
	`entfernt` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`ziel_id`) REFERENCES `jahresziel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wirkung_ziel` ON `jahresziel_wirkung` (`ziel_id`);--> statement-breakpoint
CREATE TABLE `jahresziel_leitziel` (
	`ziel_id` text NOT NULL,
	`leitziel_id` text NOT NULL,
	PRIMARY KEY(`ziel_id`, `leitziel_id`),
	FOREIGN KEY (`ziel_id`) REFERENCES `jahresziel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leitziel_id`) REFERENCES `leitziel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `jahresziel_zustand` (
	`ziel_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`zustand` text NOT NULL,
	`urteil` text,
	`grund` text,
	`im_bericht` integer DEFAULT false NOT NULL,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	PRIMARY KEY(`ziel_id`, `nummer`),
	FOREIGN KEY (`ziel_id`) REFERENCES `jahresziel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `zielzustand_von` ON `jahresziel_zustand` (`von`);--> statement-breakpoint
CREATE TABLE `projektidee_antwort` (
	`idee_id` text NOT NULL,
	`frage` integer NOT NULL,
	`nummer` integer NOT NULL,
	`text` text,
	`person_id` text,
	`stelle` text,
	`auswahl` text DEFAULT '[]' NOT NULL,
	`offen` integer DEFAULT false NOT NULL,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	PRIMARY KEY(`idee_id`, `frage`, `nummer`),
	FOREIGN KEY (`idee_id`) REFERENCES `projektidee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `antwort_person` ON `projektidee_antwort` (`person_id`);--> statement-breakpoint
CREATE INDEX `antwort_von` ON `projektidee_antwort` (`von`);--> statement-breakpoint
CREATE TABLE `projektidee_folgt` (
	`idee_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seit` integer NOT NULL,
	PRIMARY KEY(`idee_id`, `person_id`),
	FOREIGN KEY (`idee_id`) REFERENCES `projektidee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `folgt_person` ON `projektidee_folgt` (`person_id`);--> statement-breakpoint
CREATE TABLE `projektidee_stand` (
	`idee_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`stand` text NOT NULL,
	`seit` text NOT NULL,
	`angegeben` integer NOT NULL,
	`grund` text,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	PRIMARY KEY(`idee_id`, `nummer`),
	FOREIGN KEY (`idee_id`) REFERENCES `projektidee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ideestand_von` ON `projektidee_stand` (`von`);--> statement-breakpoint
CREATE TABLE `projektidee` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`titel` text NOT NULL,
	`vertreten_von` text,
	`vertreten_name` text,
	`stadtteil` text,
	`kopie_von` text,
	`angelegt_von` text NOT NULL,
	`angelegt_am` integer NOT NULL,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vertreten_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`angelegt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `projektidee_gremium` ON `projektidee` (`gremium_id`);--> statement-breakpoint
CREATE INDEX `projektidee_vertreten` ON `projektidee` (`vertreten_von`);--> statement-breakpoint
CREATE INDEX `projektidee_angelegt` ON `projektidee` (`angelegt_von`);--> statement-breakpoint
CREATE TABLE `projektidee_schritt` (
	`idee_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`frage` integer,
	`schluessel` text NOT NULL,
	`was` text NOT NULL,
	`stand` text DEFAULT 'offen' NOT NULL,
	`aufgabe_id` text,
	`von` text,
	`am` integer,
	PRIMARY KEY(`idee_id`, `nummer`),
	FOREIGN KEY (`idee_id`) REFERENCES `projektidee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`aufgabe_id`) REFERENCES `aufgabe`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schritt_von` ON `projektidee_schritt` (`von`);--> statement-breakpoint
CREATE INDEX `schritt_aufgabe` ON `projektidee_schritt` (`aufgabe_id`);--> statement-breakpoint
CREATE TABLE `protokoll_fassung` (
	`protokoll_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`grund` text,
	`von` text NOT NULL,
	`am` integer NOT NULL,
	`wieder` text,
	`notizen` text,
	`link` text,
	`datei` text,
	`personen` integer,
	`organisationen` integer,
	`namen` text,
	PRIMARY KEY(`protokoll_id`, `nummer`),
	FOREIGN KEY (`protokoll_id`) REFERENCES `protokoll`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `protokoll_fassung_von` ON `protokoll_fassung` (`von`);--> statement-breakpoint
CREATE TABLE `protokoll` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`sitzung_id` text NOT NULL,
	`fassung` integer NOT NULL,
	`eingang_von` text,
	`eingang_am` integer,
	`bestaetigt_in` text,
	`bestaetigt_von` text,
	`bestaetigt_am` integer,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitzung_id`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`eingang_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bestaetigt_in`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bestaetigt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `protokoll_sitzungId_unique` ON `protokoll` (`sitzung_id`);--> statement-breakpoint
CREATE INDEX `protokoll_gremium` ON `protokoll` (`gremium_id`);--> statement-breakpoint
CREATE INDEX `protokoll_eingang` ON `protokoll` (`eingang_von`);--> statement-breakpoint
CREATE INDEX `protokoll_bestaetigt_in` ON `protokoll` (`bestaetigt_in`);--> statement-breakpoint
CREATE INDEX `protokoll_bestaetigt_von` ON `protokoll` (`bestaetigt_von`);--> statement-breakpoint
CREATE TABLE `protokoll_vereinbarung` (
	`protokoll_id` text NOT NULL,
	`fassung` integer NOT NULL,
	`nummer` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`protokoll_id`, `fassung`, `nummer`),
	FOREIGN KEY (`protokoll_id`) REFERENCES `protokoll`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sitzung_antwort` (
	`sitzung_id` text NOT NULL,
	`person_id` text NOT NULL,
	`antwort` text NOT NULL,
	PRIMARY KEY(`sitzung_id`, `person_id`),
	FOREIGN KEY (`sitzung_id`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitzung_antwort_person` ON `sitzung_antwort` (`person_id`);--> statement-breakpoint
CREATE TABLE `sitzung_fassung` (
	`sitzung_id` text NOT NULL,
	`sequenz` integer NOT NULL,
	`datum` text NOT NULL,
	`beginn` text NOT NULL,
	`ende` text NOT NULL,
	`ort` text,
	`link` text,
	`thema` text NOT NULL,
	`tagesordnung` text,
	`bis` integer NOT NULL,
	PRIMARY KEY(`sitzung_id`, `sequenz`),
	FOREIGN KEY (`sitzung_id`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sitzung_fassung_bis` ON `sitzung_fassung` (`bis`);--> statement-breakpoint
CREATE TABLE `sitzung` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`nummer` text NOT NULL,
	`jahr` integer NOT NULL,
	`laufend` integer NOT NULL,
	`datum` text NOT NULL,
	`beginn` text NOT NULL,
	`ende` text NOT NULL,
	`ort` text,
	`link` text,
	`thema` text NOT NULL,
	`tagesordnung` text,
	`sequenz` integer DEFAULT 0 NOT NULL,
	`serie_id` text,
	`geaendert_von` text,
	`abgesagt_am` integer,
	`grund` text,
	`gemeldet_von` text NOT NULL,
	`gemeldet_am` integer NOT NULL,
	`eingang_von` text,
	`eingang_am` integer,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`geaendert_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gemeldet_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`eingang_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sitzung_nummer_unique` ON `sitzung` (`nummer`);--> statement-breakpoint
CREATE INDEX `sitzung_datum` ON `sitzung` (`datum`);--> statement-breakpoint
CREATE INDEX `sitzung_gremium` ON `sitzung` (`gremium_id`,`datum`);--> statement-breakpoint
CREATE INDEX `sitzung_serie` ON `sitzung` (`serie_id`);--> statement-breakpoint
CREATE INDEX `sitzung_gemeldet` ON `sitzung` (`gemeldet_von`);--> statement-breakpoint
CREATE INDEX `sitzung_geaendert` ON `sitzung` (`geaendert_von`);--> statement-breakpoint
CREATE INDEX `sitzung_eingang` ON `sitzung` (`eingang_von`);--> statement-breakpoint
CREATE INDEX `sitzung_unbestaetigt` ON `sitzung` (`datum`) WHERE "sitzung"."eingang_am" is null;--> statement-breakpoint
CREATE INDEX `sitzung_abgesagt` ON `sitzung` (`gremium_id`,`abgesagt_am`) WHERE "sitzung"."abgesagt_am" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `sitzung_gremiumId_jahr_laufend_unique` ON `sitzung` (`gremium_id`,`jahr`,`laufend`);--> statement-breakpoint
CREATE TABLE `sitzung_vorschlag` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`person_id` text NOT NULL,
	`thema` text NOT NULL,
	`datum` text,
	`beginn` text,
	`ende` text,
	`ort` text,
	`tagesordnung` text,
	`am` text NOT NULL,
	`sitzung_id` text,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitzung_id`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `amt` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`rolle` text NOT NULL,
	`gremium_id` text NOT NULL,
	`seite` text,
	`funktion` text,
	`von` text NOT NULL,
	`bis` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `amt_ohne_funktion` ON `amt` (`person_id`,`rolle`,`gremium_id`,`von`) WHERE "amt"."funktion" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `amt_personId_rolle_gremiumId_von_funktion_unique` ON `amt` (`person_id`,`rolle`,`gremium_id`,`von`,`funktion`);--> statement-breakpoint
CREATE TABLE `einstellung` (
	`name` text PRIMARY KEY NOT NULL,
	`wert` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `gremium` (
	`id` text PRIMARY KEY NOT NULL,
	`art` text NOT NULL,
	`kuerzel` text NOT NULL,
	`nummer` integer,
	`titel` text NOT NULL,
	`kanal_id` text,
	`geschlossen` text,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `gremium_kuerzel_unique` ON `gremium` (`kuerzel`);--> statement-breakpoint
CREATE UNIQUE INDEX `gremium_nummer_unique` ON `gremium` (`nummer`);--> statement-breakpoint
CREATE UNIQUE INDEX `gremium_kanalId_unique` ON `gremium` (`kanal_id`);--> statement-breakpoint
CREATE TABLE `jahreskonferenz` (
	`jahr` integer PRIMARY KEY NOT NULL,
	`tag` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `kanaleinladung` (
	`id` text PRIMARY KEY NOT NULL,
	`kanal_id` text NOT NULL,
	`person_id` text NOT NULL,
	`seit` text NOT NULL,
	`am` integer NOT NULL,
	`code` text,
	`meldung_id` text,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kanaleinladung_kanalId_personId_unique` ON `kanaleinladung` (`kanal_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `abstimmung` (
	`id` text PRIMARY KEY NOT NULL,
	`frage` text NOT NULL,
	`worum` text NOT NULL,
	`feld_id` text,
	`frist_tag` text NOT NULL,
	`frist_zeit` text NOT NULL,
	`wunsch_id` text,
	`gestellt_von` text NOT NULL,
	`gestellt_am` integer NOT NULL,
	`frist_gemeldet_am` integer,
	`beendet_am` integer,
	`ergebnis` text,
	FOREIGN KEY (`feld_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wunsch_id`) REFERENCES `abstimmung_wunsch`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`gestellt_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `abstimmung_wunschId_unique` ON `abstimmung` (`wunsch_id`);--> statement-breakpoint
CREATE INDEX `abstimmung_beendet` ON `abstimmung` (`beendet_am`,`gestellt_am`);--> statement-breakpoint
CREATE INDEX `abstimmung_feld` ON `abstimmung` (`feld_id`);--> statement-breakpoint
CREATE TABLE `abstimmung_angabe` (
	`antwort_id` text PRIMARY KEY NOT NULL,
	`was` text,
	`erreichbar` text,
	FOREIGN KEY (`antwort_id`) REFERENCES `abstimmung_antwort`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `abstimmung_antwort` (
	`id` text PRIMARY KEY NOT NULL,
	`abstimmung_id` text NOT NULL,
	`person_id` text NOT NULL,
	`nummer` integer NOT NULL,
	`antwort` text NOT NULL,
	`am` integer NOT NULL,
	`eingetragen_von` text,
	`zurueckgerufen_von` text,
	`zurueckgerufen_am` integer,
	FOREIGN KEY (`abstimmung_id`) REFERENCES `abstimmung`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`eingetragen_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`zurueckgerufen_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `abstimmung_antwort_abstimmung` ON `abstimmung_antwort` (`abstimmung_id`,`nummer`);--> statement-breakpoint
CREATE INDEX `abstimmung_antwort_person` ON `abstimmung_antwort` (`person_id`);--> statement-breakpoint
CREATE INDEX `abstimmung_antwort_rueckruf` ON `abstimmung_antwort` (`antwort`,`zurueckgerufen_am`,`am`);--> statement-breakpoint
CREATE TABLE `abstimmung_gefragte` (
	`abstimmung_id` text NOT NULL,
	`person_id` text NOT NULL,
	`zuletzt_am` integer,
	`nachrichten` integer NOT NULL,
	`erinnert` integer NOT NULL,
	`ausgeschieden_am` integer,
	PRIMARY KEY(`abstimmung_id`, `person_id`),
	FOREIGN KEY (`abstimmung_id`) REFERENCES `abstimmung`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `abstimmung_gefragte_person` ON `abstimmung_gefragte` (`person_id`);--> statement-breakpoint
CREATE TABLE `abstimmung_wunsch` (
	`id` text PRIMARY KEY NOT NULL,
	`feld_id` text NOT NULL,
	`frage` text NOT NULL,
	`worum` text NOT NULL,
	`frist_tag` text NOT NULL,
	`frist_zeit` text NOT NULL,
	`von_id` text NOT NULL,
	`am` integer NOT NULL,
	`entschieden_von` text,
	`entschieden_am` integer,
	`abgelehnt` text,
	FOREIGN KEY (`feld_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entschieden_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `abstimmung_wunsch_von` ON `abstimmung_wunsch` (`von_id`);--> statement-breakpoint
CREATE INDEX `abstimmung_wunsch_feld` ON `abstimmung_wunsch` (`feld_id`);--> statement-breakpoint
CREATE INDEX `abstimmung_wunsch_entschieden` ON `abstimmung_wunsch` (`entschieden_am`,`am`);--> statement-breakpoint
CREATE TABLE `tandem_hinweis` (
	`gremium_id` text NOT NULL,
	`anlass` text NOT NULL,
	`id` text NOT NULL,
	PRIMARY KEY(`gremium_id`, `anlass`),
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tandem_mitteilung` (
	`amt_id` text NOT NULL,
	`was` text NOT NULL,
	`am` text NOT NULL,
	PRIMARY KEY(`amt_id`, `was`)
);
--> statement-breakpoint
CREATE TABLE `nachricht` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`von_id` text NOT NULL,
	`an_id` text,
	`anlass` text,
	`text` text NOT NULL,
	`am` text NOT NULL,
	`beantwortet_von` text,
	`beantwortet_am` integer,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`von_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`an_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beantwortet_von`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `nachricht_gremium` ON `nachricht` (`gremium_id`);--> statement-breakpoint
CREATE TABLE `uebergabe` (
	`altes_amt` text PRIMARY KEY NOT NULL,
	`neues_amt` text NOT NULL,
	`gremium_id` text NOT NULL,
	`vorher_bis` text,
	`ab` text NOT NULL,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `uebergabe_neuesAmt_unique` ON `uebergabe` (`neues_amt`);--> statement-breakpoint
CREATE TABLE `nachbereitung_beitrag` (
	`id` text PRIMARY KEY NOT NULL,
	`nachbereitung_id` text NOT NULL,
	`person_id` text,
	`gut` text,
	`naechstes` text,
	`am` text NOT NULL,
	FOREIGN KEY (`nachbereitung_id`) REFERENCES `nachbereitung`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `beitrag_zu` ON `nachbereitung_beitrag` (`nachbereitung_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `nachbereitung_beitrag_personId_nachbereitungId_unique` ON `nachbereitung_beitrag` (`person_id`,`nachbereitung_id`);--> statement-breakpoint
CREATE TABLE `nachbereitung` (
	`id` text PRIMARY KEY NOT NULL,
	`jahr` integer NOT NULL,
	`gefragt_am` text,
	`erinnert_am` text,
	`zurueck_am` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nachbereitung_jahr_unique` ON `nachbereitung` (`jahr`);--> statement-breakpoint
CREATE TABLE `abschied` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kanal_id` text NOT NULL,
	`am` text NOT NULL,
	`ende` text NOT NULL,
	`erledigt_am` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `abschied_personId_unique` ON `abschied` (`person_id`);--> statement-breakpoint
CREATE TABLE `digest` (
	`id` text PRIMARY KEY NOT NULL,
	`am` integer NOT NULL,
	`im_plan` integer NOT NULL,
	`an_der_arbeit` integer NOT NULL,
	`still` integer NOT NULL,
	`protokolle_offen` integer NOT NULL,
	`ideen_neu` integer NOT NULL,
	`geschlossene` text NOT NULL,
	`stand` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `digest_am` ON `digest` (`am`);--> statement-breakpoint
CREATE TABLE `ohne_aufgabe` (
	`person_id` text PRIMARY KEY NOT NULL,
	`kanal_id` text NOT NULL,
	`frage_id` text NOT NULL,
	`am` text NOT NULL,
	`bleibt_seit` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kanal_id`) REFERENCES `kanal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `thema` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`warum` text,
	`von_id` text NOT NULL,
	`am` integer NOT NULL,
	`sitzung_id` text,
	`ende` text,
	FOREIGN KEY (`von_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sitzung_id`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `thema_offen` ON `thema` (`ende`,`am`);--> statement-breakpoint
CREATE INDEX `thema_von` ON `thema` (`von_id`);--> statement-breakpoint
CREATE INDEX `thema_sitzung` ON `thema` (`sitzung_id`);