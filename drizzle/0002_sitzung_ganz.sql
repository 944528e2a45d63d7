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
CREATE UNIQUE INDEX `datei_subject_role_lane_unique` ON `datei` (`subject`,`role`,`lane`);--> statement-breakpoint
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
	PRIMARY KEY(`sitzung_id`, `sequenz`),
	FOREIGN KEY (`sitzung_id`) REFERENCES `sitzung`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sitzung_vorschlag` (
	`id` text PRIMARY KEY NOT NULL,
	`gremium_id` text NOT NULL,
	`person_id` text NOT NULL,
	`thema` text NOT NULL,
	`datum` text,
	`beginn` text,
	`ort` text,
	`am` text NOT NULL,
	FOREIGN KEY (`gremium_id`) REFERENCES `gremium`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `operation` ADD `datei_id` text REFERENCES datei(id);--> statement-breakpoint
ALTER TABLE `sitzung` ADD `sequenz` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sitzung` ADD `serie_id` text;--> statement-breakpoint
ALTER TABLE `sitzung` ADD `geaendert_von` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `sitzung` ADD `abgesagt_am` integer;--> statement-breakpoint
ALTER TABLE `sitzung` ADD `grund` text;